/** From the text to the plan: what stands between a double click and the first picture, drawing apart. */
import { findProblems } from '#shared/checks/find-problems.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import { noWork } from '#shared/plan/plan-work.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { memoryOf } from './memory.ts';
import { spread, time, type Emit } from './samples.ts';

export function measurePlan(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  const text = serialiseShow(show);
  const open = (): void => {
    const parsed = parseShow(text);
    if (!parsed.ok) throw new Error('a generated show is broken');
    createPlanEngine(loadDocument(parsed.show));
  };
  const document = loadDocument(show);
  emit({
    cues,
    what: 'plan, slack and problems from scratch',
    unit: 'ms',
    ...spread(time(() => createPlanEngine(document), { runs: 20 })),
    ...(cues === 10_000 ? { wanted: { of: 'median', under: 60 } as const } : {}),
  });
  const state = planFromScratch(document);
  emit({
    cues,
    what: 'all checks from scratch',
    unit: 'ms',
    ...spread(time(() => findProblems(document, state, noWork()).list(), { runs: 20 })),
    ...(cues === 10_000 ? { wanted: { of: 'median', under: 60 } as const } : {}),
  });
  emit({ cues, what: 'memory of the plan', unit: 'MB', ...spread(memoryOf(() => createPlanEngine(document))) });
  emit({
    cues,
    what: 'parse + plan + slack',
    unit: 'ms',
    ...spread(time(open, { runs: 20 })),
    ...(cues === 10_000 ? { wanted: { of: 'median', under: 150 } as const } : {}),
  });
}
