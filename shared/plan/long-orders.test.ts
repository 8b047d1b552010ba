/**
 * Orders long enough to be kept in stretches, where what is carried from one stretch to the next matters: who holds a
 * resource, where it is, how tired a singer is, who stands where scenery comes, how many hands are busy.
 */
import { expect, test } from 'vitest';
import { applyDiff, type Diff } from '#shared/edit/diff.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Show } from '#shared/show/types.ts';
import { cueIn, smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { drawsOf } from '#tests/oracle/random-show.ts';
import { createPlanEngine } from './engine.ts';
import type { Plan } from './plan.ts';

const COUNT = 104;
const ZONES = ['a', 'b', 'c'];

const REST: Partial<Show> = {
  music: { lengthMs: COUNT * 10_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [
    { id: 'singer', name: 'Singer', kind: 'performer', speed: 2, breath: { recoveryMs: 20_000 } },
    { id: 'crew', name: 'Crew', kind: 'crew', count: 1 },
  ],
  stage: {
    zones: ZONES.map((id) => ({ id, name: id, kind: 'set' })),
    routes: [
      { from: 'a', to: 'b', metres: 6 },
      { from: 'b', to: 'c', metres: 9 },
    ],
  },
};

/** A singer's cues one after the other, moves and dances that lap over several others, shots that lap a little. */
function cuesOf(): CueSketch[] {
  const { whole, pick } = drawsOf(7);
  return Array.from({ length: COUNT }, (_, index): CueSketch[] => {
    const at = index * 10_000;
    return [
      {
        id: `sing${index}`,
        kind: 'artist',
        start: { at },
        duration: { likelyMs: 6000 },
        uses: ['singer'],
        ...(index % 3 === 1 ? { zone: pick(['a', 'b', 'c']) } : {}),
        sings: true,
        effort: whole(0, 10) / 10,
        longestPhraseMs: 19_000,
      },
      {
        id: `move${index}`,
        kind: 'set-move',
        start: { at: at + 200 },
        duration: { likelyMs: 25_000 },
        crew: whole(1, 2),
      },
      {
        id: `fly${index}`,
        kind: index % 9 === 0 ? 'set-move' : 'dance',
        start: { at: at + 400 },
        duration: { likelyMs: 35_000 },
        zone: 'c',
      },
      {
        id: `cam${index}`,
        kind: 'camera',
        start: { at: at + 100 },
        duration: { likelyMs: index % 7 === 0 ? 30_000 : 9000 },
      },
    ];
  }).flat();
}

function told(plan: Plan): string {
  const cues = plan.byStart.map((id) => [id, plan.slackMs(id), plan.earlySlackMs(id)]);
  return JSON.stringify([plan.problems, cues]);
}

const CHANGES: readonly (readonly [what: string, change: (cue: CueRecord) => Partial<CueRecord>])[] = [
  ['is nudged', ({ start }) => ({ start: 'at' in start ? { at: start.at + 90 } : start })],
  ['goes elsewhere', ({ zone }) => (zone === undefined ? {} : { zone: ZONES[(ZONES.indexOf(zone) + 1) % 3] ?? 'a' })],
  ['asks for more', ({ effort = 0, crew = 0 }) => ({ effort: 1 - effort, crew: crew + 1 })],
  ['is called at another place', ({ rank }) => ({ rank: -rank - 1 })],
  ['lasts longer', ({ duration }) => ({ duration: { likelyMs: duration.likelyMs + 12_000 } })],
];

test.each(CHANGES)('each cue in turn %s, and the plan is what a plan from scratch would be', (_what, change) => {
  const document = smallDocument(cuesOf(), REST);
  const engine = createPlanEngine(document);
  const begun = told(engine.plan);
  const wrong: string[] = [];
  for (const [index, id] of [...document.cues.keys()].entries()) {
    const cue = cueIn(document, id);
    const diff: Diff = { cues: { updated: [[cue, { ...cue, ...change(cue) }]] } };
    applyDiff(document, diff);
    engine.update(diff);
    if (index % 3 === 0 && told(engine.plan) !== told(createPlanEngine(document).plan)) wrong.push(id);
  }
  expect(wrong).toEqual([]);
  expect(told(engine.plan)).not.toBe(begun);
});
