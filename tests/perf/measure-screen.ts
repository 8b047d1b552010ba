/** The timeline in the program itself: from opening a file to the first picture, and frames while it pans and zooms. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { launch } from './launch.ts';
import { drive, firstPicture, type Driven, type Motion } from './in-page.ts';
import { quantile, spread, type Emit } from './samples.ts';

const STARTS = 5;
const FRAMES = 600;
/** An interval so many times the screen's own means that a frame was left out. */
const DROPPED = 1.5;

export async function measureScreen(show: Show, folder: string, emit: Emit): Promise<void> {
  const cues = show.cues.length;
  const file = path.join(folder, `screen-${cues}.onetake`);
  writeFileSync(file, serialiseShow(show));
  const firsts: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const app = await launch(folder);
    try {
      await app.answerOpenDialog(file);
      firsts.push(await app.page.evaluate(firstPicture, show.title));
      if (start === STARTS - 1) await measureFrames(app.page, cues, emit);
    } finally {
      await app.kill();
    }
  }
  emit({ cues, what: 'open to first painted timeline', unit: 'ms', ...spread(firsts) });
}

const MOTIONS: readonly { readonly motion: Motion; readonly name: string }[] = [
  { motion: 'none', name: 'at rest' },
  { motion: 'pan', name: 'pan' },
  { motion: 'zoom', name: 'zoom' },
];

async function measureFrames(page: Page, cues: number, emit: Emit): Promise<void> {
  // The screen's own interval: `MOTIONS` begins at rest.
  let refreshMs: number | undefined;
  for (const { motion, name } of MOTIONS) {
    const { intervals, draws } = await page.evaluate(drive, { motion, frames: FRAMES });
    refreshMs ??= quantile(intervals, 0.5);
    emitFrames(cues, name, { intervals, draws, refreshMs }, emit);
  }
}

function emitFrames(
  cues: number,
  name: string,
  { intervals, draws, refreshMs }: Driven & { readonly refreshMs: number },
  emit: Emit,
): void {
  const wanted = cues === 10_000 && name === 'pan' ? { wanted: { of: 'p95', under: 25 } as const } : {};
  emit({ cues, what: `${name}: frame interval`, unit: 'ms', ...spread(intervals), ...wanted });
  const dropped = (100 * intervals.filter((ms) => ms > DROPPED * refreshMs).length) / intervals.length;
  emit({ cues, what: `${name}: dropped frames`, unit: '%', runs: intervals.length, median: dropped, p95: dropped });
  if (draws.length > 0) {
    emit({
      cues,
      what: `${name}: drawing`,
      unit: 'ms',
      runs: draws.length,
      median: quantile(draws, 0.5),
      p95: quantile(draws, 0.95),
    });
  }
}
