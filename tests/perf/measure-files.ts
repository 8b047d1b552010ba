/** Files in the program itself: a show with many takes is opened, and saved while somebody pans the timeline. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { launch } from './launch.ts';
import { firstPicture, saveWhilePanning, type Held } from './in-page.ts';
import { spread, time, type Emit } from './samples.ts';

const TAKES = 50;
const OPENS = 5;
const SAVES = 8;
/** Each takes more than a minute. */
const SAVES_BY_ITSELF = 3;

export async function measureFiles(show: Show, folder: string, emit: Emit): Promise<void> {
  const cues = show.cues.length;
  const large = cues === 10_000;
  const taken = generateShow({ cues, takes: TAKES });
  const text = serialiseShow(taken);
  const open = (): void => {
    const parsed = parseShow(text);
    if (!parsed.ok) throw new Error('a generated show is broken');
    createPlanEngine(loadDocument(parsed.show));
  };
  emit({
    cues,
    what: `open: parse, tables and plan with ${TAKES} takes`,
    unit: 'ms',
    ...spread(time(open, { warmUp: 1, runs: 5 })),
    ...(large ? { wanted: { of: 'median', under: 1500 } as const } : {}),
  });

  const files = {
    plain: path.join(folder, `files-${cues}.onetake`),
    taken: path.join(folder, `taken-${cues}.onetake`),
  };
  writeFileSync(files.plain, serialiseShow(show));
  writeFileSync(files.taken, text);
  const opens: number[] = [];
  const measured = new Map<string, Held>();
  for (let start = 0; start < OPENS; start += 1) {
    const app = await launch(folder);
    try {
      await app.answerOpenDialog(files.taken);
      opens.push(await app.page.evaluate(firstPicture, taken.title));
      if (start === OPENS - 1) {
        measured.set(
          `with ${TAKES} takes`,
          await app.page.evaluate(saveWhilePanning, { saves: SAVES, by: 'key' as const }),
        );
      }
    } finally {
      await app.kill();
    }
  }
  emit({
    cues,
    what: `open with ${TAKES} takes to first painted timeline`,
    unit: 'ms',
    ...spread(opens),
    ...(large ? { wanted: { of: 'median', under: 1500 } as const } : {}),
  });

  const app = await launch(folder);
  try {
    await app.answerOpenDialog(files.plain);
    await app.page.evaluate(firstPicture, show.title);
    measured.set('', await app.page.evaluate(saveWhilePanning, { saves: SAVES, by: 'key' as const }));
  } finally {
    await app.kill();
  }
  if (large) {
    const slow = await launch(folder, { autosaveMinutes: 1 });
    try {
      await slow.answerOpenDialog(files.taken);
      await slow.page.evaluate(firstPicture, taken.title);
      measured.set(
        'by itself',
        await slow.page.evaluate(saveWhilePanning, { saves: SAVES_BY_ITSELF, by: 'itself' as const }),
      );
    } finally {
      await slow.kill();
    }
  }
  const wanted = large ? { wanted: { of: 'p95', under: 50 } as const } : {};
  for (const [how, { edits, saves, intervals }] of measured) {
    const [first = NaN, ...others] = edits;
    const name = how === '' ? '' : ` ${how}`;
    emit({ cues, what: `pan during saves${name}: frame interval`, unit: 'ms', ...spread(intervals) });
    emit({ cues, what: `a save${name}: longest task`, unit: 'ms', ...spread(saves), ...wanted });
    emit({ cues, what: `first edit after opening${name}: longest task`, unit: 'ms', ...spread([first]), ...wanted });
    emit({ cues, what: `first edit after a save${name}: longest task`, unit: 'ms', ...spread(others), ...wanted });
  }
}
