/** The network of a show: from scratch, and after one move while its rules hold and while they fight. */
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { advancePlan } from '#shared/plan/advance-plan.ts';
import { Network } from '#shared/plan/network/network.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import { noWork } from '#shared/plan/plan-work.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit } from './samples.ts';

export function measureNetwork(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  const document = loadDocument(show);
  let state = planFromScratch(document);
  const scratch = time(() => new Network(document, state), { runs: 20 });
  emit({
    cues,
    what: 'network from scratch',
    unit: 'ms',
    ...spread(scratch),
    ...(cues === 10_000 ? { wanted: { of: 'median', under: 20 } as const } : {}),
  });
  const network = new Network(document, state);
  const editor = createEditor(document);
  const ids = show.cues.filter((_, index) => index % Math.max(1, Math.floor(cues / 97)) === 0).map(({ id }) => id);
  const moves: number[] = [];
  editor.subscribe(({ diff }) => {
    const advance = advancePlan(state, diff, noWork());
    const began = performance.now();
    network.update(diff, advance);
    moves.push(performance.now() - began);
    state = advance.state;
  });
  for (let round = 0; round < 440; round += 1) {
    const cue = ids[Math.floor(round / 2) % ids.length] ?? '';
    const outcome = moveCues(document, { cues: [cue], byMs: round % 2 === 0 ? 500 : -500 });
    if (isRefusal(outcome)) throw new Error(`a generated cue can't be moved: ${outcome.refused}`);
    editor.run(outcome);
  }
  emit({ cues, what: 'network after one move', unit: 'ms', ...spread(moves.slice(40)) });
}
