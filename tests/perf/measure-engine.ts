/** File, plan and edits, without a screen. */
import { moveCues } from '#shared/edit/move-cues.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit } from './samples.ts';

/** The file's text to the show, with all that is checked, and back. */
export function measureFile(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  const text = serialiseShow(show);
  const large = cues >= 10_000 ? { runs: 10 } : {};
  emit({ cues, what: 'parse', unit: 'ms', ...spread(time(() => parseShow(text), large)) });
  emit({ cues, what: 'serialise', unit: 'ms', ...spread(time(() => serialiseShow(show), large)) });
}

/** From the text to the plan: what stands between a double click and the first picture, drawing apart. */
export function measureOpening(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  const text = serialiseShow(show);
  const open = (): void => {
    const parsed = parseShow(text);
    if (!parsed.ok) throw new Error('a generated show is broken');
    createPlanEngine(loadDocument(parsed.show));
  };
  const document = loadDocument(show);
  emit({
    cues,
    what: 'plan, slack and problems from scratch',
    unit: 'ms',
    ...spread(time(() => createPlanEngine(document), { runs: 10 })),
  });
  emit({
    cues,
    what: 'parse + plan + slack',
    unit: 'ms',
    ...spread(time(open, { runs: 10 })),
    ...(cues === 10_000 ? { wanted: { of: 'median', under: 150 } as const } : {}),
  });
}

/** One cue after the other moved to and fro: command, tables, times, slack, problems. */
export function measureMove(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  const document = loadDocument(show);
  const editor = createEditor(document);
  const engine = createPlanEngine(document);
  editor.subscribe(({ diff }) => engine.update(diff));
  // Spread over the show: some at its beginning, some with many that hang on them.
  const ids = show.cues.filter((_, index) => index % Math.max(1, Math.floor(cues / 97)) === 0).map(({ id }) => id);
  const times = time(
    (round) => {
      const cue = ids[Math.floor(round / 2) % ids.length] ?? '';
      const outcome = moveCues(document, { cues: [cue], byMs: round % 2 === 0 ? 500 : -500 });
      if (isRefusal(outcome)) throw new Error(`a generated cue can't be moved: ${outcome.refused}`);
      editor.run(outcome);
    },
    { warmUp: 40, runs: 400 },
  );
  const wanted = cues === 10_000 ? { wanted: { of: 'p95', under: 16 } as const } : {};
  emit({ cues, what: 'one move, with its new plan', unit: 'ms', ...spread(times), ...wanted });
}
