/** Which cues of a lane are in view, and how each is drawn: as a body, as a bar of density, with a label beside it. */
import { cueBounds, SPINE_PX, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import { MOST_ROWS } from '#shared/timeline/lane-layout.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import type { PlacedLane } from '#shared/timeline/lane-model.ts';
import { spanInView, viewPx, type Viewport } from '#shared/timeline/viewport.ts';

/** Narrower cues are drawn as bars of density: no outline, no texture, one bar for all that share a pixel. */
const DENSITY_PX = 2;
/** Windows and texts reach beyond bodies: what begins a little outside may still be seen. */
const MARGIN_PX = 40;

/** A cue in view, with its body on whole pixels. */
export interface SeenCue {
  readonly lane: PlacedLane;
  readonly place: PlacedCue;
  readonly bounds: ViewRect;
}
export interface SeenLane {
  readonly lane: PlacedLane;
  /** All of them, by start; what is selected or has a problem is marked even in a crowd. */
  readonly all: readonly SeenCue[];
  /** Those with a body. */
  readonly bodies: readonly SeenCue[];
  /** Bars of density, each painted once. */
  readonly bars: readonly ViewRect[];
  /** Cues of no length that stand alone, with the room to their right up to the next cue of the row. */
  readonly instants: readonly { readonly cue: SeenCue; readonly roomPx: number }[];
  readonly piles: readonly Pile[];
}
/** A lane of which nothing is to be drawn. */
export function nothingSeen(lane: PlacedLane): SeenLane {
  return { lane, all: [], bodies: [], bars: [], instants: [], piles: [] };
}

/** Cues one over the other in the last row. */
export interface Pile {
  /** How many lie under or over the first of them. */
  readonly hidden: number;
  /** Their right end, and the middle of their height. */
  readonly right: number;
  readonly middle: number;
}

export function seeLane(viewport: Viewport, widthPx: number, lane: PlacedLane): SeenLane {
  const all: SeenCue[] = [];
  const bodies: SeenCue[] = [];
  const bars: ViewRect[] = [];
  const instants: { cue: SeenCue; roomPx: number }[] = [];
  /** By row: how far it is painted, and the cue of no length that waits for its right neighbour. */
  const painted: number[] = [];
  const waiting: (SeenCue | undefined)[] = [];
  const settle = (row: number, nextX: number): void => {
    const cue = waiting[row];
    if (cue) instants.push({ cue, roomPx: nextX - cue.bounds.x - SPINE_PX });
    waiting[row] = undefined;
  };
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const marginMs = MARGIN_PX * viewport.msPerPx;
  lane.cues.visitTouching(fromMs - marginMs, toMs + marginMs, (place) => {
    const exact = cueBounds(viewport, lane, place);
    const left = Math.round(exact.x);
    const right = Math.round(exact.x + (place.endMs - place.startMs) / viewport.msPerPx);
    const paintedTo = painted[place.row] ?? -Infinity;
    settle(place.row, left);
    if (right - left >= DENSITY_PX) {
      const seen = { lane, place, bounds: { ...exact, x: viewPx(left), widthPx: right - left } };
      all.push(seen);
      bodies.push(seen);
      painted[place.row] = Math.max(paintedTo, right);
      return;
    }
    // Alone it is as wide as a spine, so that it can be found; in a crowd each pixel is painted once.
    const alone = left - paintedTo > SPINE_PX;
    const seen = { lane, place, bounds: { ...exact, x: viewPx(left), widthPx: alone ? SPINE_PX : DENSITY_PX } };
    all.push(seen);
    if (left < paintedTo) return;
    bars.push(seen.bounds);
    painted[place.row] = left + seen.bounds.widthPx;
    if (alone && place.startMs === place.endMs) waiting[place.row] = seen;
  });
  for (const row of waiting.keys()) settle(row, Infinity);
  return { lane, all, bodies, bars, instants, piles: findPiles(all) };
}

/** Where more cues run at once than there are rows: the last row holds the rest of them. */
function findPiles(all: readonly SeenCue[]): Pile[] {
  const piles: Pile[] = [];
  let pile = { hidden: 0, endMs: -Infinity, right: 0, middle: 0 };
  for (const { place, bounds } of all) {
    if (place.row < MOST_ROWS - 1) continue;
    if (place.startMs < pile.endMs) {
      pile.hidden += 1;
      pile.endMs = Math.max(pile.endMs, place.endMs);
      pile.right = Math.max(pile.right, bounds.x + bounds.widthPx);
      continue;
    }
    const { x, y, widthPx, heightPx } = bounds;
    pile = { hidden: 0, endMs: Math.max(place.endMs, place.startMs + 1), right: x + widthPx, middle: y + heightPx / 2 };
    piles.push(pile);
  }
  return piles.filter(({ hidden }) => hidden > 0);
}
