/** The journal: what keeping a step costs, from the line to the answer that it is on the disk. */
import path from 'node:path';
import { createJournals } from '#electron/files/journals.ts';
import { markOf } from '#electron/files/read-text.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor, type Change } from '#shared/edit/editor.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { recoverShow } from '#shared/edit/recover-show.ts';
import { loadDocument } from '#shared/show/load.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit } from './samples.ts';

const BEGINS = 10;
const STEPS = 400;
const NEVER_SAVED = { after: 0, file: null, mark: null };
const AT = '2026-11-22T18:40:00Z';

/** One cue after the other moved, each step kept by itself; `folder` is on the disk that is measured. */
export async function measureJournal(show: Show, folder: string, emit: Emit): Promise<void> {
  const cues = show.cues.length;
  const large = cues === 10_000;
  const editor = createEditor(loadDocument(show));
  const changes: Change[] = [];
  editor.subscribe((change) => changes.push(change));
  const text = serialiseShow(show);
  const journals = createJournals(path.join(folder, `journal-${cues}`));
  const journal = crypto.randomUUID();
  const head = { journal, title: show.title, begunAt: AT, base: markOf(text), opened: NEVER_SAVED };
  const begins: number[] = [];
  for (let turn = 0; turn < BEGINS; turn += 1) {
    const start = performance.now();
    // eslint-disable-next-line no-await-in-loop -- one after the other is what is measured
    const base = await journals.openBase(journal);
    // eslint-disable-next-line no-await-in-loop
    await base.append(text);
    // eslint-disable-next-line no-await-in-loop
    await journals.begin(head, base);
    begins.push(performance.now() - start);
  }
  emit({ cues, what: 'journal: begun with the show as it was opened', unit: 'ms', ...spread(begins) });

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
  const lines = left?.kept?.lines ?? [];
  if (recoverShow(show, lines, null).entries.length !== STEPS) throw new Error('steps were lost');
  emit({
    cues,
    what: `journal: ${STEPS} steps recovered`,
    unit: 'ms',
    ...spread(time(() => recoverShow(show, lines, null), { warmUp: 1, runs: 5 })),
  });
}
