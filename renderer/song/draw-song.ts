/** The song's board on its canvas, band by band (song-bands.ts). */
import type { Ms } from '#shared/show/types.ts';
import { printPlain } from '#shared/time/plainest-number.ts';
import { barTicks } from '#shared/timeline/ruler-ticks.ts';
import { xOfTime } from '#shared/timeline/viewport.ts';
import { drawBarBand, drawLyricBand, drawSectionBand, drawTimeBand } from '#renderer/canvas/draw-ruler-bands.ts';
import { drawWaveform } from '#renderer/canvas/draw-waveform.ts';
import { fitText } from '#renderer/canvas/fit-text.ts';
import { mixColours } from '#renderer/canvas/palette.ts';
import { bandsOf, type BandName } from './song-bands.ts';
import type { SongScene } from './song-scene.ts';

type Bands = ReturnType<typeof bandsOf>;

/** Draws it into an emptied context. */
export function drawSong(context: CanvasRenderingContext2D, scene: SongScene): void {
  const bands = bandsOf(scene.heightPx);
  const { facts, palette, widthPx } = scene;
  drawOutsideOfSong(context, scene);
  drawLines(context, scene, bands);
  drawWaveform(context, { ...scene, heightPx: bands.song.heightPx }, bands.song.topPx);
  drawTaps(context, scene, bands);
  drawSectionBand(context, scene, bands.sections, facts.sections, facts.lengthMs);
  drawBarBand(context, scene, bands.bars, facts.tempo);
  drawChanges(context, scene, bands);
  drawLyricBand(context, scene, bands.lyrics, facts.lyrics, facts.lengthMs);
  drawTimeBand(context, scene, bands.time);
  context.fillStyle = palette.hairline;
  for (const name of ['bars', 'song', 'lyrics', 'time'] satisfies BandName[]) {
    context.fillRect(0, bands[name].topPx - 1, widthPx, 1);
  }
}

/** Before show zero and behind the song's end the ground shows. */
function drawOutsideOfSong(
  context: CanvasRenderingContext2D,
  { viewport, facts, palette, widthPx, heightPx }: SongScene,
): void {
  const zero = Math.round(xOfTime(viewport, 0));
  const end = Math.round(xOfTime(viewport, facts.lengthMs));
  context.fillStyle = mixColours(palette.panel, palette.ground, 0.7);
  if (zero > 0) context.fillRect(0, 0, Math.min(zero, widthPx), heightPx);
  if (end < widthPx) context.fillRect(Math.max(end, 0), 0, widthPx, heightPx);
}

/** Lines of beats, bars and sections through the loudness. */
function drawLines(
  context: CanvasRenderingContext2D,
  { viewport, facts, palette, widthPx }: SongScene,
  { song }: Bands,
): void {
  const { named, plain, beats } = barTicks(viewport, widthPx, facts.tempo);
  const stroke = (times: readonly Ms[], colour: string): void => {
    context.fillStyle = colour;
    for (const timeMs of times) context.fillRect(Math.round(xOfTime(viewport, timeMs)), song.topPx, 1, song.heightPx);
  };
  stroke(beats, mixColours(palette.panel, palette.hairline, 0.6));
  stroke(plain, palette.hairline);
  stroke(
    named.map(({ timeMs }) => timeMs),
    mixColours(palette.hairline, palette.dim, 0.35),
  );
  stroke(
    facts.sections.map(({ timeMs }) => timeMs),
    mixColours(palette.hairline, palette.dim, 0.7),
  );
}

/** Where the tempo changes: its line in full, and what holds from there. */
function drawChanges(
  context: CanvasRenderingContext2D,
  { viewport, facts, palette, widthPx }: SongScene,
  { bars, song }: Bands,
): void {
  context.font = `600 11px ${palette.font}`;
  context.textBaseline = 'top';
  for (const [at, { timeMs, bpm, beats }] of facts.changes.entries()) {
    const left = Math.round(xOfTime(viewport, timeMs));
    const right = xOfTime(viewport, facts.changes[at + 1]?.timeMs ?? Infinity);
    if (left > widthPx || right < 0) continue;
    context.fillStyle = palette.focus;
    if (left >= 0) context.fillRect(left, bars.topPx + bars.heightPx - 8, 1, song.heightPx + 8);
    // What holds at the left edge stays in sight.
    const textLeft = Math.max(left, 0) + 5;
    const text = `${printPlain(bpm)} · ${beats}`;
    context.fillText(fitText(context, text, right - textLeft - 6), textLeft, song.topPx + 4);
  }
}

/** Beats that were tapped: dots along the lower edge of the loudness, to be compared with the grid. */
function drawTaps(context: CanvasRenderingContext2D, { viewport, taps, palette }: SongScene, { song }: Bands): void {
  context.fillStyle = palette.warning;
  for (const timeMs of taps) {
    context.beginPath();
    context.arc(xOfTime(viewport, timeMs), song.topPx + song.heightPx - 7, 3, 0, 2 * Math.PI);
    context.fill();
  }
}
