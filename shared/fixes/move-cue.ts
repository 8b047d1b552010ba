/** Moves a cue by what is missing: the later one later, or the earlier one earlier. */
import { brokenLink, missedWindow } from '#shared/checks/missed-bounds.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import type { Problem } from '#shared/checks/problem.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Fix, Fixer } from './fix.ts';

export const fixByMoving: Fixer = (problem, document, plan) => {
  const { cues, code, byMs } = problem;
  const [first = '', second = ''] = cues;
  switch (code) {
    case 'window-missed':
      return [move(document, first, missedWindow(problem, document, plan).early ? byMs : -byMs)];
    case 'link-broken': {
      const way = brokenLink(problem, document, plan).early ? 1 : -1;
      return [move(document, second, way * byMs), move(document, first, -way * byMs)];
    }
    case 'resource-overlap':
    case 'zone-conflict':
    case 'programme-clash':
      return apart(problem, document, plan);
    case 'travel-too-short':
      return cues.length === 2 ? [move(document, second, byMs), move(document, first, -byMs)] : [];
    default:
      return [];
  }
};

/** Moves two cues that meet out of one another's time: the one that begins later behind the other, or the other away. */
function apart({ cues, fromMs, code, byMs }: Problem, document: ShowDocument, plan: Plan): Fix[] {
  const [early, late] = cues
    .flatMap((id) => {
      const times = plan.timesOf(id);
      return times ? [{ id, ...times }] : [];
    })
    .sort((a, b) => a.startMs - b.startMs);
  if (!early || !late) return [];
  // Two cameras may overlap for as long as the transition lasts: only what is too much goes.
  const laterMs = code === 'programme-clash' ? byMs : early.endMs - late.startMs;
  const earlierMs = code === 'programme-clash' ? byMs : early.endMs - fromMs;
  return [move(document, late.id, laterMs), move(document, early.id, -earlierMs)];
}

function move(document: ShowDocument, cue: string, byMs: Ms): Fix {
  const number = document.cues.get(cue)?.number ?? cue;
  return { facts: { fix: 'move', number, byMs }, run: (show) => moveCues(show, { cues: [cue], byMs }) };
}
