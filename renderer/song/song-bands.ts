/**
 * The bands of the song's board, from the top; the loudness has what is left.
 *
 *   sections   Intro      │ Verse 1              │ Chorus
 *   bars       1   2   3   4   5   6   7   8   9   10
 *   song       ▂▅▇▅▂▁▂▅▇▆▃▂▁▂▅▇▅▂▁▂▅▇▅▂▁▂▅▇▅▂▁▂▅▇
 *   lyrics       │ line one       │ line two
 *   time       0:00        0:05         0:10
 */
import type { Band } from '#renderer/canvas/draw-ruler-bands.ts';

export type BandName = 'sections' | 'bars' | 'song' | 'lyrics' | 'time';

/** SongBoard.module.css places what lies over the canvas by the same heights. */
const SECTIONS_PX = 26;
const BARS_PX = 24;
const LYRICS_PX = 24;
const TIME_PX = 22;

/** Where each band lies on a board of this height, CSS pixels. */
export function bandsOf(heightPx: number): Readonly<Record<BandName, Band>> {
  const songTop = SECTIONS_PX + BARS_PX;
  const songPx = Math.max(0, heightPx - songTop - LYRICS_PX - TIME_PX);
  return {
    sections: { topPx: 0, heightPx: SECTIONS_PX },
    bars: { topPx: SECTIONS_PX, heightPx: BARS_PX },
    song: { topPx: songTop, heightPx: songPx },
    lyrics: { topPx: songTop + songPx, heightPx: LYRICS_PX },
    time: { topPx: songTop + songPx + LYRICS_PX, heightPx: TIME_PX },
  };
}
