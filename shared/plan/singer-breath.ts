/** The breath of one performer over the show, and the phrases it has to be enough for. semantics.md, "Breath". */
import type { Ms } from '#shared/show/types.ts';
import { breathCorners, cornersBefore, longestPhraseMs, type BreathCorner, type Exertion } from './breath.ts';
import { cueAt, type PlanState } from './plan-state.ts';
import type { ResourceOrder } from './resource-order.ts';
import { slotsOf } from './stretches.ts';

/** A cue in which the performer sings a phrase. */
export interface SungPhrase {
  readonly cue: string;
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** The longest phrase of the cue. */
  readonly phraseMs: Ms;
  /** The longest phrase that there is breath for at any moment of the cue, not rounded. */
  readonly breathMs: Ms;
}

export interface SingerBreath {
  /** By time; empty for one who does nothing, or who sings in nothing. */
  readonly corners: readonly BreathCorner[];
  /** By start; empty for one who sings in nothing. */
  readonly phrases: readonly SungPhrase[];
}

/** Of one who sings in nothing. */
export const SILENT: SingerBreath = { corners: [], phrases: [] };

/** The breath of the resource of an order; of anyone but a performer nothing. Counts the cues that name it themselves. */
export function singerBreath(state: PlanState, { resource, stretches }: ResourceOrder): SingerBreath {
  if (resource.kind !== 'performer') return SILENT;
  const done: (Exertion & { readonly cue: string; readonly phraseMs: Ms })[] = [];
  for (const slot of slotsOf(stretches)) {
    const cue = cueAt(state, slot);
    if (!cue || (cue.kind !== 'artist' && cue.kind !== 'dance') || !cue.uses?.includes(resource.id)) continue;
    const sings = cue.kind === 'artist' && cue.sings === true;
    done.push({
      cue: cue.id,
      fromMs: state.times.start.at(slot) ?? 0,
      toMs: state.times.end.at(slot) ?? 0,
      effort: cue.effort ?? 0,
      phraseMs: sings ? (cue.longestPhraseMs ?? 0) : 0,
    });
  }
  const sung = done.filter(({ phraseMs }) => phraseMs > 0);
  if (sung.length === 0) return SILENT;
  const corners = breathCorners(done, resource.breath);
  const phrases = sung.map(({ cue, fromMs, toMs, phraseMs }): SungPhrase => {
    const breathMs = longestPhraseMs(mostFatigue(corners, fromMs, toMs), resource.breath);
    return { cue, fromMs, toMs, phraseMs, breathMs };
  });
  return { corners, phrases };
}

/** The largest fatigue from one corner to another, both included. */
function mostFatigue(corners: readonly BreathCorner[], fromMs: Ms, toMs: Ms): number {
  let most = 0;
  for (let index = cornersBefore(corners, fromMs); (corners[index]?.atMs ?? Infinity) <= toMs; index += 1) {
    most = Math.max(most, corners[index]?.fatigue ?? 0);
  }
  return most;
}
