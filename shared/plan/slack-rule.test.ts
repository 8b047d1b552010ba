/** Which rule is told where several bind. That its room is the slack, whatever the show: tests/oracle. */
import { expect, test } from 'vitest';
import type { Show } from '#shared/show/types.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { createPlanEngine } from './engine.ts';
import type { SlackRule } from './slack-rule.ts';

const ways: Partial<Show> = {
  resources: [
    { id: 'all', name: 'Dancers', kind: 'dancers' },
    { id: 'half', name: 'Half', kind: 'dancers', partOf: 'all', speed: 2, home: 'a' },
  ],
  stage: {
    zones: ['a', 'b'].map((id) => ({ id, name: id, kind: 'set' })),
    routes: [{ from: 'a', to: 'b', metres: 5 }],
  },
};

function rulesOf(cue: string, cues: readonly CueSketch[], rest?: Partial<Show>): (string | null)[] {
  const { later, earlier } = createPlanEngine(smallDocument(cues, rest)).plan.slackRules(cue);
  const tell = (found: SlackRule | null): string | null => {
    if (!found) return null;
    const { rule, side, roomMs, other, way } = found;
    const parts = [rule.kind, side, roomMs, found.cue, other, rule.link ?? rule.resource, way?.metres];
    return parts.filter((part) => part !== undefined && part !== null).join(' ');
  };
  return [tell(later), tell(earlier)];
}

test('nothing binds a cue without rules, nor one that is not there', () => {
  expect(rulesOf('a', [{ id: 'a', start: { at: 0 } }])).toEqual([null, null]);
  expect(rulesOf('nobody', [{ id: 'a', start: { at: 0 } }])).toEqual([null, null]);
});

test('the window of the cue, or of one that hangs on it; of equal ones its own', () => {
  const window = { edge: 'end', earliest: { at: 1500 }, latest: { at: 2700 } } as const;
  const lead: CueSketch = { id: 'lead', start: { at: 0 } };
  const tail: CueSketch = { id: 'tail', start: { after: 'lead', edge: 'start' }, window };
  expect(rulesOf('lead', [lead, tail])).toEqual(['window max 700 tail', 'window min 500 tail']);
  expect(rulesOf('lead', [{ ...lead, window }, tail])).toEqual(['window max 700 lead', 'window min 500 lead']);
  expect(
    rulesOf('lead', [
      { ...lead, window },
      { ...tail, window: { ...window, hard: false } },
    ])[0],
  ).toBe('window max 700 lead');
});

test('a link from its side, with the bound that is met and no other', () => {
  const cues: CueSketch[] = [
    { id: 'a', start: { at: 0 } },
    { id: 'b', start: { at: 5000 } },
  ];
  const links = [
    { id: 'l', from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' }, minMs: 2000, maxMs: 4500 },
  ] as const;
  expect(rulesOf('a', cues, { links: [...links] })).toEqual(['link min 1000 a b l', 'link max 1500 a b l']);
  expect(rulesOf('b', cues, { links: [...links] })).toEqual(['link max 1500 b a l', 'link min 1000 b a l']);
  const { later } = createPlanEngine(smallDocument(cues, { links: [...links] })).plan.slackRules('a');
  expect(later?.rule).toMatchObject({ minMs: 2000, maxMs: Infinity });
});

test('the next neighbour on a resource, with the way to it; the resource that somebody names', () => {
  const cues: CueSketch[] = [
    { id: 'a', start: { at: 0 }, uses: ['half'], zone: 'a' },
    { id: 'b', start: { at: 6000 }, uses: ['all'], zone: 'b' },
  ];
  expect(rulesOf('a', cues, ways)).toEqual(['resource min 1500 a b half 5', null]);
  expect(rulesOf('b', cues, ways)).toEqual([null, 'resource min 1500 b a half 5']);
  // A gap that is too short already holds nobody back.
  const [first, second] = cues;
  if (!first || !second) throw new Error('two cues');
  expect(rulesOf('a', [first, { ...second, start: { at: 3000 } }], ways)).toEqual([null, null]);
});
