import { expect, test } from 'vitest';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { fatigueAt } from './breath.ts';
import { createPlanEngine } from './engine.ts';

const cues: CueSketch[] = [
  { id: 'run', start: { at: 0 }, kind: 'dance', uses: ['singer'], effort: 1, duration: { likelyMs: 60_000 } },
  { id: 'light', start: { at: 0 }, kind: 'light', uses: ['other'], effort: 1 },
  {
    id: 'sing',
    start: { at: 90_000 },
    kind: 'artist',
    uses: ['singer'],
    sings: true,
    longestPhraseMs: 16_000,
    duration: { likelyMs: 5000 },
  },
];
const { plan } = createPlanEngine(
  smallDocument(cues, {
    resources: [
      { id: 'singer', name: 'Singer', kind: 'performer' },
      { id: 'other', name: 'Other', kind: 'performer' },
      { id: 'cam', name: 'Camera', kind: 'camera' },
    ],
  }),
);

test('each phrase stands with the breath that is left for it: what a warning says is what the curve shows', () => {
  const { corners, phrases } = plan.breath('singer');
  expect(phrases).toMatchObject([{ cue: 'sing', fromMs: 90_000, toMs: 95_000, phraseMs: 16_000 }]);
  expect(phrases[0]?.breathMs).toBeCloseTo(15_371.5, 1);
  expect(plan.problems.find(({ code }) => code === 'breath-short')?.breathMs).toBe(15_371);
  expect(fatigueAt(corners, 90_000, undefined)).toBeCloseTo(0.3781, 4);
  expect(fatigueAt(corners, -1, undefined)).toBe(0);
  expect(fatigueAt(corners, 30_000, undefined)).toBeCloseTo(1 - Math.exp(-30 / 45), 10);
  expect(fatigueAt(corners, 10_000_000, undefined)).toBeCloseTo(0, 10);
});

test('who sings in nothing, or is no performer, has no curve', () => {
  expect(plan.breath('other')).toEqual({ corners: [], phrases: [] });
  expect(plan.breath('cam').phrases).toEqual([]);
  expect(plan.breath('nobody').phrases).toEqual([]);
});
