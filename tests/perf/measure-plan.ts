/** From the text to the plan: what stands between a double click and the first picture, drawing apart. */
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
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
  });
  emit({
    cues,
    what: 'parse + plan + slack',
    unit: 'ms',
    ...spread(time(open, { runs: 20 })),
    ...(cues === 10_000 ? { wanted: { of: 'median', under: 150 } as const } : {}),
  });
}
