/**
 * The bands of the rulers over the lanes, from the top. Lyrics are there if the song has any and somebody wants them;
 * of time and timecode at least one is.
 *
 *   sections   Intro      │ Verse 1              │ Chorus
 *   lyrics       line one       line two
 *   bars       1   2   3   4   5   6   7   8   9   10
 *   time       0:00        0:05         0:10
 *   timecode   01:00:00:00      01:00:05:00
 */
import type { Band } from '#renderer/canvas/draw-ruler-bands.ts';
import type { RulerTime } from '#renderer/state/session.ts';

/** What is chosen to be seen of them. */
export interface RulerChoice {
  readonly hasLyrics: boolean;
  readonly rulerTime: RulerTime;
}
const BANDS = ['sections', 'lyrics', 'bars', 'time', 'timecode'] as const;
type BandName = (typeof BANDS)[number];

const HEIGHTS_PX: Readonly<Record<BandName, number>> = { sections: 24, lyrics: 20, bars: 22, time: 22, timecode: 22 };

/** The sections lie on top, whatever else is seen. */
export const SECTION_BAND: Band = { topPx: 0, heightPx: HEIGHTS_PX.sections };

/** Where each band lies; one that is not to be seen is absent. */
export function rulerBands({ hasLyrics, rulerTime }: RulerChoice): Readonly<Partial<Record<BandName, Band>>> {
  const absent: Readonly<Record<BandName, boolean>> = {
    sections: false,
    lyrics: !hasLyrics,
    bars: false,
    time: rulerTime === 'timecode',
    timecode: rulerTime === 'time',
  };
  const bands: Partial<Record<BandName, Band>> = {};
  let topPx = 0;
  for (const name of BANDS) {
    if (absent[name]) continue;
    bands[name] = { topPx, heightPx: HEIGHTS_PX[name] };
    topPx += HEIGHTS_PX[name];
  }
  return bands;
}

/** How high all of them are together, CSS pixels. */
export function rulersHeightPx(choice: RulerChoice): number {
  return Object.values(rulerBands(choice)).reduce((sum, { heightPx }) => sum + heightPx, 0);
}
