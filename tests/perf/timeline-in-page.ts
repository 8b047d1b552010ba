/**
 * What is done with a timeline, ours or another, as its person would: with events of wheel and pointer, once a frame.
 * It runs in the page without anything from outside itself: Playwright carries it there as source.
 */

export type Motion = 'none' | 'pan' | 'zoom' | 'marquee' | 'drag';

interface Drive {
  readonly motion: Motion;
  readonly frames: number;
  /** After so many milliseconds it is over, whatever the number of frames. */
  readonly limitMs: number;
  /** Finds what is dragged: elements of the selected cues that are in view. */
  readonly held: string;
}

/** Milliseconds. */
export interface Driven {
  /** Between one animation frame and the next. */
  readonly intervals: readonly number[];
  /** Of each drawing of our own canvases. */
  readonly draws: readonly number[];
}

/** Goes to and fro, so that neither the show nor the view ends. What was dragged is back in its place afterwards. */
export async function driveTimeline({ motion, frames, limitMs, held }: Drive): Promise<Driven> {
  /** So many frames one way. */
  const SWING = 75;
  const lanes = document.querySelector('[data-testid="lanes"]');
  if (!lanes) throw new Error('the timeline is not there');
  const area = lanes.getBoundingClientRect();
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const turn = (init: WheelEventInit): void => {
    const place = { clientX: middle.x, clientY: middle.y };
    const target = document.elementFromPoint(middle.x, middle.y) ?? lanes;
    target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...place, ...init }));
  };
  const point = (type: string, x: number, y: number): void => {
    // The button that goes down is the main one; while it moves none does.
    const [button, buttons] = type === 'pointermove' ? [-1, 1] : [0, type === 'pointerup' ? 0 : 1];
    const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button, buttons };
    const place = { clientX: x, clientY: y, screenX: x, screenY: y };
    const target = document.elementFromPoint(x, y) ?? lanes;
    const init = { bubbles: true, cancelable: true, composed: true, view: window, ...pointer, ...place };
    target.dispatchEvent(new PointerEvent(type, init));
  };
  /** From 0 to 1 and back. */
  const swing = (at: number): number => {
    const way = (at % (2 * SWING)) / SWING;
    return way < 1 ? way : 2 - way;
  };
  /** A frame is begun between the first two lanes, where no cue is; a drag on the selected cue nearest to the middle. */
  const findStart = (): { x: number; y: number } => {
    if (motion === 'marquee') return { x: area.x + area.width * 0.1, y: area.y + 1 };
    const awayPx = (x: number, y: number): number => Math.hypot(x - middle.x, y - middle.y);
    const bodies = [...document.querySelectorAll(held)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, width };
    });
    const [nearest] = bodies
      .filter(({ x, y, width }) => width >= 10 && x > area.left && x < area.right && y > area.top && y < area.bottom)
      .sort((a, b) => awayPx(a.x, a.y) - awayPx(b.x, b.y));
    if (!nearest) throw new Error('nothing that could be dragged is in view');
    return nearest;
  };
  for (let settle = 0; settle < 30; settle += 1) await frame();
  const isPointing = motion === 'marquee' || motion === 'drag';
  const start = isPointing ? findStart() : middle;
  const step = (at: number): void => {
    const share = swing(at + 1);
    const isBack = Math.floor(at / SWING) % 2 === 1;
    if (motion === 'pan') turn({ deltaX: isBack ? -6 : 6 });
    if (motion === 'zoom') turn({ deltaY: isBack ? 12 : -12, ctrlKey: true });
    if (motion === 'drag') point('pointermove', start.x + 4 + share * 120, start.y);
    if (motion === 'marquee') {
      point('pointermove', start.x + 8 + share * area.width * 0.75, start.y + 8 + share * (area.height - 60));
    }
  };
  if (isPointing) {
    point('pointermove', start.x, start.y);
    point('pointerdown', start.x, start.y);
    point('pointermove', start.x + 6, start.y + (motion === 'marquee' ? 6 : 0));
  }
  // What is made once when it begins is seen with the longest frame, and not counted with the others.
  const draws: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntriesByName('timeline-draw')) draws.push(duration);
  });
  observer.observe({ entryTypes: ['measure'] });
  const intervals: number[] = [];
  const begun = performance.now();
  let last = await frame();
  for (let at = 0; at < frames && performance.now() - begun < limitMs; at += 1) {
    step(at);
    const now = await frame();
    intervals.push(now - last);
    last = now;
  }
  observer.disconnect();
  if (isPointing) {
    // Other timelines know no Escape: for them it is let go where it was.
    point('pointermove', start.x, start.y);
    const keyboard = document.activeElement ?? document.body;
    keyboard.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
    );
    point('pointerup', start.x, start.y);
    await frame();
  }
  return { intervals, draws };
}

/** Zooms with the wheel around the middle of the lanes until so much less is in view; below 1: so much more. */
export async function zoomTimeline(factor: number): Promise<void> {
  const lanes = document.querySelector('[data-testid="lanes"]');
  if (!lanes) throw new Error('the timeline is not there');
  const { x, y, width, height } = lanes.getBoundingClientRect();
  const place = { clientX: x + width / 2, clientY: y + height / 2 };
  const PX_OF_DOUBLE = Math.log(2) / 0.006;
  let left = Math.log2(factor) * PX_OF_DOUBLE;
  while (Math.abs(left) > 0.01) {
    const px = Math.max(-50, Math.min(50, left));
    left -= px;
    const target = document.elementFromPoint(place.clientX, place.clientY) ?? lanes;
    target.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -px, ...place }),
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Draws a frame over all lanes, wider and wider, until so many cues are selected; gives how many they are. */
export async function selectWithFrame(count: number): Promise<number> {
  const lanes = document.querySelector('[data-testid="lanes"]');
  if (!lanes) throw new Error('the timeline is not there');
  const { x, y, width, height } = lanes.getBoundingClientRect();
  const point = (type: string, clientX: number, clientY: number): void => {
    const init = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1 };
    lanes.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, ...init, clientX: x + clientX, clientY: y + clientY }),
    );
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const counted = (): number => {
    const said = /([\d,]+) selected/u.exec(document.querySelector('footer')?.textContent ?? '');
    return Number((said?.[1] ?? '0').replaceAll(',', ''));
  };
  point('pointerdown', width * 0.1, 1);
  for (let right = width * 0.1 + 8; right < width - 24 && counted() < count; right += 2) {
    point('pointermove', right, height - 24);
    await frame();
    await frame();
  }
  point('pointerup', width * 0.1, 1);
  await frame();
  return counted();
}
