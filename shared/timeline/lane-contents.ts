/**
 * The cues of each lane where they stand, seen or not: by start, stacked in rows, with an index over them. Kept current
 * by what a change touched; only lanes that have a touched cue are made anew.
 */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { createIntervalIndex, type IntervalIndex } from './interval-index.ts';
import { stackInRows, type Stacking } from './lane-layout.ts';

/** A cue where it stands. Replaced, never changed. */
export interface PlacedCue extends Stacking {
  readonly cue: CueRecord;
  readonly startMs: Ms;
  readonly endMs: Ms;
}
/** The cues of one lane. Replaced, never changed. */
export interface LaneCues {
  readonly cues: IntervalIndex<PlacedCue>;
  /** The most rows that any of them share, at least one. */
  readonly rows: number;
}

const ALONE: Stacking = { row: 0, rows: 1 };
const NO_CUES: LaneCues = { cues: createIntervalIndex<PlacedCue>([]), rows: 1 };

export interface LaneContents {
  /** A cue's place; undefined for one that is not in the show. */
  placeOf(cue: string): PlacedCue | undefined;
  /** The lane's cues; none for a lane that has none, or that is not in the show. */
  cuesOf(lane: string): LaneCues;
  /**
   * Brings all of it up to date. `touched`: ids of the cues that were added, changed or removed, or whose planned times
   * are others; absent: any may be. With `holdRows` cues keep their rows.
   */
  refresh(document: ShowDocument, plan: Pick<Plan, 'timesOf'>, touched?: Iterable<string>, holdRows?: boolean): void;
}

/** What comes into a lane and what leaves it with one refresh. */
interface LaneChange {
  readonly gone: Set<PlacedCue>;
  readonly come: PlacedCue[];
}

export function createLaneContents(): LaneContents {
  const places = new Map<string, PlacedCue>();
  const lanes = new Map<string, LaneCues>();
  /** Lanes whose rows were held back and must be stacked anew at the next refresh that does not hold. */
  const unsettled = new Set<string>();

  return {
    placeOf: (cue) => places.get(cue),
    cuesOf: (lane) => lanes.get(lane) ?? NO_CUES,
    refresh(document, plan, touched, holdRows = false) {
      const changes = new Map<string, LaneChange>();
      const changeOf = (lane: string): LaneChange => {
        const known = changes.get(lane) ?? { gone: new Set(), come: [] };
        changes.set(lane, known);
        return known;
      };
      const leave = (place: PlacedCue): void => void changeOf(place.cue.lane).gone.add(place);
      /** Whether the cue has a place now. */
      const look = (id: string): boolean => {
        const before = places.get(id);
        const cue = document.cues.get(id);
        const times = cue && plan.timesOf(id);
        if (!cue || !times) {
          if (before) leave(before);
          places.delete(id);
          return false;
        }
        const { startMs, endMs } = times;
        if (before?.cue === cue && before.startMs === startMs && before.endMs === endMs) return true;
        const { row, rows } = before?.cue.lane === cue.lane ? before : ALONE;
        const place = { cue, startMs, endMs, row, rows };
        places.set(id, place);
        if (before) leave(before);
        changeOf(cue.lane).come.push(place);
        return true;
      };
      if (touched) for (const id of touched) look(id);
      else {
        let placed = 0;
        for (const id of document.cues.keys()) if (look(id)) placed += 1;
        if (places.size > placed) for (const id of places.keys()) if (!document.cues.has(id)) look(id);
      }
      if (!holdRows) for (const lane of unsettled) changeOf(lane);

      for (const [lane, { gone, come }] of changes) {
        const staying = lanes.get(lane)?.cues.items.filter((place) => !gone.has(place)) ?? [];
        const sorted = inStartOrder([...staying, ...come]);
        const stacked = holdRows ? sorted : stack(sorted);
        for (const [at, place] of stacked.entries()) if (place !== sorted[at]) places.set(place.cue.id, place);
        if (stacked.length === 0) lanes.delete(lane);
        else lanes.set(lane, { cues: createIntervalIndex(stacked), rows: rowsOf(stacked) });
        if (holdRows) unsettled.add(lane);
        else unsettled.delete(lane);
      }
    },
  };
}

/** By start, then running order: also the order in which they are drawn, so that the later lies on top. */
function inStartOrder(cues: PlacedCue[]): PlacedCue[] {
  return cues.sort((a, b) => a.startMs - b.startMs || a.cue.rank - b.cue.rank);
}

function stack(sorted: readonly PlacedCue[]): PlacedCue[] {
  const stacked = stackInRows(
    sorted.map(({ cue, startMs, endMs }) => ({ startMs, endMs, lapMs: cue.transitionMs ?? 0 })),
  );
  return sorted.map((place, at) => {
    const { row, rows } = stacked[at] ?? ALONE;
    return place.row === row && place.rows === rows ? place : { ...place, row, rows };
  });
}

function rowsOf(cues: readonly PlacedCue[]): number {
  let most = 1;
  for (const { rows } of cues) most = Math.max(most, rows);
  return most;
}
