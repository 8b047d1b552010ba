/** The bands of a ruler: sections, lyrics, bars and beats, time, timecode. Each is drawn where its scene has room for it. */
import type { Ms } from '#shared/show/types.ts';
import { printTime } from '#shared/time/print.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { TimecodeScale } from '#shared/time/timecode.ts';
import { barTicks, timecodeTicks, timeTicks } from '#shared/timeline/ruler-ticks.ts';
import { xOfTime, type Viewport } from '#shared/timeline/viewport.ts';
import { fitText, textWidthPx } from './fit-text.ts';
import { mixColours, type Palette } from './palette.ts';

export interface SectionMark {
  readonly name: string;
  readonly timeMs: Ms;
}
export interface LyricMark {
  readonly text: string;
  readonly timeMs: Ms;
  /** It stands anywhere, and waits to be tapped in. */
  readonly untimed: boolean;
}
/** Where a band lies on its canvas, CSS pixels. */
export interface Band {
  readonly topPx: number;
  readonly heightPx: number;
}
interface RulerScene {
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly widthPx: number;
}

/** Texts with less room than this would be cut to nothing: they are not even measured. */
const LEAST_TEXT_PX = 12;

/**
 * The first of some marks (by time) that may still reach into the view: the last one at or before a time, since each
 * reaches to the next.
 */
function firstInView(marks: readonly { readonly timeMs: Ms }[], fromMs: Ms): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.timeMs ?? Infinity) <= fromMs) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Sections (by time), each to the next one; the last to the song's end. */
export function drawSectionBand(
  context: CanvasRenderingContext2D,
  { viewport, palette, widthPx }: RulerScene,
  { topPx, heightPx }: Band,
  sections: readonly SectionMark[],
  lengthMs: Ms,
): void {
  context.font = `600 11px ${palette.font}`;
  context.textBaseline = 'middle';
  for (let at = firstInView(sections, viewport.fromMs); at < sections.length; at += 1) {
    const { name = '', timeMs = 0 } = sections[at] ?? {};
    const next = sections[at + 1]?.timeMs ?? lengthMs;
    const left = Math.round(xOfTime(viewport, timeMs));
    const right = Math.round(xOfTime(viewport, next));
    if (left >= widthPx) break;
    if (right <= 0) continue;
    context.fillStyle = at % 2 === 0 ? palette.panel : palette.raised;
    context.fillRect(left, topPx, right - left, heightPx);
    context.fillStyle = mixColours(palette.hairline, palette.dim, 0.4);
    context.fillRect(left, topPx, 1, heightPx);
    // A section that began before the view keeps its name in sight.
    const textLeft = Math.max(left, 0) + 8;
    const roomPx = right - textLeft - 4;
    if (roomPx < LEAST_TEXT_PX) continue;
    context.fillStyle = palette.text;
    context.fillText(fitText(context, name, roomPx), textLeft, topPx + heightPx / 2 + 0.5);
  }
}

/** Lines of lyrics (by time), each cut to the room up to the next one; the last has it up to the song's end. */
export function drawLyricBand(
  context: CanvasRenderingContext2D,
  { viewport, palette, widthPx }: RulerScene,
  { topPx, heightPx }: Band,
  lyrics: readonly LyricMark[],
  lengthMs: Ms,
): void {
  context.textBaseline = 'middle';
  context.font = `500 11px ${palette.font}`;
  /** Where a mark stands already: a second one on the same pixel would not be seen. */
  let marked = -Infinity;
  for (let at = firstInView(lyrics, viewport.fromMs); at < lyrics.length; at += 1) {
    const { text = '', timeMs = 0, untimed = false } = lyrics[at] ?? {};
    const left = Math.round(xOfTime(viewport, timeMs));
    const right = xOfTime(viewport, lyrics[at + 1]?.timeMs ?? lengthMs);
    if (left > widthPx) break;
    const textLeft = Math.max(left, 0) + 5;
    const roomPx = right - textLeft - 4;
    if (right < 0 || (left === marked && roomPx < LEAST_TEXT_PX)) continue;
    marked = left;
    const fitted = roomPx < LEAST_TEXT_PX ? '' : fitText(context, text, roomPx);
    context.fillStyle = mixColours(palette.panel, palette.dim, untimed ? 0.6 : fitted === '' ? 0.4 : 0.75);
    // An untimed line has a broken mark: where it stands says nothing yet.
    if (untimed) for (let y = 2; y < heightPx - 2; y += 5) context.fillRect(left, topPx + y, 1, 2);
    else context.fillRect(left, topPx + 3, 1, heightPx - 6);
    if (fitted === '') continue;
    if (!untimed) context.fillStyle = palette.text;
    context.fillText(fitted, textLeft, topPx + heightPx / 2 + 0.5);
  }
}

/** Bars with their numbers, beats where there is room. */
export function drawBarBand(
  context: CanvasRenderingContext2D,
  { viewport, palette, widthPx }: RulerScene,
  { topPx, heightPx }: Band,
  tempo: TempoMap,
): void {
  const { named, plain, beats } = barTicks(viewport, widthPx, tempo);
  const bottom = topPx + heightPx;
  context.font = `500 11px ${palette.font}`;
  context.textBaseline = 'middle';
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
    context.fillText(label, x + 4, topPx + heightPx / 2);
    free = x + textWidthPx(context, label) + 8;
  }
}

/** Times, as precise as the zoom. */
export function drawTimeBand(context: CanvasRenderingContext2D, scene: RulerScene, band: Band): void {
  const { named, plain, form } = timeTicks(scene.viewport, scene.widthPx);
  const marks = named.map((timeMs) => ({ timeMs, label: printTime(timeMs, form) }));
  drawScale(context, scene, band, marks, plain);
}

/** Timecode, down to each frame. */
export function drawTimecodeBand(
  context: CanvasRenderingContext2D,
  scene: RulerScene,
  band: Band,
  scale: TimecodeScale,
): void {
  const { named, plain } = timecodeTicks(scene.viewport, scene.widthPx, scale);
  drawScale(context, scene, band, named, plain);
}

function drawScale(
  context: CanvasRenderingContext2D,
  { viewport, palette }: RulerScene,
  { topPx, heightPx }: Band,
  named: readonly { readonly timeMs: Ms; readonly label: string }[],
  plain: readonly Ms[],
): void {
  const bottom = topPx + heightPx;
  context.font = `400 11px ${palette.font}`;
  context.textBaseline = 'middle';
  context.fillStyle = mixColours(palette.panel, palette.dim, 0.35);
  for (const timeMs of plain) context.fillRect(Math.round(xOfTime(viewport, timeMs)), bottom - 4, 1, 4);
  for (const { timeMs, label } of named) {
    const x = Math.round(xOfTime(viewport, timeMs));
    context.fillStyle = mixColours(palette.panel, palette.dim, 0.55);
    context.fillRect(x, bottom - 12, 1, 12);
    context.fillStyle = palette.dim;
    context.fillText(label, x + 4, topPx + heightPx / 2);
  }
}
