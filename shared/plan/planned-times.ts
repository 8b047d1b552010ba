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
import { Pages, type Page } from './pages.ts';

/** Planned times by slot, in whole ms; those of free slots are 0. */
export interface PlannedTimes {
  readonly start: Pages<number>;
  readonly end: Pages<number>;
}

export function edgeMs(times: PlannedTimes, slot: number, edge: Edge): Ms {
  return (edge === 'start' ? times.start : times.end).at(slot) ?? 0;
}

/** The planned times of all cues. */
export function planTimes({ cues }: CueSlots, tree: CueTree, tempo: TempoMap): PlannedTimes {
  const start = new Float64Array(cues.length);
  const end = new Float64Array(cues.length);
  for (const slot of tree.preorder) {
    const cue = cues.at(slot);
    if (!cue) continue;
    const leader = tree.leader[slot] ?? 0;
    const startMs = startOf(cue, (edge) => (edge === 'start' ? start : end)[leader] ?? 0, tempo);
    start[slot] = startMs;
    end[slot] = toClock(startMs + cue.duration.likelyMs);
  }
  return { start: Pages.ofNumbers(start), end: Pages.ofNumbers(end) };
}

/**
 * The planned times after the cues `named` have changed; everything that hangs on them is planned again. Calls `onPlan`
 * with each slot that was planned, and whether its times are others than before.
 */
export function replanTimes(
  before: PlannedTimes,
  { cues }: CueSlots,
  tree: CueTree,
  tempo: TempoMap,
  named: readonly number[],
  onPlan: (slot: number, isMoved: boolean) => void,
): PlannedTimes {
  const start = before.start.draft();
  const end = before.end.draft();
  for (const slot of named) {
    if (cues.at(slot)) continue;
    start.set(slot, 0);
    end.set(slot, 0);
  }
  // Leaders first; what hangs on one of them is planned with it.
  const entries = named.map((slot) => tree.enter[slot] ?? 0).sort((a, b) => a - b);
  let planned = 0;
  for (const entry of entries) {
    const exit = tree.exit[tree.preorder[entry] ?? 0] ?? 0;
    for (planned = Math.max(planned, entry); planned < exit; planned += 1) {
      const slot = tree.preorder[planned] ?? 0;
      const cue = cues.at(slot);
      if (!cue) continue;
      const leader = tree.leader[slot] ?? 0;
      const startMs = startOf(cue, (edge) => (edge === 'start' ? start : end).at(leader) ?? 0, tempo);
      const endMs = toClock(startMs + cue.duration.likelyMs);
      const isMoved = startMs !== before.start.at(slot) || endMs !== before.end.at(slot);
      if (isMoved) {
        start.set(slot, startMs);
        end.set(slot, endMs);
      }
      onPlan(slot, isMoved);
    }
  }
  return { start: start.done(), end: end.done() };
}

function startOf({ start }: CueRecord, leaderEdgeMs: (edge: Edge) => Ms, tempo: TempoMap): Ms {
  return 'after' in start ? toClock(leaderEdgeMs(start.edge) + (start.offsetMs ?? 0)) : timeOfMoment(start, tempo);
}

/** From the smaller of 0 and the earliest start to the larger of `lengthMs` and the latest end. */
export function extentOf({ start, end }: PlannedTimes, lengthMs: Ms): { readonly fromMs: Ms; readonly toMs: Ms } {
  let fromMs = 0;
  let toMs = lengthMs;
  for (const page of start.pages) fromMs = Math.min(fromMs, rangeOf(page).least);
  for (const page of end.pages) toMs = Math.max(toMs, rangeOf(page).most);
  return { fromMs, toMs };
}

interface Range {
  readonly least: Ms;
  readonly most: Ms;
}

/** Pages never change: each is looked through once. */
const ranges = new WeakMap<Page<number>, Range>();

/** Blanks and free slots count as 0, which every show's span contains. */
function rangeOf(page: Page<number>): Range {
  let range = ranges.get(page);
  if (!range) {
    let least = 0;
    let most = 0;
    for (let index = 0; index < page.length; index += 1) {
      const ms = page[index] ?? 0;
      if (ms < least) least = ms;
      if (ms > most) most = ms;
    }
    ranges.set(page, (range = { least, most }));
  }
  return range;
}
