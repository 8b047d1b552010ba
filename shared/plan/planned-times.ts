/**
 * Anchors to times. semantics.md, "The plan": start = the anchor's time, end = start + likely.
 *
 * Cues that hang on one another may add up to more than the show clock has, 100 days either side of show zero. There a
 * planned time stays: so whatever the plan says can stand in a file (in the row of a take, in an anchor), and no edit
 * has to be refused for what hangs on it. A single moment beyond the clock is a fault of the file.
 */
import type { CueRecord } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { toClock } from '#shared/time/clock-range.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { CueSlots } from './cue-slots.ts';
import type { CueTree } from './cue-tree.ts';

/** Planned times by slot, in whole ms; those of free slots mean nothing. */
export interface PlannedTimes {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function edgeMs(times: PlannedTimes, slot: number, edge: Edge): Ms {
  return (edge === 'start' ? times.start : times.end)[slot] ?? 0;
}

/** The planned times of all cues. */
export function planTimes({ cues }: CueSlots, tree: CueTree, tempo: TempoMap): PlannedTimes {
  const times = { start: new Float64Array(cues.length), end: new Float64Array(cues.length) };
  for (const slot of tree.preorder) {
    const cue = cues[slot];
    if (cue) planCue(cue, slot, tree, times, tempo);
  }
  return times;
}

/**
 * The planned times after the cues `named` have changed; everything that hangs on them is planned again. Calls `onMove`
 * with each slot whose times are others than before.
 */
export function replanTimes(
  before: PlannedTimes,
  { cues }: CueSlots,
  tree: CueTree,
  tempo: TempoMap,
  named: readonly number[],
  onMove: (slot: number) => void,
): PlannedTimes {
  const times = { start: resized(before.start, cues.length), end: resized(before.end, cues.length) };
  // Leaders first; what hangs on one of them is planned with it.
  const starts = named.map((slot) => tree.enter[slot] ?? 0).sort((a, b) => a - b);
  let planned = 0;
  for (const start of starts) {
    const exit = tree.exit[tree.preorder[start] ?? 0] ?? 0;
    for (planned = Math.max(planned, start); planned < exit; planned += 1) {
      const slot = tree.preorder[planned] ?? 0;
      const cue = cues[slot];
      if (!cue) continue;
      planCue(cue, slot, tree, times, tempo);
      if (times.start[slot] !== before.start[slot] || times.end[slot] !== before.end[slot]) onMove(slot);
    }
  }
  return times;
}

function planCue(cue: CueRecord, slot: number, tree: CueTree, times: PlannedTimes, tempo: TempoMap): void {
  const anchor = cue.start;
  const start =
    'after' in anchor
      ? toClock(edgeMs(times, tree.leader[slot] ?? 0, anchor.edge) + (anchor.offsetMs ?? 0))
      : timeOfMoment(anchor, tempo);
  times.start[slot] = start;
  times.end[slot] = toClock(start + cue.duration.likelyMs);
}

function resized(values: Float64Array, length: number): Float64Array {
  const copy = new Float64Array(length);
  copy.set(values);
  return copy;
}
