/** On top of the cues: what is selected, and what has a problem. */
import type { Severity } from '#shared/checks/problem.ts';
import { NARROW_PX, type ViewRect } from '#shared/timeline/cue-bounds.ts';
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
  const faulty: ViewRect[] = [];
  const selected: ViewRect[] = [];
  for (const { place, bounds } of marked) {
    if (selection.has(place.cue.id)) selected.push(bounds);
    else if (facts.severities.get(place.cue.id) === 'error') faulty.push(bounds);
  }
  outlineAll(context, faulty, palette.error, 1.5);
  outlineAll(context, selected, palette.focus, 2);
  for (const { place, bounds } of marked) {
    // Of several selected ones, the one the keyboard and the inspector stand on.
    if (place.cue.id === focus && selection.size > 1) outline(context, grow(bounds, 3), palette.focus, 1);
    const severity = facts.severities.get(place.cue.id);
    if (severity && bounds.widthPx >= LEAST_MARK_PX) drawSeverityMark(context, scene, bounds, severity);
  }
}

/** Outlines of one look. Narrow bodies have no corners, and the narrowest nothing inside: for them plain rectangles do. */
function outlineAll(
  context: CanvasRenderingContext2D,
  all: readonly ViewRect[],
  colour: string,
  widthPx: number,
): void {
  if (all.length === 0) return;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.beginPath();
  for (const bounds of all) {
    if (bounds.widthPx < 2 * widthPx) {
      context.fillRect(bounds.x - 1, bounds.y - 1, Math.max(widthPx, bounds.widthPx) + 1, bounds.heightPx + 2);
      continue;
    }
    const { x, y, widthPx: wide, heightPx } = outlined(bounds, widthPx);
    if (bounds.widthPx < NARROW_PX) context.rect(x, y, wide, heightPx);
    else context.roundRect(x, y, wide, heightPx, RADIUS_PX);
  }
  context.stroke();
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
  const { x, y, widthPx: wide, heightPx } = outlined(bounds, widthPx);
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.beginPath();
  context.roundRect(x, y, wide, heightPx, RADIUS_PX);
  context.stroke();
}

/** The middle of such an outline. */
function outlined(bounds: ViewRect, widthPx: number): ViewRect {
  const inset = widthPx / 2;
  return {
    x: viewPx(bounds.x + inset - 1),
    y: viewPx(bounds.y + inset - 1),
    widthPx: Math.max(1, bounds.widthPx - widthPx + 1),
    heightPx: bounds.heightPx - widthPx + 2,
  };
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
