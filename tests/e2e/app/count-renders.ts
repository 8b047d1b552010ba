/** How much React does in a page, counted where it keeps its trees: in the production build too, which has no profiler. */
import type { Page } from '@playwright/test';

export interface Renders {
  /** How often React changed the page, frame by frame. */
  readonly commits: readonly number[];
  /** How many components it called for that. */
  readonly components: readonly number[];
}

interface Motion {
  /** Wheel over the lanes, or pointer from a place on a cue. */
  readonly by: 'wheel' | { readonly x: number; readonly y: number };
  readonly frames: number;
}

/**
 * Pans the timeline, or drags what is at a place, by one event a frame, and takes it back. What waits for a rest waits
 * for the end: slow machines have rests between frames.
 */
export function countRenders(page: Page, motion: Motion): Promise<Renders> {
  return page.evaluate(count, motion);
}

/** What this needs to know of React's trees. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** In the page: without anything from outside itself. */
async function count({ by, frames }: Motion): Promise<Renders> {
  /** Functions, classes, and functions with a memory or a ref. */
  const COMPONENTS = new Set([0, 1, 11, 14, 15]);
  const PERFORMED_WORK = 1;
  const REST_MS = 500;
  const lanes = document.querySelector('[data-testid="lanes"]');
  const container = [...document.querySelectorAll('body *')].find((element) =>
    Object.keys(element).some((key) => key.startsWith('__reactContainer$')),
  );
  if (!lanes || !container) throw new Error('the timeline is not there');
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$')) ?? '';
  const { stateNode: root } = (container as unknown as Record<string, { stateNode: { current: Fiber } }>)[key] ?? {};
  if (!root) throw new Error('React keeps its trees elsewhere by now');
  let [commits, components] = [0, 0];
  /** A tree that was left as it was has the same first child. */
  const countIn = (fiber: Fiber): number => {
    const { alternate } = fiber;
    const isCalled = COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0 && alternate !== fiber;
    let sum = isCalled ? 1 : 0;
    if (alternate && alternate.child === fiber.child) return sum;
    for (let child = fiber.child; child; child = child.sibling) sum += countIn(child);
    return sum;
  };
  let { current } = root;
  Object.defineProperty(root, 'current', {
    configurable: true,
    get: () => current,
    set(next: Fiber) {
      current = next;
      commits += 1;
      components += countIn(next);
    },
  });
  const later = window.setTimeout.bind(window);
  // What still waits for a rest from before has it now.
  await new Promise((resolve) => later(resolve, REST_MS));
  const waiting: (() => void)[] = [];
  const held = (run: TimerHandler): number => {
    if (typeof run === 'function') waiting.push(() => run());
    return 0;
  };
  window.setTimeout = held as typeof window.setTimeout;

  const { x: left, y: top, width, height } = lanes.getBoundingClientRect();
  const at = by === 'wheel' ? { x: left + width / 2, y: top + height / 2 } : by;
  const point = (type: string, byPx: number): void => {
    const init = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1 };
    const place = { clientX: at.x + byPx, clientY: at.y };
    lanes.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, ...init, ...place }));
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  if (by !== 'wheel') {
    point('pointerdown', 0);
    point('pointermove', 6);
  }
  // What begins a gesture is not what it does in each frame.
  for (let settle = 0; settle < 4; settle += 1) await frame();
  const seen: Renders & { commits: number[]; components: number[] } = { commits: [], components: [] };
  for (let step = 0; step < frames; step += 1) {
    [commits, components] = [0, 0];
    if (by === 'wheel') {
      const init = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, deltaX: 6 };
      lanes.dispatchEvent(new WheelEvent('wheel', init));
    } else point('pointermove', 8 + 2 * step);
    await frame();
    // What React does after the frame's drawing belongs to it.
    await new Promise((resolve) => later(resolve));
    seen.commits.push(commits);
    seen.components.push(components);
  }
  window.setTimeout = later;
  for (const run of waiting) run();
  if (by !== 'wheel') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  Object.defineProperty(root, 'current', { configurable: true, writable: true, value: current });
  return seen;
}
