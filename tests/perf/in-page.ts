/** What runs in the page, without anything from outside itself: Playwright carries it there as source. */

/**
 * Opens the file that the next dialog answers, and gives the milliseconds until its timeline is painted: drawn with
 * cells in the grid under the show's title, and a frame later. Another show may be open before.
 */
export async function firstPicture(title: string): Promise<number> {
  const isThere = (): boolean => document.querySelector('header')?.textContent.includes(title) ?? false;
  if (isThere()) throw new Error(`${title} is open already`);
  const drawn = new Promise<void>((resolve) => {
    new PerformanceObserver((list, observer) => {
      const measured = list.getEntriesByName('timeline-draw').length > 0;
      if (!measured || !isThere() || !document.querySelector('[data-cue]')) return;
      observer.disconnect();
      resolve();
    }).observe({ entryTypes: ['measure'] });
  });
  const start = performance.now();
  const key = navigator.userAgent.includes('Mac') ? { metaKey: true } : { ctrlKey: true };
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', code: 'KeyO', bubbles: true, ...key }));
  await drawn;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Milliseconds of the longest stretch in which nothing else could run. */
export interface Held {
  /** In the first edit after opening or after a save, until it is kept. */
  readonly edits: readonly number[];
  /** In each save, until it is told and what follows it is over. */
  readonly saves: readonly number[];
  /** Between one animation frame and the next while it was saved. */
  readonly intervals: readonly number[];
}

/**
 * Adds a cue and has it saved, so many times, while the wheel turns over the lanes once a frame. `by` key, or by the
 * program itself, which saves so many minutes after the edit.
 */
export async function saveWhilePanning({ saves, by }: { saves: number; by: 'key' | 'itself' }): Promise<Held> {
  const lanes = document.querySelector('[data-testid="lanes"]');
  const state = document.querySelector('header [role="status"]');
  if (!lanes || !state) throw new Error('the timeline is not there');
  const { x, y, width, height } = lanes.getBoundingClientRect();
  const target = document.elementFromPoint(x + width / 2, y + height / 2) ?? lanes;
  const press = (key: string, code: string, ctrlKey: boolean): void => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey, bubbles: true }));
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const SETTLE_FRAMES = 90;
  /** The browser tells of no task under so many milliseconds: of those the timers do. */
  const LONG = 50;
  let longest = 0;
  let gap = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  let ticked = performance.now();
  let stopped = false;
  const tick = (): void => {
    const now = performance.now();
    gap = Math.max(gap, now - ticked);
    ticked = now;
    if (!stopped) setTimeout(tick, 1);
  };
  tick();
  const intervals: number[] = [];
  const pan = async (isOver: () => boolean, seen: number[]): Promise<number> => {
    [longest, gap] = [0, 0];
    let last = await frame();
    let settled = 0;
    for (let at = 0; settled < SETTLE_FRAMES; at += 1) {
      const init = { bubbles: true, cancelable: true, clientX: x + width / 2, clientY: y + height / 2 };
      target.dispatchEvent(new WheelEvent('wheel', { ...init, deltaX: at % 60 < 30 ? 24 : -24 }));
      const now = await frame();
      seen.push(now - last);
      last = now;
      if (isOver()) settled += 1;
    }
    return longest > 0 ? longest : Math.min(gap, LONG);
  };
  const edits: number[] = [];
  const longestOfSaves: number[] = [];
  for (let save = 0; save < saves; save += 1) {
    press('n', 'KeyN', false);
    edits.push(await pan(() => true, []));
    if (by === 'key') press('s', 'KeyS', true);
    longestOfSaves.push(await pan(() => state.textContent === 'Saved', intervals));
  }
  stopped = true;
  observer.disconnect();
  return { edits, saves: longestOfSaves, intervals };
}
