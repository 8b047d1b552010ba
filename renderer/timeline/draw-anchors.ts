/**
 * What hangs on what: a thin dashed curve from the edge that leads to the cue that follows, with a dot at its end. A
 * leader that is not seen, for its lane is hidden, is named at a stub.
 */
import { seenBounds, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import { xOfTime } from '#shared/timeline/viewport.ts';
import { mixColours } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';
import type { SeenCue } from './seen-cues.ts';
import type { TextRoom } from './text-room.ts';

const DOT_PX = 2.25;
const STUB_PX = 10;

/** The curves of these followers. Nothing for a cue whose anchor is no cue. */
export function drawAnchors(
  context: CanvasRenderingContext2D,
  scene: Scene,
  followers: readonly SeenCue[],
  texts: TextRoom,
): void {
  const { palette, selection, model, viewport } = scene;
  for (const { place, bounds } of followers) {
    const { start } = place.cue;
    const leading = 'after' in start ? model.placeOf(start.after) : undefined;
    if (!('after' in start) || !leading) continue;
    const lit = selection.has(place.cue.id) || selection.has(start.after);
    const colour = lit ? palette.focus : mixColours(palette.panel, palette.dim, 0.6);
    const leader = seenBounds(model, viewport, start.after);
    const edgeMs = start.edge === 'start' ? leading.startMs : leading.endMs;
    const { from, to } = leader ? endsOf(leader, bounds, xOfTime(viewport, edgeMs)) : stubOf(bounds);
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
    if (!leader && lit) nameHidden(leading, from.x, from.y);
  }

  function nameHidden({ cue }: PlacedCue, x: number, y: number): void {
    context.font = `400 11px ${palette.font}`;
    context.fillStyle = palette.dim;
    texts.write(context, scene.words.lanes.hiddenCue(cue.number), x + 3, y + 3);
  }
}

function endsOf(leader: ViewRect, follower: ViewRect, edgeX: number) {
  const below = leader.y + leader.heightPx <= follower.y;
  const above = follower.y + follower.heightPx <= leader.y;
  return {
    from: { x: edgeX, y: leader.y + (below ? leader.heightPx : above ? 0 : leader.heightPx / 2) },
    to: { x: follower.x, y: follower.y + (below ? 0 : above ? follower.heightPx : follower.heightPx / 2) },
  };
}

function stubOf({ x, y }: ViewRect) {
  return { from: { x, y: y - STUB_PX }, to: { x, y } };
}
