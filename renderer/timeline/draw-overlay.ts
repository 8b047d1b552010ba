/** The uppermost layer: what is lit, and what a gesture lays over the lanes while it lasts. */
import { xOfTime } from '#shared/timeline/viewport.ts';
import { drawConflict } from './draw-conflict.ts';
import { drawConnection, drawHandles } from './draw-handles.ts';
import { drawProblem } from './draw-problem.ts';
import { drawLinks, labelLinks, lineOfLink } from './draw-links.ts';
import { createTextRoom } from './text-room.ts';
import type { Scene } from './scene.ts';

/** Whether nothing would be drawn: then the layer need not be painted with each frame of a pan. */
export function isOverlayEmpty({
  overlay,
  lit,
  conflict,
  focus,
  selection,
}: Omit<Scene, 'widthPx' | 'heightPx' | 'ratio'>): boolean {
  const { marquee, snapMs, connection, hovered } = overlay;
  const isHeld = focus !== null && selection.has(focus);
  return [marquee, snapMs, connection, hovered, lit, conflict].every((one) => one === null) && !isHeld;
}

/** Draws it into an emptied context. */
export function drawOverlay(context: CanvasRenderingContext2D, scene: Scene): void {
  const { overlay, viewport, palette, heightPx } = scene;
  const { marquee, snapMs } = overlay;
  drawProblem(context, scene);
  drawConflict(context, scene);
  drawHandles(context, scene);
  drawConnection(context, scene);
  drawHovered(context, scene);
  if (snapMs !== null) {
    const x = Math.round(xOfTime(viewport, snapMs)) + 0.5;
    context.strokeStyle = palette.focus;
    context.lineWidth = 1;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, heightPx);
    context.stroke();
    context.setLineDash([]);
  }
  if (marquee) {
    context.fillStyle = `${palette.focus}22`;
    context.fillRect(marquee.x, marquee.y, marquee.widthPx, marquee.heightPx);
    context.strokeStyle = palette.focus;
    context.lineWidth = 1;
    context.strokeRect(marquee.x + 0.5, marquee.y + 0.5, marquee.widthPx, marquee.heightPx);
  }
}

/** The links of the cue under the pointer, with what room they have. Selected cues show theirs already. */
function drawHovered(context: CanvasRenderingContext2D, scene: Scene): void {
  const { overlay, selection, links } = scene;
  if (overlay.hovered === null || selection.has(overlay.hovered)) return;
  const lines = (links.get(overlay.hovered) ?? []).flatMap((link) => lineOfLink(scene, link) ?? []);
  drawLinks(context, scene, lines, true);
  labelLinks(context, scene, lines, createTextRoom(), true);
}
