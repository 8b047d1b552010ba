/**
 * What is under the pointer: a cue's body or one of its edges, an empty place in a lane, a row that shows no cue one by
 * one, or nothing.
 */
import type { Department, Edge } from '#shared/show/types.ts';
import { cueBounds, type ViewRect } from './cue-bounds.ts';
import type { PlacedCue } from './lane-contents.ts';
import type { LaneModel } from './lane-model.ts';
import { timeAtX, viewPx, yInContent, type Viewport, type ViewPx } from './viewport.ts';

export type Hit =
  | { readonly on: 'cue'; readonly cue: string; readonly part: 'body' | Edge }
  | { readonly on: 'lane'; readonly lane: string }
  | { readonly on: 'folded-lane'; readonly lane: string }
  | { readonly on: 'group'; readonly department: Department }
  | { readonly on: 'nothing' };

/** How far inside a body its edge can be grabbed; narrow cues keep two thirds of their width as body. */
const EDGE_INSIDE_PX = 6;
/** How far outside: what makes cues of no length trimmable. */
const EDGE_OUTSIDE_PX = 4;

/**
 * What is at a place in the view. Of cues one over another the selected wins, then the one drawn last; an edge's
 * outer rim counts only where no body is.
 */
export function hitTest(
  model: LaneModel,
  viewport: Viewport,
  at: { readonly x: ViewPx; readonly y: ViewPx },
  selection: ReadonlySet<string>,
): Hit {
  const lane = model.rowAt(yInContent(viewport, at.y));
  if (!lane) return { on: 'nothing' };
  if (lane.kind === 'group') return { on: 'group', department: lane.department };
  if (lane.folded) return { on: 'folded-lane', lane: lane.lane.id };

  let best: { readonly place: PlacedCue; readonly bounds: ViewRect; readonly score: number } | null = null;
  const nearby = lane.cues.touching(
    timeAtX(viewport, viewPx(at.x - EDGE_OUTSIDE_PX - 3)),
    timeAtX(viewport, viewPx(at.x + EDGE_OUTSIDE_PX)),
  );
  for (const place of nearby) {
    const bounds = cueBounds(viewport, lane, place);
    const score = scoreOf(bounds, at, selection.has(place.cue.id));
    if (score > 0 && (!best || score >= best.score)) best = { place, bounds, score };
  }
  if (!best) return { on: 'lane', lane: lane.lane.id };
  return { on: 'cue', cue: best.place.cue.id, part: partAt(best.bounds, at.x) };
}

/** 0: not hit; higher wins. */
function scoreOf(bounds: ViewRect, { x, y }: { x: ViewPx; y: ViewPx }, selected: boolean): number {
  if (y < bounds.y || y > bounds.y + bounds.heightPx) return 0;
  const inside = x >= bounds.x && x <= bounds.x + bounds.widthPx;
  const onRim = x >= bounds.x - EDGE_OUTSIDE_PX && x <= bounds.x + bounds.widthPx + EDGE_OUTSIDE_PX;
  if (inside) return selected ? 4 : 3;
  if (onRim) return selected ? 2 : 1;
  return 0;
}

function partAt({ x: left, widthPx }: ViewRect, x: ViewPx): 'body' | Edge {
  const rim = Math.min(EDGE_INSIDE_PX, widthPx / 6);
  if (x < left + rim && (widthPx > EDGE_INSIDE_PX || x < left)) return 'start';
  if (x > left + widthPx - rim && (widthPx > EDGE_INSIDE_PX || x > left + widthPx)) return 'end';
  return 'body';
}
