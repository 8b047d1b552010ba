/** Lets a cue end sooner, as far as its shortest duration allows. */
import { missedWindow } from '#shared/checks/missed-bounds.ts';
import { trimCue } from '#shared/edit/trim-cue.ts';
import { minMsOf } from '#shared/show/defaults.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Fix, Fixer } from './fix.ts';

export const fixByShortening: Fixer = (problem, document, plan) => {
  const { code, cues, byMs, fromMs } = problem;
  const shorten = (id: string | undefined, toMs: Ms): Fix[] => {
    const cue = document.cues.get(id ?? '');
    const times = plan.timesOf(id ?? '');
    if (!cue || !times || toMs >= times.endMs || toMs - times.startMs < minMsOf(cue.duration)) return [];
    return [
      {
        facts: { fix: 'shorten', number: cue.number, byMs: times.endMs - toMs },
        run: (show) => trimCue(show, { cue: cue.id, edge: 'end', toMs }),
      },
    ];
  };
  const endOf = (id: string | undefined): Ms => plan.timesOf(id ?? '')?.endMs ?? 0;
  switch (code) {
    case 'window-missed': {
      const { edge, early } = missedWindow(problem, document, plan);
      return edge === 'end' && !early ? shorten(cues[0], fromMs) : [];
    }
    case 'resource-overlap':
      return shorten(cues[0], fromMs);
    case 'zone-conflict': {
      const first = cues.find((id) => (plan.timesOf(id)?.startMs ?? Infinity) < fromMs);
      return shorten(first, fromMs);
    }
    case 'programme-clash':
    case 'travel-too-short':
      return cues.length === 2 ? shorten(cues[0], endOf(cues[0]) - byMs) : [];
    case 'outside-show':
      return shorten(cues[0], fromMs);
    default:
      return [];
  }
};
