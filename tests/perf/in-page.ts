/** What runs in the page, without anything from outside itself: Playwright carries it there as source. */

export type Motion = 'none' | 'pan' | 'zoom';

/** Milliseconds. */
export interface Driven {
  /** Between one animation frame and the next. */
  readonly intervals: readonly number[];
  /** Of each drawing of the timeline's canvases. */
  readonly draws: readonly number[];
}

/**
 * Opens the file that the next dialog answers, and gives the milliseconds until its timeline is painted: drawn with
 * cells in the grid, and a frame later.
 */
export async function firstPicture(): Promise<number> {
  const drawn = new Promise<void>((resolve) => {
    new PerformanceObserver((list, observer) => {
      const measured = list.getEntriesByName('timeline-draw').length > 0;
      if (!measured || !document.querySelector('[data-cue]')) return;
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

/** Turns the wheel over the lanes once a frame: to and fro, so that the show never ends. */
export async function drive({ motion, frames }: { motion: Motion; frames: number }): Promise<Driven> {
  const lanes = document.querySelector('[data-testid="lanes"]');
  if (!lanes) throw new Error('the timeline is not there');
  const { x, y, width, height } = lanes.getBoundingClientRect();
  const target = document.elementFromPoint(x + width / 2, y + height / 2) ?? lanes;
  const turn = (init: WheelEventInit): void => {
    target.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        clientX: x + width / 2,
        clientY: y + height / 2,
        ...init,
      }),
    );
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  // A tenth of the song in view: enough to pan over, and many cues at once.
  if (motion === 'pan') for (let notch = 0; notch < 10; notch += 1) turn({ deltaY: -100, ctrlKey: true });
  for (let settle = 0; settle < 30; settle += 1) await frame();

  const draws: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntriesByName('timeline-draw')) draws.push(duration);
  });
  observer.observe({ entryTypes: ['measure'] });
  const intervals: number[] = [];
  let last = await frame();
  for (let at = 0; at < frames; at += 1) {
    const back = Math.floor(at / 75) % 2 === 1;
    if (motion === 'pan') turn({ deltaX: back ? -24 : 24 });
    if (motion === 'zoom') turn({ deltaY: back ? 12 : -12, ctrlKey: true });
    const now = await frame();
    intervals.push(now - last);
    last = now;
  }
  observer.disconnect();
  return { intervals, draws };
}

/**
 * Adds a cue and saves, so many times, while the wheel turns over the lanes once a frame. Gives for each save the
 * longest stretch (ms) in which nothing else could run, and all frame intervals.
 */
export async function saveWhilePanning(saves: number): Promise<{ longest: number[]; intervals: number[] }> {
  const lanes = document.querySelector('[data-testid="lanes"]');
  const state = document.querySelector('header [role="status"]');
  if (!lanes || !state) throw new Error('the timeline is not there');
  const { x, y, width, height } = lanes.getBoundingClientRect();
  const target = document.elementFromPoint(x + width / 2, y + height / 2) ?? lanes;
  const press = (key: string, code: string, ctrlKey: boolean): void => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey, bubbles: true }));
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const longest: number[] = [];
  const intervals: number[] = [];
  for (let save = 0; save < saves; save += 1) {
    press('n', 'KeyN', false);
    for (let settle = 0; settle < 40; settle += 1) await frame();
    tasks = [];
    press('s', 'KeyS', true);
    let last = await frame();
    let saved = false;
    for (let at = 0; at < 90 || !saved; at += 1) {
      const init = { bubbles: true, cancelable: true, clientX: x + width / 2, clientY: y + height / 2 };
      target.dispatchEvent(new WheelEvent('wheel', { ...init, deltaX: at % 60 < 30 ? 24 : -24 }));
      const now = await frame();
      intervals.push(now - last);
      last = now;
      saved ||= state.textContent === 'Saved';
    }
    // What is shorter than 50 ms is not told of by the browser.
    longest.push(Math.max(0, ...tasks));
  }
  observer.disconnect();
  return { longest, intervals };
}
