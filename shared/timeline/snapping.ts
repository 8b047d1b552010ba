/**
 * What a dragged edge is drawn to: the grid of bars and beats, other cues' edges, window bounds, sections and the
 * playhead. Of what lies within reach the nearest wins; a thing of the show counts as a little nearer than a line of
 * the grid, which is everywhere.
 */
import type { CueWindow, Edge, Moment, Ms } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { PlacedLane } from './lane-model.ts';

/** Which grid: whole bars, beats, parts of a beat down to the sixteenth, and triplets of it and of its parts. */
export const SNAP_GRIDS = ['bar', '1/1', '1/2', '1/4', '1/8', '1/16', '1/3', '1/6', '1/12'] as const;
export type SnapGrid = (typeof SNAP_GRIDS)[number];

export type SnapTarget =
  | { readonly to: 'bar'; readonly bar: number }
  | { readonly to: 'beat'; readonly bar: number; readonly beat: number }
  | { readonly to: 'cue'; readonly cue: string; readonly edge: Edge }
  | { readonly to: 'window'; readonly cue: string; readonly bound: 'earliest' | 'latest' }
  | { readonly to: 'section'; readonly name: string }
  | { readonly to: 'playhead' };
/** Where it was drawn to, and by what. */
export interface Snap {
  readonly timeMs: Ms;
  readonly target: SnapTarget;
}

export interface SnapField {
  /** Whose cues draw: what cannot be seen should not. */
  readonly lanes: readonly PlacedLane[];
  readonly tempo: TempoMap;
  readonly grid: SnapGrid;
  readonly msPerPx: number;
  /** Null: the playhead itself is what moves. */
  readonly playheadMs: Ms | null;
  readonly sections: readonly { readonly name: string; readonly timeMs: Ms }[];
  readonly windows: readonly Snap[];
  /** Cues whose edges move along and therefore draw nothing. */
  readonly moving: ReadonlySet<string>;
}

/** How near, in pixels, something must be. */
const REACH_PX = 8;
/** By how much a thing of the show counts as nearer than a line of the grid. */
const THING_BONUS_PX = 3;
/** Lines of the grid closer together than this are passed over for the next coarser. */
const LEAST_GRID_PX = 4;
/** Each grid's lines are lines of the finer one too, so that nothing jumps aside on the way out. */
const COARSER: Readonly<Record<SnapGrid, SnapGrid | null>> = {
  '1/16': '1/8',
  '1/8': '1/4',
  '1/4': '1/2',
  '1/2': '1/1',
  '1/12': '1/6',
  '1/6': '1/3',
  '1/3': '1/1',
  '1/1': 'bar',
  bar: null,
};
const PARTS_OF_BEAT: Readonly<Record<Exclude<SnapGrid, 'bar'>, number>> = {
  '1/1': 1,
  '1/2': 2,
  '1/4': 4,
  '1/8': 8,
  '1/16': 16,
  '1/3': 3,
  '1/6': 6,
  '1/12': 12,
};

/** What draws a time, or null if nothing is near. */
export function snapTime(field: SnapField, timeMs: Ms): Snap | null {
  const reachMs = REACH_PX * field.msPerPx;
  let best: Snap | null = null;
  let bestMs = Infinity;
  const offer = (snap: Snap, bonusPx: number): void => {
    const distanceMs = Math.abs(snap.timeMs - timeMs);
    if (distanceMs > reachMs) return;
    const weighedMs = distanceMs - bonusPx * field.msPerPx;
    if (weighedMs >= bestMs) return;
    best = snap;
    bestMs = weighedMs;
  };
  for (const { cues } of field.lanes) {
    const edge = cues.nearestEdge(timeMs, reachMs, ({ cue }) => !field.moving.has(cue.id));
    if (!edge) continue;
    offer({ timeMs: edge.timeMs, target: { to: 'cue', cue: edge.item.cue.id, edge: edge.edge } }, THING_BONUS_PX);
  }
  for (const bound of field.windows) offer(bound, THING_BONUS_PX);
  for (const { name, timeMs: at } of field.sections) {
    offer({ timeMs: at, target: { to: 'section', name } }, THING_BONUS_PX);
  }
  if (field.playheadMs !== null) {
    offer({ timeMs: Math.round(field.playheadMs), target: { to: 'playhead' } }, THING_BONUS_PX);
  }
  for (const line of gridLinesAround(field, timeMs)) offer(line, 0);
  return best;
}

/**
 * How far to move so that one of these edges lands where it is drawn to, and where that is: the edge that needs to go
 * least. Null if none is near anything.
 */
export function snapMove(
  field: SnapField,
  edgesMs: readonly Ms[],
  byMs: Ms,
): { readonly byMs: Ms; readonly snap: Snap } | null {
  let best: { readonly byMs: Ms; readonly snap: Snap } | null = null;
  for (const edgeMs of edgesMs) {
    const snap = snapTime(field, edgeMs + byMs);
    if (!snap) continue;
    const drawnMs = snap.timeMs - edgeMs;
    if (!best || Math.abs(drawnMs - byMs) < Math.abs(best.byMs - byMs)) best = { byMs: drawnMs, snap };
  }
  return best;
}

/** The bounds of windows as places to be drawn to. `timeOf` gives a moment's time. */
export function windowSnaps(
  cues: Iterable<{ readonly id: string; readonly window?: Readonly<CueWindow> }>,
  timeOf: (moment: Moment) => Ms,
): Snap[] {
  const snaps: Snap[] = [];
  for (const { id, window } of cues) {
    for (const bound of ['earliest', 'latest'] as const) {
      const moment = window?.[bound];
      if (moment) snaps.push({ timeMs: timeOf(moment), target: { to: 'window', cue: id, bound } });
    }
  }
  return snaps;
}

/** The lines of the grid on both sides of a time, of the coarsest grid that can still be told apart. */
function gridLinesAround({ tempo, grid, msPerPx }: SnapField, timeMs: Ms): Snap[] {
  const { bar, beat } = tempo.barBeatAt(Math.round(timeMs));
  const beatMs = 60_000 / tempo.bpmIn(bar);
  let chosen = grid;
  for (let next = COARSER[chosen]; chosen !== 'bar' && next; next = COARSER[chosen]) {
    if (beatMs / PARTS_OF_BEAT[chosen] / msPerPx >= LEAST_GRID_PX) break;
    chosen = next;
  }
  if (chosen === 'bar') return [bar, bar + 1].map((line) => gridLine(tempo, line, 1));
  const parts = PARTS_OF_BEAT[chosen];
  const part = Math.floor((beat - 1) * parts);
  return [part, part + 1].map((line) => {
    const lineBeat = 1 + line / parts;
    return lineBeat > tempo.beatsIn(bar) + 1 - 1e-9 ? gridLine(tempo, bar + 1, 1) : gridLine(tempo, bar, lineBeat);
  });
}

function gridLine(tempo: TempoMap, bar: number, beat: number): Snap {
  return { timeMs: tempo.timeOf(bar, beat), target: beat === 1 ? { to: 'bar', bar } : { to: 'beat', bar, beat } };
}
