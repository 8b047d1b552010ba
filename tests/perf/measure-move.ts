/** One command with all that follows from it: tables, times, slack, problems. */
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit, type Wanted } from './samples.ts';

/** A frame is 16 ms: the plan must leave most of it to the drawing, in a very long show too. */
const WANTED = new Map<number, readonly Wanted[]>([
  [
    10_000,
    [
      { of: 'p95', under: 4 },
      { of: 'p95', under: 16 },
    ],
  ],
  [100_000, [{ of: 'p95', under: 6 }]],
]);

/** One cue after the other moved to and fro. */
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
  emit({ cues, what: 'one move, with its new plan', unit: 'ms', ...spread(times), wanted: WANTED.get(cues) ?? [] });
}
