/** The lowest layer of the lanes: stripes between lanes, lines of bars, beats and sections, what must stay clear. */
import { lanesSeenIn } from '#shared/timeline/lane-model.ts';
import { barTicks } from '#shared/timeline/ruler-ticks.ts';
import { xOfTime, yInView } from '#shared/timeline/viewport.ts';
import { patternOf, placePattern } from './department-patterns.ts';
import { mixColours } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';

/** Draws it into an emptied context. */
export function drawGrid(context: CanvasRenderingContext2D, scene: Scene): void {
  drawOutsideOfShow(context, scene);
  drawBarLines(context, scene);
  drawLaneLines(context, scene);
  drawClearSpans(context, scene);
}

/** Before show zero and after the song's end the ground shows: the programme does not run there. */
function drawOutsideOfShow(
  context: CanvasRenderingContext2D,
  { viewport, facts, palette, widthPx, heightPx }: Scene,
): void {
  const zero = Math.round(xOfTime(viewport, 0));
  const end = Math.round(xOfTime(viewport, facts.lengthMs));
  context.fillStyle = mixColours(palette.panel, palette.ground, 0.7);
  if (zero > 0) context.fillRect(0, 0, Math.min(zero, widthPx), heightPx);
  if (end < widthPx) context.fillRect(Math.max(end, 0), 0, widthPx, heightPx);
}

function drawBarLines(context: CanvasRenderingContext2D, scene: Scene): void {
  const { viewport, palette, widthPx, heightPx, plan, facts } = scene;
  const { named, plain, beats } = barTicks(viewport, widthPx, plan.tempo);
  const line = (timeMs: number): void => {
    const x = Math.round(xOfTime(viewport, timeMs)) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, heightPx);
  };
  const stroke = (times: readonly number[], colour: string): void => {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    for (const timeMs of times) line(timeMs);
    context.stroke();
  };
  stroke(beats, mixColours(palette.panel, palette.hairline, 0.45));
  stroke(plain, mixColours(palette.panel, palette.hairline, 0.45));
  stroke(
    named.map(({ timeMs }) => timeMs),
    mixColours(palette.panel, palette.hairline, 0.9),
  );
  stroke(
    facts.sections.map(({ timeMs }) => timeMs),
    mixColours(palette.hairline, palette.dim, 0.3),
  );
}

function drawLaneLines(
  context: CanvasRenderingContext2D,
  { model, viewport, palette, widthPx, heightPx, overlay }: Scene,
): void {
  for (const row of model.rows) {
    const top = Math.round(yInView(viewport, row.box.top));
    if (top + row.box.heightPx <= 0 || top >= heightPx) continue;
    // Heads of groups divide: there the ground shows, as it does beside them in the headers.
    const fill =
      row.kind === 'group'
        ? mixColours(palette.panel, palette.ground, 0.75)
        : overlay.lane === row.lane.id
          ? mixColours(palette.panel, palette.focus, 0.1)
          : null;
    if (fill !== null) {
      context.fillStyle = fill;
      context.fillRect(0, top, widthPx, row.box.heightPx - 1);
    }
    context.fillStyle = palette.hairline;
    context.fillRect(0, top + row.box.heightPx - 1, widthPx, 1);
  }
}

function drawClearSpans(context: CanvasRenderingContext2D, scene: Scene): void {
  const { facts, model, viewport, palette, ratio, widthPx } = scene;
  if (facts.clearSpans.length === 0) return;
  const hatch = patternOf(context, 'hatch', mixColours(palette.panel, palette.error, 0.24), ratio);
  if (!hatch) return;
  context.fillStyle = hatch;
  for (const { fromMs, toMs, lanes } of facts.clearSpans) {
    const left = Math.round(xOfTime(viewport, fromMs));
    const right = Math.round(xOfTime(viewport, toMs));
    if (right <= 0 || left >= widthPx || right - left < 2) continue;
    placePattern(hatch, left % 10, -viewport.scrollPx, ratio);
    for (const row of model.rows) {
      const isForbidden = lanesSeenIn(row).some(({ id }) => lanes.has(id));
      if (isForbidden) context.fillRect(left, yInView(viewport, row.box.top), right - left, row.box.heightPx - 1);
    }
  }
}
