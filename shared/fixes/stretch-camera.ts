/** Draws a shot over a gap in the programme: the one before it lasts longer, or the one after it begins sooner. */
import { trimCue } from '#shared/edit/trim-cue.ts';
import { isFilming } from '#shared/plan/filming.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import type { Fix, Fixer } from './fix.ts';

export const fixByStretching: Fixer = ({ code, fromMs, toMs, byMs }, document, plan) => {
  if (code !== 'programme-gap') return [];
  const fixes: Fix[] = [];
  const stretch = (id: string, number: string, edge: Edge, to: Ms): void => {
    fixes.push({
      facts: { fix: 'stretch', number, edge, byMs },
      run: (show) => trimCue(show, { cue: id, edge, toMs: to }),
    });
  };
  for (const cue of document.cues.values()) {
    const times = plan.timesOf(cue.id);
    if (!times || !isFilming(cue)) continue;
    if (times.endMs === fromMs) stretch(cue.id, cue.number, 'end', toMs);
    else if (times.startMs === toMs) stretch(cue.id, cue.number, 'start', fromMs);
  }
  return fixes;
};
