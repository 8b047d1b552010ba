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
import { fightingShow } from '#tests/fixtures/troubled-shows.ts';
import { memoryOf } from './memory.ts';
import { spread, time, type Emit } from './samples.ts';

export function measureNetwork(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  const document = loadDocument(show);
  const state = planFromScratch(document);
  const wanted = cues === 10_000 ? { wanted: { of: 'median', under: 20 } as const } : {};
  const answer = (): void => void new Network(document, state).answer();
  emit({ cues, what: 'network from scratch', unit: 'ms', ...spread(time(answer, { runs: 20 })), ...wanted });
  const hold = (): Network => {
    const network = new Network(document, state);
    network.answer();
    return network;
  };
  emit({ cues, what: 'memory of the network', unit: 'MB', ...spread(memoryOf(hold)) });
  emit({ cues, what: 'network after one move', unit: 'ms', ...spread(timesOfMoves(show, 440).slice(40)), ...wanted });
  const fighting = timesOfMoves(fightingShow(show), 60).slice(10);
  emit({ cues, what: 'network after one move, ten sets fighting', unit: 'ms', ...spread(fighting), ...wanted });
}

/** Milliseconds to take in a move and to answer, of cues all over the show. */
function timesOfMoves(show: Show, moves: number): number[] {
  const document = loadDocument(show);
  let state = planFromScratch(document);
  const network = new Network(document, state);
  network.answer();
  const editor = createEditor(document);
  const times: number[] = [];
  editor.subscribe(({ diff }) => {
    const advance = advancePlan(state, diff, noWork());
    const began = performance.now();
    network.update(diff, advance);
    network.answer();
    times.push(performance.now() - began);
    state = advance.state;
  });
  const free = show.cues.filter(({ locked }) => !locked);
  const ids = free.filter((_, index) => index % Math.max(1, Math.floor(free.length / 97)) === 0).map(({ id }) => id);
  for (let round = 0; round < moves; round += 1) {
    const cue = ids[Math.floor(round / 2) % ids.length] ?? '';
    const outcome = moveCues(document, { cues: [cue], byMs: round % 2 === 0 ? 500 : -500 });
    if (isRefusal(outcome)) throw new Error(`a generated cue can't be moved: ${outcome.refused}`);
    editor.run(outcome);
  }
  return times;
}
