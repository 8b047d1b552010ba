/** Which sets of rules are told. That each of them fights, and that bounds are right: tests/oracle. */
import { expect, test } from 'vitest';
import { applyDiff, reverseDiff } from '#shared/edit/diff.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { advancePlan } from '#shared/plan/advance-plan.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import { noWork } from '#shared/plan/plan-work.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { Network } from './network.ts';

/** The rules of each set, as far as they are told. */
function setsOf(network: Network): unknown[] {
  return network
    .answer()
    .conflicts.map(({ missingMs, rules }) => [
      missingMs,
      ...rules.map(({ kind, cues }) => `${kind} ${cues.join(' ')}`),
    ]);
}

const held = (id: string, at: number, more: Partial<CueSketch> = {}): CueSketch => ({
  id,
  kind: 'light',
  start: { at },
  locked: true,
  ...more,
});

test('of two cues with sixty parts in common one rule stands for all, and the next set is found too', () => {
  const parts = Array.from({ length: 60 }, (_, index) => ({
    id: `part${index}`,
    name: `Part ${index}`,
    kind: 'dancers' as const,
    partOf: 'all',
  }));
  const document = smallDocument(
    [
      held('a', 0, { uses: ['all'] }),
      held('b', 1500, { uses: ['all'] }),
      held('late', 9000, { window: { edge: 'start', latest: { at: 8000 } } }),
    ],
    { resources: [{ id: 'all', name: 'All', kind: 'dancers' }, ...parts] },
  );
  expect(setsOf(new Network(document, planFromScratch(document)))).toEqual([
    [1000, expect.any(String), expect.any(String)],
    [500, expect.any(String), expect.any(String), expect.any(String), expect.any(String)],
  ]);
});

/** Links that ask for different things of the same cues: which of them are told first depends on the search. */
function torn(): MutableDocument {
  const edges = { from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' } } as const;
  return smallDocument([held('a', 0), { id: 'b', kind: 'light', start: { at: 4000 } }, held('c', 9000)], {
    links: [
      { id: 'l1', ...edges, minMs: 1000, maxMs: 1500 },
      { id: 'l2', ...edges, minMs: 2500, maxMs: 3000 },
      { id: 'l3', ...edges, minMs: 4000, maxMs: 4500 },
      { id: 'l4', from: { cue: 'b', edge: 'end' }, to: { cue: 'c', edge: 'start' }, minMs: 6000 },
    ],
  });
}

test('a cue that was moved and put back leaves the sets as they were', () => {
  const document = torn();
  let state = planFromScratch(document);
  const network = new Network(document, state);
  const before = setsOf(network);
  expect(before.length).toBeGreaterThan(1);
  for (const id of ['b', 'a']) {
    const outcome = moveCues(document, { cues: [id], byMs: 700 });
    if (isRefusal(outcome)) continue;
    for (const diff of [outcome.diff, reverseDiff(outcome.diff)]) {
      applyDiff(document, diff);
      const advance = advancePlan(state, diff, noWork());
      network.update(diff, advance);
      state = advance.state;
    }
    expect(setsOf(network)).toEqual(before);
  }
});

test('a link that was taken away and put back is where it was among the others', () => {
  const document = torn();
  let state = planFromScratch(document);
  const network = new Network(document, state);
  const before = setsOf(network);
  const link = document.links.get('l1');
  if (!link) throw new Error('no link');
  for (const diff of [{ links: { removed: [link] } }, { links: { added: [link] } }]) {
    applyDiff(document, diff);
    const advance = advancePlan(state, diff, noWork());
    network.update(diff, advance);
    state = advance.state;
  }
  expect([...document.links.keys()].at(-1)).toBe('l1');
  expect(setsOf(network)).toEqual(before);
});

test('an answer is the same object until something changes', () => {
  const document = torn();
  const network = new Network(document, planFromScratch(document));
  expect(network.answer()).toBe(network.answer());
});
