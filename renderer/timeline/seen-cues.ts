/** Which cues of a lane are in view, and how each is drawn: as a body, as a bar of density, with a label beside it. */
import { cueBounds, SPINE_PX, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import { MOST_ROWS } from '#shared/timeline/lane-layout.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import type { LaneModel, PlacedLane } from '#shared/timeline/lane-model.ts';
import { spanInView, timeAtX, viewPx, yInView, type Viewport } from '#shared/timeline/viewport.ts';

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
  /** Those that were looked at, by start: of a crowd in one pixel not each. */
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
  /** Up to where all rows are painted, so that what ends before it would not be seen; piles are counted whole. */
  const paintedMs = (): number => {
    const { rows } = lane.box;
    if (rows >= MOST_ROWS) return -Infinity;
    let leastPx = Infinity;
    for (let row = 0; row < rows; row += 1) {
      // Its label waits to learn who comes next.
      if (waiting[row]) return -Infinity;
      leastPx = Math.min(leastPx, painted[row] ?? -Infinity);
    }
    return timeAtX(viewport, viewPx(leastPx - 0.5));
  };
  lane.cues.visitApart(fromMs - marginMs, toMs + marginMs, (place) => {
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
      return -Infinity;
    }
    // Alone it is as wide as a spine, so that it can be found; in a crowd each pixel is painted once.
    const alone = left - paintedTo > SPINE_PX;
    const seen = { lane, place, bounds: { ...exact, x: viewPx(left), widthPx: alone ? SPINE_PX : DENSITY_PX } };
    all.push(seen);
    if (left >= paintedTo) {
      bars.push(seen.bounds);
      painted[place.row] = left + seen.bounds.widthPx;
      if (alone && place.startMs === place.endMs) waiting[place.row] = seen;
    }
    return paintedMs();
  });
  for (const row of waiting.keys()) settle(row, Infinity);
  return { lane, all, bodies, bars, instants, piles: findPiles(all) };
}

interface View {
  readonly model: LaneModel;
  readonly viewport: Viewport;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The one that the keyboard stands on: nothing else stands for it. */
  readonly focus: string | null;
}

/**
 * Which of these cues are in view in an open lane, each with its body: for what is selected or has a problem, that is
 * marked in a crowd too. Of those that would be marked in the same pixel one stands for all.
 */
export function seeCues({ model, viewport, widthPx, heightPx, focus }: View, cues: Iterable<string>): SeenCue[] {
  const seen: SeenCue[] = [];
  /** Lanes, rows and pixels that have a narrow one. */
  const taken = new Set<number>();
  for (const cue of cues) {
    const place = model.placeOf(cue);
    const at = place ? model.laneIndexOf(place.cue.lane) : -1;
    const lane = model.lanes[at];
    if (!place || !lane) continue;
    const left = Math.round((place.startMs - viewport.fromMs) / viewport.msPerPx);
    const right = Math.round((place.endMs - viewport.fromMs) / viewport.msPerPx);
    if (right < -MARGIN_PX || left > widthPx + MARGIN_PX) continue;
    const top = yInView(viewport, lane.box.top);
    if (top + lane.box.heightPx <= 0 || top >= heightPx) continue;
    const isNarrow = right - left < DENSITY_PX;
    if (isNarrow) {
      const pixel = (at * MOST_ROWS + place.row) * 2 ** 20 + left + MARGIN_PX;
      if (taken.has(pixel) && cue !== focus) continue;
      taken.add(pixel);
    }
    const bounds = cueBounds(viewport, lane, place);
    seen.push({
      lane,
      place,
      bounds: { ...bounds, x: viewPx(left), widthPx: isNarrow ? SPINE_PX : right - left },
    });
  }
  return seen;
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
