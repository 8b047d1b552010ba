/**
 * What the plan and the network may cost, in cues and points looked at: times tell of machines, counts of the program.
 * Bounds are a little above what is needed today. Who needs more has to say why it is worth it.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { fightingShow } from '#tests/fixtures/troubled-shows.ts';
import { quantile, mean } from '#tests/perf/samples.ts';
import { advancePlan } from './advance-plan.ts';
import { createPlanEngine } from './engine.ts';
import { Network } from './network/network.ts';
import { planFromScratch } from './plan-from-scratch.ts';
import { noWork } from './plan-work.ts';

const PARTS = ['times', 'orders', 'slack', 'checks', 'network'] as const;
type Work = Record<(typeof PARTS)[number], number[]>;

/** What each of many moves costs, of cues all over the show, there and back. */
function workOfMoves(show: Show): Work {
  const document = loadDocument(show);
  const engine = createPlanEngine(document);
  let state = planFromScratch(document);
  const network = new Network(document, state);
  network.answer();
  const editor = createEditor(document);
  const work: Work = { times: [], orders: [], slack: [], checks: [], network: [] };
  editor.subscribe(({ diff }) => {
    engine.update(diff);
    const advance = advancePlan(state, diff, noWork());
    state = advance.state;
    network.update(diff, advance);
    const counted = { ...engine.work, network: network.answer().work };
    for (const part of PARTS) work[part].push(counted[part]);
  });
  for (let round = 0; round < 600; round += 1) {
    const cue = show.cues[(Math.floor(round / 2) * 97) % show.cues.length]?.id ?? '';
    const outcome = moveCues(document, { cues: [cue], byMs: round % 2 === 0 ? 500 : -500 });
    if (isRefusal(outcome)) throw new Error(`a generated cue can't be moved: ${outcome.refused}`);
    editor.run(outcome);
  }
  return work;
}

describe.each([100, 1000, 10_000])('one move in a show of %i cues', (cues) => {
  let work: Work;
  beforeAll(() => {
    work = workOfMoves(generateShow({ cues }));
  });

  test('gives times to the cue and what hangs on it', () => {
    expect(Math.max(...work.times)).toBeLessThan(20);
  });

  test('sorts and walks the orders around it, however long they are; a whole has those of all its parts', () => {
    expect(mean(work.orders)).toBeLessThan(450);
    expect(Math.max(...work.orders)).toBeLessThan(3500);
  });

  test('finds the slack of the trees that it touches', () => {
    expect(mean(work.slack)).toBeLessThan(20);
    expect(Math.max(...work.slack)).toBeLessThan(150);
  });

  test('checks what lies around it', () => {
    expect(mean(work.checks)).toBeLessThan(500);
    expect(Math.max(...work.checks)).toBeLessThan(5000);
  });

  test('has the network go on from what it knew', () => {
    // Now and then the first cue of a long chain bounds all the others.
    expect(mean(work.network)).toBeLessThan(120);
    expect(quantile(work.network, 0.95)).toBeLessThan(200);
  });
});

test('a plan from scratch looks at each cue so many times, however many there are', () => {
  for (const cues of [100, 1000, 10_000]) {
    const { work } = createPlanEngine(loadDocument(generateShow({ cues })));
    expect(work.times / cues).toBe(1);
    expect(work.slack / cues).toBe(1);
    expect(work.checks / cues).toBeLessThan(10);
  }
});

test('a network is solved, and ten conflicts are found, with so many looks at each cue', () => {
  for (const cues of [1000, 10_000]) {
    const show = generateShow({ cues });
    const solved = new Network(loadDocument(show), planFromScratch(loadDocument(show))).answer();
    expect(solved.feasible).toBe(true);
    expect(solved.work / cues).toBeLessThan(8);
    const document = loadDocument(fightingShow(show));
    const fought = new Network(document, planFromScratch(document)).answer();
    expect(fought.conflicts).toHaveLength(10);
    expect(fought.work / cues).toBeLessThan(40);
  }
});
