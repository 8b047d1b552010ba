/** The song's loudness, one line a pixel. */
import type { Ms } from '#shared/show/types.ts';
import { levelFor, peakBetween, type Peaks } from '#shared/timeline/peaks.ts';
import { timeAtX, viewPx, type Viewport } from '#shared/timeline/viewport.ts';
import { mixColours, type Palette } from './palette.ts';

/** A song that can be drawn, and the show time of its first sample. */
export interface DrawnSong {
  readonly peaks: Peaks;
  readonly startsAtMs: Ms;
}
interface WaveformScene {
  readonly song: DrawnSong | null;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Draws it into an emptied context; nothing if the song is not there (yet). `topPx`: where its band begins. */
export function drawWaveform(context: CanvasRenderingContext2D, scene: WaveformScene, topPx = 0): void {
  const { song, viewport, widthPx, heightPx, palette } = scene;
  const level = song ? levelFor(song.peaks, viewport.msPerPx) : undefined;
  if (!song || !level) return;
  const middle = topPx + heightPx / 2;
  const reach = (heightPx / 2 - 3) / song.peaks.loudest;
  context.fillStyle = mixColours(palette.panel, palette.dim, 0.5);
  for (let x = 0; x < widthPx; x += 1) {
    const fromMs = timeAtX(viewport, viewPx(x)) - song.startsAtMs;
    const { low, high } = peakBetween(level, song.peaks.sampleRate, fromMs, fromMs + viewport.msPerPx);
    if (low === 0 && high === 0) continue;
    context.fillRect(x, middle - high * reach, 1, Math.max(1, (high - low) * reach));
  }
}
