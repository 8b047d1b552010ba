/** The journal: what keeping a step costs, from the line to the answer that it is on the disk. */
import path from 'node:path';
import { createJournals } from '#electron/files/journals.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor, type Change } from '#shared/edit/editor.ts';
import { writeBase } from '#shared/edit/journal-base.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { recoverShow } from '#shared/edit/recover-show.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit } from './samples.ts';

const STEPS = 400;
const AT = '2026-11-22T18:40:00Z';

/** One cue after the other moved, each step kept by itself; `folder` is on the disk that is measured. */
export async function measureJournal(show: Show, folder: string, emit: Emit): Promise<void> {
  const cues = show.cues.length;
  const large = cues === 10_000;
  const editor = createEditor(loadDocument(show));
  const changes: Change[] = [];
  editor.subscribe((change) => changes.push(change));
  const base = writeBase(editor.document, []);
  emit({
    cues,
    what: 'journal: base of the first step after a save',
    unit: 'ms',
    ...spread(time(() => writeBase(editor.document, []), { runs: 10 })),
    // Nothing may hold the screen up for longer.
    ...(large ? { wanted: { of: 'p95', under: 50 } as const } : {}),
  });

  const journals = createJournals(path.join(folder, `journal-${cues}`));
  const journal = crypto.randomUUID();
  await journals.begin({ journal, file: null, fileHash: null, title: show.title, begunAt: AT, base });
  const times: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const cue = show.cues[(step * 97) % cues]?.id ?? '';
    const outcome = moveCues(editor.document, { cues: [cue], byMs: step % 2 === 0 ? 500 : -500 });
    if (isRefusal(outcome)) throw new Error(`a generated cue can't be moved: ${outcome.refused}`);
    editor.run(outcome);
    const change = changes.at(-1);
    const start = performance.now();
    const line = change && journalLine(change, step + 1, AT);
    // eslint-disable-next-line no-await-in-loop -- one step after the other is what is measured
    await journals.append(journal, [line ?? '']);
    times.push(performance.now() - start);
  }
  emit({
    cues,
    what: 'journal: one step appended and flushed',
    unit: 'ms',
    ...spread(times),
    ...(large ? { wanted: { of: 'p95', under: 5 } as const } : {}),
  });

  const [left] = await journals.list();
  if (recoverShow(base, left?.lines ?? [])?.entries.length !== STEPS) throw new Error('steps were lost');
  emit({
    cues,
    what: `journal: ${STEPS} steps recovered`,
    unit: 'ms',
    ...spread(time(() => recoverShow(base, left?.lines ?? []), { warmUp: 1, runs: 5 })),
  });
}
