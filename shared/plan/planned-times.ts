/** Anchors to times. semantics.md, "The plan": start = the anchor's time, end = start + likely. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { CueTree } from './cue-tree.ts';

/** Planned times by place in the running order, in whole ms. */
export interface PlannedTimes {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** A cue's start, given the times of its leader. */
export function startOf(cue: CueRecord, leader: number, times: PlannedTimes, tempo: TempoMap): Ms {
  const anchor = cue.start;
  if (!('after' in anchor)) return timeOfMoment(anchor, tempo);
  const edge = anchor.edge === 'end' ? times.end : times.start;
  return (edge[leader] ?? 0) + (anchor.offsetMs ?? 0);
}

/** The planned times of all cues. */
export function planTimes(cues: readonly CueRecord[], tree: CueTree, tempo: TempoMap): PlannedTimes {
  const times = { start: new Float64Array(cues.length), end: new Float64Array(cues.length) };
  for (const place of tree.preorder) {
    const cue = cues[place];
    if (!cue) continue;
    const start = startOf(cue, tree.leader[place] ?? -1, times, tempo);
    times.start[place] = start;
    times.end[place] = start + cue.duration.likelyMs;
  }
  return times;
}

/** Places by planned start, then running order. */
export function orderByStart(start: Float64Array): number[] {
  return Array.from(start.keys()).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
}
