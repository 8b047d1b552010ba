/** The song's loudness, one line a pixel. */
import { levelFor, peakBetween } from '#shared/timeline/peaks.ts';
import { timeAtX, viewPx } from '#shared/timeline/viewport.ts';
import { mixColours } from './palette.ts';
import type { Scene } from './scene.ts';

/** Draws it into an emptied context; nothing if the song is not there (yet). */
export function drawWaveform(context: CanvasRenderingContext2D, scene: Scene): void {
  const { song, viewport, widthPx, heightPx, palette } = scene;
  const level = song ? levelFor(song.peaks, viewport.msPerPx) : undefined;
  if (!song || !level) return;
  const middle = heightPx / 2;
  const reach = (middle - 3) / song.peaks.loudest;
  context.fillStyle = mixColours(palette.panel, palette.dim, 0.5);
  for (let x = 0; x < widthPx; x += 1) {
    const fromMs = timeAtX(viewport, viewPx(x)) - song.startsAtMs;
    const { low, high } = peakBetween(level, song.peaks.sampleRate, fromMs, fromMs + viewport.msPerPx);
    if (low === 0 && high === 0) continue;
    const top = middle - high * reach;
    context.fillRect(x, top, 1, Math.max(1, (high - low) * reach));
  }
}
