import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '#build/paths.ts';
import { headerOf } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { MINIATURE_STEPS, miniatureOf } from './miniature.ts';
import { openingSpan } from './opening-span.ts';

function miniature(change: (show: Record<string, never>) => void = () => undefined) {
  const show = JSON.parse(readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8'));
  change(show);
  const parsed = parseShow(JSON.stringify(show));
  if (!parsed.ok) throw new Error('the show is refused');
  const document = loadDocument(parsed.show);
  return { document, plan: createPlanEngine(document).plan };
}

describe('a show in small', () => {
  test('has a dash wherever a cue is, and none elsewhere', () => {
    const { document, plan } = miniature();
    const { title, lanes } = miniatureOf(document, plan);
    expect(title).toBe('첫 빛 · First Light');
    expect(lanes.map(({ department }) => department)).toEqual(
      [...document.lanes.values()].map((lane) => lane.department),
    );
    const { fromMs, toMs } = openingSpan(plan, headerOf(document).music.lengthMs);
    let seen = 0;
    for (const [at, { id }] of [...document.lanes.values()].entries()) {
      const { dashes = [] } = lanes[at] ?? {};
      const isMarked = (step: number): boolean => dashes.findIndex((edge) => edge > step) % 2 === 1;
      for (const cue of document.cues.values()) {
        if (cue.lane !== id) continue;
        const { startMs = NaN, endMs = NaN } = plan.timesOf(cue.id) ?? {};
        if (endMs < fromMs || startMs > toMs) continue;
        seen += 1;
        const step = Math.round(((startMs - fromMs) / (toMs - fromMs)) * MINIATURE_STEPS);
        expect(isMarked(Math.min(Math.max(0, step), MINIATURE_STEPS - 1))).toBe(true);
      }
      expect(dashes.length % 2).toBe(0);
      expect(dashes).toEqual([...dashes].sort((a, b) => a - b));
    }
    expect(seen).toBeGreaterThan(8);
  });

  test('without cues has empty lanes', () => {
    const { document, plan } = miniature((show) => void Object.assign(show, { cues: [], links: [], takes: [] }));
    for (const { dashes } of miniatureOf(document, plan).lanes) expect(dashes).toEqual([]);
  });
});
