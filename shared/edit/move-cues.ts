/** Moves cues in time, and to other lanes. */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { clockRefusal } from './clock-refusal.ts';
import { readCueTimes } from './cue-times.ts';
import type { Outcome } from './edit.ts';
import { countOf, freeCues } from './held-cues.ts';
import { moveAnchor } from './move-anchor.ts';

export interface MoveCues {
  readonly cues: readonly string[];
  readonly byMs: Ms;
  /** So many lanes down (negative: up); a cue for which there is none, or a locked one, keeps its lane. */
  readonly byLanes?: number;
  /** Others that move in time with them and keep their lanes; locked ones stay. */
  readonly along?: readonly string[];
  /** The lanes among which that counts, top to bottom, where they do not stand in the show's order. */
  readonly lanes?: readonly string[];
}

/**
 * Moves each cue by `byMs` of planned time: a bar anchor stays a bar anchor, a cue behind another changes its offset.
 * A cue whose leader moves too (directly or through others) goes along and is not changed itself. Locked cues stay
 * where they are; refused if none of the cues may move.
 */
export function moveCues(document: ShowDocument, args: MoveCues): Outcome {
  const { cues: ids, byMs, byLanes = 0, along = [], lanes } = args;
  const cues = freeCues(document, ids);
  if ('refused' in cues) return cues;
  const others = along.length > 0 ? freeCues(document, along) : [];
  const moved = 'refused' in others ? cues : [...cues, ...others];
  const moving = new Set(moved.map(({ id }) => id));
  const named = new Set(ids);
  const times = readCueTimes(document);
  const laneOf = lanesBeside(document, byLanes, lanes);
  const updated: [CueRecord, CueRecord][] = [];
  for (const cue of moved) {
    const goesAlong = byMs === 0 || hasLeaderIn(document, cue, moving);
    const start = goesAlong ? cue.start : moveAnchor(cue, times.startOf(cue.id) + byMs, times);
    const refusal = clockRefusal({ start }, times.tempo);
    if (refusal) return refusal;
    const lane = named.has(cue.id) ? laneOf(cue) : cue.lane;
    if (!goesAlong || lane !== cue.lane) updated.push([cue, { ...cue, lane, start }]);
  }
  return { label: { step: 'move-cues', ...countOf(cues) }, diff: { cues: { updated } } };
}

/** Whether a cue that this one hangs on, directly or through others, is in the set. */
function hasLeaderIn(document: ShowDocument, { start }: CueRecord, cues: ReadonlySet<string>): boolean {
  let anchor = start;
  while ('after' in anchor) {
    if (cues.has(anchor.after)) return true;
    const leader = document.cues.get(anchor.after);
    if (!leader) return false;
    anchor = leader.start;
  }
  return false;
}

function lanesBeside(document: ShowDocument, byLanes: number, order?: readonly string[]): (cue: CueRecord) => string {
  if (byLanes === 0) return ({ lane }) => lane;
  const lanes = order ?? inOrder(document.lanes).map(({ id }) => id);
  const places = new Map(lanes.map((id, place) => [id, place]));
  return ({ lane }) => {
    const place = places.get(lane);
    const beside = place === undefined ? undefined : document.lanes.get(lanes[place + byLanes] ?? '');
    return beside && !beside.locked ? beside.id : lane;
  };
}
