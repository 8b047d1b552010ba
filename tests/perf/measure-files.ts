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
import { firstPicture, saveWhilePanning } from './in-page.ts';
import { spread, time, type Emit } from './samples.ts';

const TAKES = 50;
const SAVES = 8;

export async function measureFiles(show: Show, folder: string, emit: Emit): Promise<void> {
  const cues = show.cues.length;
  const large = cues === 10_000;
  const text = serialiseShow(generateShow({ cues, takes: TAKES }));
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

  const file = path.join(folder, `files-${cues}.onetake`);
  writeFileSync(file, serialiseShow(show));
  const app = await launch(folder);
  try {
    await app.answerOpenDialog(file);
    await app.page.evaluate(firstPicture);
    const { longest, intervals } = await app.page.evaluate(saveWhilePanning, SAVES);
    emit({ cues, what: 'pan during saves: frame interval', unit: 'ms', ...spread(intervals) });
    emit({
      cues,
      what: 'a save: longest task of the window',
      unit: 'ms',
      ...spread(longest),
      ...(large ? { wanted: { of: 'p95', under: 50 } as const } : {}),
    });
  } finally {
    await app.kill();
  }
}
