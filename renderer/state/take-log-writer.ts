/** The log of the running take on its way to the disk: each line at once, in order, tried again until it is written. */
import { create } from 'zustand';
import type { Kept } from '#shared/bridge/journals.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { createWriteQueue, type QueueState } from './write-queue.ts';

/** A disk that has room again has everything a moment later. */
const RETRY_MS = 250;
/** In one request; more wait for the next. */
const MOST_LINES = 2000;

/** A long one is made when it is written, and not while the screen is about to draw the take. */
type Line = string | (() => string);
interface TakeLine {
  readonly show: string;
  readonly take: string;
  readonly line: Line;
}

/** How much of what happened is not on the disk yet, and why. The take goes on, and is in memory. */
export const useTakeLog = create<QueueState>()(() => ({ waiting: 0, failure: null }));

const queue = createWriteQueue<TakeLine>({
  write: writeLines,
  gatherMs: 0,
  retryMs: RETRY_MS,
  mostItems: MOST_LINES,
  onChange: (state) => useTakeLog.setState(state),
});

/** Gives what writes a line to the log of the take. */
export function logTake(show: string, take: string): (line: Line) => void {
  return (line) => queue.add({ show, take, line });
}

/** Lines of the take before may still wait for their disk when the next one begins. */
async function writeLines(items: readonly TakeLine[]): Promise<Kept> {
  for (const [take, lines] of Map.groupBy(items, (item) => item.take)) {
    const show = lines[0]?.show ?? '';
    if (lines.some(({ line }) => typeof line === 'function')) {
      // eslint-disable-next-line no-await-in-loop -- what is drawn now is drawn first
      await new Promise((resolve) => setTimeout(resolve));
    }
    const texts = lines.map(({ line }) => (typeof line === 'function' ? line() : line));
    // eslint-disable-next-line no-await-in-loop -- what came first is on the disk first
    const kept = await shell().appendTakeLog({ show, take, lines: texts });
    if (kept.kind === 'failed') return kept;
  }
  return { kind: 'written' };
}
