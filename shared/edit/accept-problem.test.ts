import { describe, expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { headerOf, type MutableDocument } from '#shared/show/document.ts';
import type { Problem } from '#shared/checks/problem.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { acceptProblem, forgetVanished, withdrawAcceptance } from './accept-problem.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';

/** A programme that begins a second late: one gap, one error. */
function gapped(startMs: number): MutableDocument {
  return smallDocument([{ id: 'c1', start: { at: startMs }, duration: { likelyMs: 60_000 - startMs } }]);
}
function problemsOf(document: MutableDocument): readonly Problem[] {
  return createPlanEngine(document).plan.problems;
}
function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}
function acceptGap(document: MutableDocument): Problem {
  const [problem] = problemsOf(document);
  if (!problem) throw new Error('no problem');
  run(
    document,
    acceptProblem(document, { problem, reason: 'Black on purpose', by: 'Director', at: '2026-11-23T10:00:00Z' }),
  );
  return problem;
}

describe('a problem that is accepted', () => {
  test('is marked with its reason, and stands in the show with who said so', () => {
    const document = gapped(1000);
    acceptGap(document);
    expect(problemsOf(document)).toMatchObject([{ code: 'programme-gap', accepted: 'Black on purpose' }]);
    expect(headerOf(document).accepted).toEqual([
      {
        code: 'programme-gap',
        cues: [],
        fromMs: 0,
        byMs: 1000,
        reason: 'Black on purpose',
        by: 'Director',
        at: '2026-11-23T10:00:00Z',
      },
    ]);
  });

  test('comes back when it gets worse; accepted again it has one entry, not two', () => {
    const document = gapped(1000);
    acceptGap(document);
    const accepted = headerOf(document).accepted ?? [];
    const worse = smallDocument([{ id: 'c1', start: { at: 1500 }, duration: { likelyMs: 58_500 } }], {
      accepted: accepted.map((one) => ({ ...one })),
    });
    expect(problemsOf(worse)[0]?.accepted).toBeUndefined();
    expect(forgetVanished(worse, problemsOf(worse))).toBeNull();
    acceptGap(worse);
    expect(headerOf(worse).accepted).toMatchObject([{ byMs: 1500 }]);
  });

  test('counts again when that is taken back, and nothing of it stays in the show', () => {
    const document = gapped(1000);
    const problem = acceptGap(document);
    run(document, withdrawAcceptance(document, { problem }));
    expect(problemsOf(document)[0]?.accepted).toBeUndefined();
    expect(headerOf(document).accepted).toBeUndefined();
  });

  test('is looked up, not compared with every other: two thousand beside ten thousand problems', () => {
    const missed = Array.from({ length: 10_000 }, (_, index) => `q${index}`);
    const accepted = missed.slice(0, 2000).map((cue, index) => ({
      code: 'window-missed',
      cues: [index % 4 === 0 ? `gone${index}` : cue],
      fromMs: 0,
      byMs: 100,
      reason: 'r',
      by: 'b',
      at: '2026-01-01',
    }));
    const document = smallDocument([], { accepted });
    let looks = 0;
    const problems = missed.map((cue): Problem => ({
      code: 'window-missed',
      severity: 'error',
      get cues() {
        looks += 1;
        return [cue];
      },
      fromMs: 0,
      toMs: 100,
      byMs: 100,
    }));
    const diff = forgetVanished(document, problems);
    expect(diff?.header?.updated?.[0]?.[1].accepted).toHaveLength(1500);
    expect(looks).toBe(10_000);
    forgetVanished(document, problems);
    expect(looks).toBe(10_000);
  });

  test('is forgotten when it is gone; one of a code nobody knows is kept', () => {
    const known = { code: 'programme-gap', cues: [], fromMs: 0, byMs: 1000, reason: 'r', by: 'b', at: '2026-01-01' };
    const whole = smallDocument([{ id: 'c1', start: { at: 0 }, duration: { likelyMs: 60_000 } }], {
      accepted: [known, { ...known, code: 'from-the-future' }],
    });
    const diff = forgetVanished(whole, problemsOf(whole));
    expect(diff).not.toBeNull();
    applyDiff(whole, diff ?? {});
    expect(headerOf(whole).accepted?.map(({ code }) => code)).toEqual(['from-the-future']);
  });
});
