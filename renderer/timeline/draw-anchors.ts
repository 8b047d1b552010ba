/** What hangs on what: a thin dashed curve from the edge that leads to the cue that follows, with a dot at its end. */
import { cueBounds } from '#shared/timeline/cue-bounds.ts';
import type { PlacedCue, PlacedLane } from '#shared/timeline/lane-model.ts';
import { xOfTime } from '#shared/timeline/viewport.ts';
import { mixColours } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';

const DOT_PX = 2.25;

/** The curves of these followers. Nothing for a cue whose leader is gone or whose anchor is no cue. */
export function drawAnchors(
  context: CanvasRenderingContext2D,
  scene: Scene,
  followers: readonly { readonly lane: PlacedLane; readonly place: PlacedCue }[],
): void {
  const { palette, selection } = scene;
  for (const { lane, place } of followers) {
    const ends = endsOf(scene, lane, place);
    if (!ends) continue;
    const { from, to, leader } = ends;
    const lit = selection.has(place.cue.id) || selection.has(leader);
    const colour = lit ? palette.focus : mixColours(palette.panel, palette.dim, 0.6);
    context.strokeStyle = colour;
    context.lineWidth = lit ? 1.5 : 1;
    context.setLineDash([2, 2.5]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    // Leaves and arrives upright: between lanes an S, along one lane a straight line.
    const middle = (from.y + to.y) / 2;
    context.bezierCurveTo(from.x, middle, to.x, middle, to.x, to.y);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = colour;
    context.beginPath();
    context.arc(to.x, to.y, DOT_PX, 0, 2 * Math.PI);
    context.fill();
  }
}

function endsOf(scene: Scene, lane: PlacedLane, place: PlacedCue) {
  const { start } = place.cue;
  if (!('after' in start)) return null;
  const leading = scene.model.placeOf(start.after);
  const leadingLane = leading && scene.model.lanes[scene.model.laneIndexOf(leading.cue.lane)];
  if (!leading || !leadingLane) return null;
  const leader = cueBounds(scene.viewport, leadingLane, leading);
  const follower = cueBounds(scene.viewport, lane, place);
  const below = leader.y + leader.heightPx <= follower.y;
  const above = follower.y + follower.heightPx <= leader.y;
  const leaderEdgeMs = start.edge === 'start' ? leading.startMs : leading.endMs;
  return {
    leader: start.after,
    from: {
      x: xOfTime(scene.viewport, leaderEdgeMs),
      y: leader.y + (below ? leader.heightPx : above ? 0 : leader.heightPx / 2),
    },
    to: { x: follower.x, y: follower.y + (below ? 0 : above ? follower.heightPx : follower.heightPx / 2) },
  };
}
