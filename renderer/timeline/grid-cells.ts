/**
 * Which cues get a cell in the grid that keyboard, screen readers and tests work with: a bounded number, the focused
 * and the selected or lit first, then what is in view around the middle.
 */
import { cueBounds, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import type { LaneModel, PlacedLane } from '#shared/timeline/lane-model.ts';
import { spanInView, yInView, type Viewport } from '#shared/timeline/viewport.ts';

/** So many cells keep the browser quick at any size of show. */
export const MOST_CELLS = 200;

export interface GridCell {
  readonly place: PlacedCue;
  readonly bounds: ViewRect;
}
export interface GridRow {
  readonly lane: PlacedLane['lane'];
  /** Place of the lane from the top, from 1, as `aria-rowindex` counts. */
  readonly rowIndex: number;
  readonly cells: readonly GridCell[];
}

/** Rows top to bottom, cells by start; lanes without cells are left out. */
export function chooseCells(
  model: LaneModel,
  viewport: Viewport,
  size: { readonly widthPx: number; readonly heightPx: number },
  wanted: Iterable<string>,
  focus: string | null,
): GridRow[] {
  const chosen = new Set<string>();
  const choose = (cue: string): boolean => {
    if (model.placeOf(cue)) chosen.add(cue);
    return chosen.size < MOST_CELLS;
  };
  if (focus !== null) choose(focus);
  for (const cue of wanted) if (!choose(cue)) break;
  if (chosen.size < MOST_CELLS) {
    for (const { cue } of cuesInView(model, viewport, size)) if (!choose(cue.id)) break;
  }

  return model.lanes.flatMap((placed, at) => {
    const cells: GridCell[] = [];
    for (const cue of chosen) {
      const place = model.placeOf(cue);
      if (place?.cue.lane === placed.lane.id) cells.push({ place, bounds: cueBounds(viewport, placed, place) });
    }
    cells.sort((a, b) => a.place.startMs - b.place.startMs || a.place.cue.rank - b.place.cue.rank);
    return cells.length > 0 ? [{ lane: placed.lane, rowIndex: at + 1, cells }] : [];
  });
}

/** The cues in view, nearest to its middle first. */
function cuesInView(
  model: LaneModel,
  viewport: Viewport,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): PlacedCue[] {
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const middleMs = (fromMs + toMs) / 2;
  const found: PlacedCue[] = [];
  for (const { box, cues } of model.lanes) {
    const top = yInView(viewport, box.top);
    if (top + box.heightPx > 0 && top < heightPx) cues.visitTouching(fromMs, toMs, (place) => found.push(place));
  }
  const distanceMs = ({ startMs, endMs }: PlacedCue): number => Math.abs((startMs + endMs) / 2 - middleMs);
  return found.sort((a, b) => distanceMs(a) - distanceMs(b));
}
