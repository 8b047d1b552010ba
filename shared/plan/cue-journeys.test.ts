import { expect, test } from 'vitest';
import type { Show } from '#shared/show/types.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { createPlanEngine } from './engine.ts';

const stage: Partial<Show> = {
  resources: [
    { id: 'singer', name: 'Singer', kind: 'performer', speed: 2, home: 'wing' },
    { id: 'all', name: 'Dancers', kind: 'dancers' },
    { id: 'half', name: 'Half', kind: 'dancers', partOf: 'all' },
    { id: 'crew', name: 'Crew', kind: 'crew' },
  ],
  stage: {
    zones: ['wing', 'a', 'b', 'far'].map((id) => ({ id, name: id, kind: 'set' })),
    routes: [
      { from: 'wing', to: 'a', metres: 4 },
      { from: 'a', to: 'b', metres: 10 },
    ],
  },
};

function journeysOf(cue: string, cues: readonly CueSketch[]): string[] {
  const { plan } = createPlanEngine(smallDocument(cues, stage));
  return plan
    .journeys(cue)
    .map(({ resource, leg, other, from, to, way, thereMs }) =>
      [resource, leg, other, `${from}>${to}`, way?.metres, way?.travelMs, thereMs].join(' '),
    );
}

test('from the home to the first cue, within it, and on to the next, with the time there is', () => {
  const cues: CueSketch[] = [
    { id: 'one', start: { at: 0 }, uses: ['singer'], zone: 'a', toZone: 'b' },
    { id: 'light', start: { at: 2500 }, zone: 'a' },
    { id: 'two', start: { at: 3000 }, uses: ['singer'], zone: 'a' },
    { id: 'three', start: { at: 4000 }, uses: ['singer'], zone: 'far' },
  ];
  expect(journeysOf('one', cues)).toEqual([
    'singer in  wing>a 4 2000 ',
    'singer within  a>b 10 5000 2000',
    'singer out two b>a 10 5000 1000',
  ]);
  // Where the two overlap the time is negative, and where no way is known nothing is needed.
  expect(journeysOf('two', cues)).toEqual([
    'singer in one b>a 10 5000 1000',
    'singer out three a>far Infinity 0 -1000',
  ]);
  expect(journeysOf('light', cues)).toEqual([]);
});

test('nobody goes where the place stays, or is not told', () => {
  const cues: CueSketch[] = [
    { id: 'one', start: { at: 0 }, uses: ['singer'], zone: 'a' },
    { id: 'two', start: { at: 3000 }, uses: ['singer'] },
    { id: 'three', start: { at: 6000 }, uses: ['singer'], zone: 'a' },
  ];
  expect(journeysOf('two', cues)).toEqual(['singer in one a>undefined   1000', 'singer out three a>a   1000']);
});

test('of the parts of what is used, those that a neighbour names; nothing of crew, nothing of a moment', () => {
  const cues: CueSketch[] = [
    { id: 'one', start: { at: 0 }, uses: ['all', 'crew'], zone: 'a' },
    { id: 'two', start: { at: 3000 }, uses: ['half'], zone: 'b' },
    { id: 'now', start: { at: 9000 }, uses: ['half'], zone: 'b', duration: { likelyMs: 0 } },
  ];
  expect(journeysOf('one', cues)).toEqual(['all in  undefined>a   ', 'half out two a>b 10 7143 1000']);
  expect(journeysOf('two', cues)).toEqual(['half in one a>b 10 7143 1000']);
  expect(journeysOf('now', cues)).toEqual([]);
});
