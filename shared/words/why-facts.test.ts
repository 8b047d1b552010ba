import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { SlackRule } from '#shared/plan/slack-rule.ts';
import type { Link, Show } from '#shared/show/types.ts';
import { METRIC } from '#shared/units/measures.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { wordsIn } from './language.ts';
import { anchorFacts, bindingFacts, journeyFacts, linkFacts } from './why-facts.ts';

const link: Link = {
  id: 'l',
  from: { cue: 'a', edge: 'end' },
  to: { cue: 'b', edge: 'start' },
  minMs: 2000,
  maxMs: 4500,
};
const rest: Partial<Show> = {
  links: [link],
  resources: [{ id: 'r', name: 'Artist 1', kind: 'performer', speed: 2 }],
  stage: {
    zones: ['a', 'b'].map((id) => ({ id, name: `Set ${id.toUpperCase()}`, kind: 'set' })),
    routes: [{ from: 'a', to: 'b', metres: 7 }],
  },
};
const document = smallDocument(
  [
    { id: 'a', start: { at: 0 }, uses: ['r'], zone: 'a' },
    {
      id: 'tail',
      start: { after: 'a', edge: 'end', offsetMs: 500 },
      duration: { likelyMs: 0 },
      window: { edge: 'start', latest: { at: 2600 } },
    },
    { id: 'b', start: { at: 5000 }, uses: ['r'], zone: 'b' },
  ],
  rest,
);
const { plan } = createPlanEngine(document);

function slackOf(cue: string): SlackRule {
  const { earlier } = plan.slackRules(cue);
  if (!earlier) throw new Error(`nothing binds ${cue}`);
  return earlier;
}

const record = { ...link, rank: 0 };

test('a link is told from either side: what is at least so much later is, from there, at most so much earlier', () => {
  expect(linkFacts(record, 'a')).toEqual({ ownEdge: 'end', otherEdge: 'start', min: '+2.0', max: '+4.5' });
  expect(linkFacts(record, 'b')).toEqual({ ownEdge: 'start', otherEdge: 'end', min: '−4.5', max: '−2.0' });
  const { maxMs: _most, ...atLeast } = record;
  expect(linkFacts({ ...atLeast, minMs: 0 }, 'b')).toMatchObject({ min: null, max: '0.0' });
});

test('what binds is named in both languages: through a follower, by a link, by a resource', () => {
  const binds = (language: 'en' | 'ko', cue: string, side: 'later' | 'earlier'): string => {
    const found = plan.slackRules(cue)[side];
    return found ? wordsIn(language).why.binds(bindingFacts(found, cue, document)) : '';
  };
  expect(binds('en', 'a', 'later')).toBe('the window of TAIL');
  expect(binds('ko', 'a', 'later')).toBe('TAIL 큐의 윈도');
  expect(binds('en', 'tail', 'later')).toBe('its window');
  expect(binds('en', 'b', 'earlier')).toBe('its link to A');
  expect(binds('ko', 'b', 'later')).toBe('A 큐와의 연결');
  const shared: SlackRule = { ...slackOf('b'), rule: { ...slackOf('b').rule, kind: 'resource', resource: 'r' } };
  const say = (language: 'en' | 'ko', asked: string): string =>
    wordsIn(language).why.binds(bindingFacts(shared, asked, document));
  expect(say('en', 'b')).toBe('Artist 1 at A');
  expect(say('en', 'someone else')).toBe('Artist 1 between B and A');
  expect(say('ko', 'b')).toBe('A 큐의 Artist 1');
});

test('a way with what is missing of the time', () => {
  const [, out] = plan.journeys('a');
  if (!out) throw new Error('no way on');
  const facts = journeyFacts(out, document, METRIC);
  expect(facts).toEqual({
    leg: 'out',
    other: 'B',
    from: 'Set A',
    to: 'Set B',
    length: '7',
    unit: 'm',
    needs: '3.5',
    there: '3.0',
    shortMs: 500,
  });
  const { why } = wordsIn('en');
  expect([why.leg(facts), why.places(facts), why.figures(facts)]).toEqual([
    'On to B',
    'Set A → Set B',
    '7 m, needs 3.5 s, has 3.0 s',
  ]);
});

test('an anchor in few figures', () => {
  const { anchor } = wordsIn('en').why;
  expect(anchor(anchorFacts({ at: 108_000 }))).toBe('at 1:48.0');
  expect(anchor(anchorFacts({ bar: 54, beat: 1, offsetMs: 200 }))).toBe('bar 54.1 +0.2 s');
  expect(anchor(anchorFacts({ after: 'a', edge: 'end' }))).toBe('end');
  expect(anchor(anchorFacts({ after: 'a', edge: 'start', offsetMs: -2000 }))).toBe('start −2.0 s');
});
