/** On top of the cues: what is selected, and what has a problem. */
import type { Severity } from '#shared/checks/problem.ts';
import type { ViewRect } from '#shared/timeline/cue-bounds.ts';
import { viewPx } from '#shared/timeline/viewport.ts';
import type { SeenCue } from './seen-cues.ts';
import type { Scene } from './scene.ts';

const RADIUS_PX = 4;
const MARK_PX = 6.5;
/** Beside narrower cues a mark would hide its neighbours; their outline says it. */
const LEAST_MARK_PX = 16;

/** Outlines and marks of these cues. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene, marked: readonly SeenCue[]): void {
  const { palette, selection, focus, facts } = scene;
  for (const { place, bounds } of marked) {
    const severity = facts.severities.get(place.cue.id);
    const selected = selection.has(place.cue.id);
    if (severity === 'error' && !selected) outline(context, bounds, palette.error, 1.5);
    if (selected) outline(context, bounds, palette.focus, 2);
    // Of several selected ones, the one the keyboard and the inspector stand on.
    if (place.cue.id === focus && selection.size > 1) outline(context, grow(bounds, 3), palette.focus, 1);
    if (severity && bounds.widthPx >= LEAST_MARK_PX) drawSeverityMark(context, scene, bounds, severity);
  }
}

/** At the upper right corner of a cue: a disc for an error, a triangle for a warning; hollow for one that was accepted. */
export function drawSeverityMark(
  context: CanvasRenderingContext2D,
  { palette }: Pick<Scene, 'palette'>,
  bounds: ViewRect,
  severity: Severity,
  isHollow = false,
): void {
  const colour = severity === 'error' ? palette.error : palette.warning;
  const x = bounds.x + bounds.widthPx - 4;
  const y = bounds.y + 1;
  context.fillStyle = isHollow ? palette.ground : colour;
  tracePath(context, severity, x, y);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
  context.fill();
  if (isHollow) {
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.stroke();
  }
  drawExclamation(context, x, severity === 'error' ? y : y + 0.5, isHollow ? colour : palette.ground);
}

/** A rectangle with so much more on each side. */
export function grow({ x, y, widthPx, heightPx }: ViewRect, byPx: number): ViewRect {
  return { x: viewPx(x - byPx), y: viewPx(y - byPx), widthPx: widthPx + 2 * byPx, heightPx: heightPx + 2 * byPx };
}

/** The outline of a cue's body, inside of it by the half of its width. */
export function outline(context: CanvasRenderingContext2D, bounds: ViewRect, colour: string, widthPx: number): void {
  const inset = widthPx / 2;
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.beginPath();
  context.roundRect(
    bounds.x + inset - 1,
    bounds.y + inset - 1,
    Math.max(1, bounds.widthPx - widthPx + 1),
    bounds.heightPx - widthPx + 2,
    RADIUS_PX,
  );
  context.stroke();
}

function tracePath(context: CanvasRenderingContext2D, severity: Severity, x: number, y: number): void {
  context.beginPath();
  if (severity === 'error') {
    context.arc(x, y, MARK_PX, 0, 2 * Math.PI);
    return;
  }
  context.moveTo(x, y - MARK_PX - 0.5);
  context.lineTo(x + MARK_PX + 0.5, y + MARK_PX - 1);
  context.lineTo(x - MARK_PX - 0.5, y + MARK_PX - 1);
  context.closePath();
}

function drawExclamation(context: CanvasRenderingContext2D, x: number, y: number, ink: string): void {
  context.fillStyle = ink;
  context.fillRect(x - 0.8, y - 3.5, 1.6, 4.4);
  context.fillRect(x - 0.8, y + 2, 1.6, 1.6);
}
