/** The rulers above the lanes: sections, bars and beats, time; one under the other. */
import { printTime } from '#shared/time/print.ts';
import { barTicks, timeTicks } from '#shared/timeline/ruler-ticks.ts';
import { xOfTime } from '#shared/timeline/viewport.ts';
import { fitText, textWidthPx } from './fit-text.ts';
import { mixColours } from './palette.ts';
import type { Scene } from './scene.ts';

/** Heights of the three bands; Timeline.module.css has the same. */
const BAND_PX = { section: 24, bar: 22, time: 22 };
const BAR_TOP = BAND_PX.section;
const TIME_TOP = BAND_PX.section + BAND_PX.bar;

/** Draws it into an emptied context. */
export function drawRulers(context: CanvasRenderingContext2D, scene: Scene): void {
  context.textBaseline = 'middle';
  drawSections(context, scene);
  drawBars(context, scene);
  drawTimes(context, scene);
}

function drawSections(context: CanvasRenderingContext2D, { facts, viewport, palette, widthPx }: Scene): void {
  context.font = `600 11px ${palette.font}`;
  for (const [at, { name, timeMs }] of facts.sections.entries()) {
    const next = facts.sections[at + 1]?.timeMs ?? facts.lengthMs;
    const left = Math.round(xOfTime(viewport, timeMs));
    const right = Math.round(xOfTime(viewport, next));
    if (right <= 0 || left >= widthPx) continue;
    context.fillStyle = at % 2 === 0 ? palette.panel : palette.raised;
    context.fillRect(left, 0, right - left, BAND_PX.section);
    context.fillStyle = mixColours(palette.hairline, palette.dim, 0.4);
    context.fillRect(left, 0, 1, BAND_PX.section);
    // A section that began before the view keeps its name in sight.
    const textLeft = Math.max(left, 0) + 8;
    context.fillStyle = palette.text;
    context.fillText(fitText(context, name, right - textLeft - 4), textLeft, BAND_PX.section / 2 + 0.5);
  }
}

function drawBars(context: CanvasRenderingContext2D, { viewport, palette, widthPx, plan }: Scene): void {
  const { named, plain, beats } = barTicks(viewport, widthPx, plan.tempo);
  const bottom = BAR_TOP + BAND_PX.bar;
  context.font = `500 11px ${palette.font}`;
  context.fillStyle = mixColours(palette.panel, palette.dim, 0.35);
  for (const timeMs of beats) context.fillRect(Math.round(xOfTime(viewport, timeMs)), bottom - 4, 1, 4);
  for (const timeMs of plain) context.fillRect(Math.round(xOfTime(viewport, timeMs)), bottom - 6, 1, 6);
  let free = -Infinity;
  for (const { bar, timeMs } of named) {
    const x = Math.round(xOfTime(viewport, timeMs));
    context.fillStyle = mixColours(palette.panel, palette.dim, 0.55);
    context.fillRect(x, bottom - 8, 1, 8);
    const label = String(bar).replace('-', '\u2212');
    // A sudden change of tempo may crowd the numbers: one that would run into the last is left out.
    if (x < free) continue;
    context.fillStyle = mixColours(palette.panel, palette.text, 0.82);
    context.fillText(label, x + 4, BAR_TOP + BAND_PX.bar / 2);
    free = x + textWidthPx(context, label) + 8;
  }
}

function drawTimes(context: CanvasRenderingContext2D, { viewport, palette, widthPx }: Scene): void {
  const { named, plain, form } = timeTicks(viewport, widthPx);
  const bottom = TIME_TOP + BAND_PX.time;
  context.font = `400 11px ${palette.font}`;
  context.fillStyle = mixColours(palette.panel, palette.dim, 0.35);
  for (const timeMs of plain) context.fillRect(Math.round(xOfTime(viewport, timeMs)), bottom - 4, 1, 4);
  for (const timeMs of named) {
    const x = Math.round(xOfTime(viewport, timeMs));
    context.fillStyle = mixColours(palette.panel, palette.dim, 0.55);
    context.fillRect(x, bottom - 12, 1, 12);
    context.fillStyle = palette.dim;
    context.fillText(printTime(timeMs, form), x + 4, TIME_TOP + BAND_PX.time / 2);
  }
}
