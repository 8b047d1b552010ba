/** One motion over a timeline, several times, and the rows that come of it. */
import type { Page } from '@playwright/test';
import type { MainThread } from './main-thread.ts';
import { quantile, spread, type Emit, type Row, type Wanted } from './samples.ts';
import { driveTimeline, type Driven, type Motion } from './timeline-in-page.ts';

/** So many frames each run has, and so long it may take: a slow timeline is left with fewer. */
const FRAMES = 600;
const LIMIT_MS = 30_000;
/** An interval so many times the screen's own means that a frame was left out. */
const DROPPED = 1.5;

export interface MotionRun extends Driven {
  /** Milliseconds of the main thread, for each frame. */
  readonly busyMs: number;
}

interface RunOptions {
  readonly page: Page;
  readonly thread: MainThread;
  readonly motion: Motion;
  /** Finds elements of selected cues. */
  readonly held: string;
  readonly runs: number;
}

export async function runMotion({ page, thread, motion, held, runs }: RunOptions): Promise<readonly MotionRun[]> {
  const all: MotionRun[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = await thread.busyMs();
    const driven = await page.evaluate(driveTimeline, { motion, frames: FRAMES, limitMs: LIMIT_MS, held });
    const busyMs = ((await thread.busyMs()) - before) / driven.intervals.length;
    all.push({ ...driven, busyMs });
  }
  return all;
}

/** The screen's own interval, from runs in which nothing moves. */
export function refreshOf(runs: readonly MotionRun[]): number {
  return quantile(
    runs.flatMap(({ intervals }) => intervals),
    0.5,
  );
}

interface Wishes {
  readonly frameP95?: number;
  readonly drawP95?: number;
  readonly droppedShare?: number;
  readonly longest?: number;
}

interface Named {
  readonly cues: number;
  readonly name: string;
  readonly refreshMs: number;
  readonly wanted?: Wishes;
}

/** Rows of a motion: of several runs the median of their medians, and the median of their p95s. */
export function emitMotion(
  runs: readonly MotionRun[],
  { cues, name, refreshMs, wanted = {} }: Named,
  emit: Emit,
): void {
  const middle = (of: (run: MotionRun) => number): number => quantile(runs.map(of), 0.5);
  const row = (
    what: string,
    unit: Row['unit'],
    numbers: Pick<Row, 'median' | 'p95'>,
    bound?: Wanted['of'],
    under?: number,
  ): void =>
    emit({
      cues,
      what: `${name}: ${what}`,
      unit,
      runs: runs.length,
      ...numbers,
      ...(bound && under !== undefined ? { wanted: { of: bound, under } } : {}),
    });
  const both = (list: (run: MotionRun) => readonly number[]): Pick<Row, 'median' | 'p95'> => ({
    median: middle((run) => quantile(list(run), 0.5)),
    p95: middle((run) => quantile(list(run), 0.95)),
  });
  row(
    'frame interval',
    'ms',
    both(({ intervals }) => intervals),
    'p95',
    wanted.frameP95,
  );
  const dropped = runs.map(
    ({ intervals }) => (100 * intervals.filter((ms) => ms > DROPPED * refreshMs).length) / intervals.length,
  );
  row('dropped frames', '%', spread(dropped), 'median', wanted.droppedShare);
  row('longest frame', 'ms', spread(runs.map(({ intervals }) => Math.max(...intervals))), 'p95', wanted.longest);
  if (runs.some(({ draws }) => draws.length > 0)) {
    row(
      'drawing',
      'ms',
      both(({ draws }) => draws),
      'p95',
      wanted.drawP95,
    );
  }
  row('main thread in a frame', 'ms', spread(runs.map(({ busyMs }) => busyMs)));
}
