/** The timeline in the program itself: opening, memory, and frames while somebody works on it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunningApp } from '#tests/e2e/app/running-app.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { firstPicture } from './in-page.ts';
import { launch } from './launch.ts';
import { watchMainThread } from './main-thread.ts';
import { spread, type Emit } from './samples.ts';
import { selectWithFrame, zoomTimeline, type Motion } from './timeline-in-page.ts';
import { emitMotion, refreshOf, runMotion } from './timeline-runs.ts';

/** High enough for forty low lanes: all of them are in view. */
export const TIMELINE_WINDOW = { width: 1440, height: 1400 };
/** So many cues are in view when some of them are dragged: each with its label. */
export const IN_VIEW_OF_DRAG = 1000;
export const DRAGGED = 500;
const PART_OF_SONG = 10;
const HELD = '[data-cue][aria-selected="true"]';
/** A show of an hour has so many cues, and one of ten hours. */
const LARGE = 10_000;
const HUGE = 100_000;

/** What is wanted of every motion. A frame is 16.7 ms. */
const WANTED = new Map([
  [LARGE, { drawP95: 8, droppedShare: 2, longest: 50 }],
  [HUGE, { drawP95: 16, droppedShare: 5 }],
]);

export async function measureTimeline(show: Show, folder: string, emit: Emit, runs: number): Promise<void> {
  const cues = show.cues.length;
  const file = path.join(folder, `timeline-${cues}.onetake`);
  writeFileSync(file, serialiseShow(show));
  const firsts: number[] = [];
  const heaps: number[] = [];
  for (let start = 1; start <= runs; start += 1) {
    const app = await launch(folder, {}, TIMELINE_WINDOW);
    try {
      const thread = await watchMainThread(app.page);
      await app.answerOpenDialog(file);
      firsts.push(await app.page.evaluate(firstPicture, show.title));
      heaps.push(await thread.heapMb());
      if (start === runs) await measureMotions(app, cues, emit, runs);
    } finally {
      await app.kill();
    }
  }
  emit({
    cues,
    what: 'open to first painted timeline',
    unit: 'ms',
    ...spread(firsts),
    ...(cues === LARGE ? { wanted: { of: 'median', under: 600 } as const } : {}),
  });
  emit({
    cues,
    what: 'JS heap with the show open',
    unit: 'MB',
    ...spread(heaps),
    ...(cues === LARGE ? { wanted: { of: 'median', under: 150 } as const } : {}),
  });
}

async function measureMotions(app: RunningApp, cues: number, emit: Emit, runs: number): Promise<void> {
  const { page } = app;
  const thread = await watchMainThread(page);
  const measure = async (motion: Motion) => {
    if (motion !== 'drag') await app.menu('zoom-all');
    return runMotion({ page, thread, motion, held: HELD, runs });
  };
  await app.menu('toggle-groups');
  await app.menu('lower-lanes');
  await app.menu('toggle-table');
  await app.menu('toggle-problems');
  const refreshMs = refreshOf(await runMotion({ page, thread, motion: 'none', held: HELD, runs: 1 }));
  const wanted = WANTED.get(cues) ?? {};
  const named = (name: string) => ({ cues, name, refreshMs, wanted });
  emitMotion(await measure('pan'), named('pan, all visible'), emit);
  await page.evaluate(zoomTimeline, PART_OF_SONG);
  const part = await runMotion({ page, thread, motion: 'pan', held: HELD, runs });
  emitMotion(part, { ...named('pan, a tenth in view'), wanted: cues === LARGE ? { frameP95: 25 } : {} }, emit);
  emitMotion(await measure('zoom'), named('zoom sweep'), emit);
  emitMotion(await measure('marquee'), named('marquee'), emit);
  await app.menu('zoom-all');
  if (cues > IN_VIEW_OF_DRAG) await page.evaluate(zoomTimeline, cues / IN_VIEW_OF_DRAG);
  const selected = await page.evaluate(selectWithFrame, DRAGGED);
  emitMotion(await measure('drag'), named(`drag of ${about(selected)} cues`), emit);
  if (cues < HUGE) return;
  await page.evaluate(selectWithFrame, 1);
  emitMotion(await measure('drag'), named('drag of one cue'), emit);
}

/** A frame takes in what it touches: a few more or less. */
function about(selected: number): string {
  return Math.abs(selected - DRAGGED) <= DRAGGED / 10 ? String(DRAGGED) : String(selected);
}
