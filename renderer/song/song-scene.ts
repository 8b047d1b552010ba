/** What a frame of the song's board is drawn from. */
import { timedSections } from '#shared/edit/change-sections.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms, Tempo } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { Viewport } from '#shared/timeline/viewport.ts';
import type { LyricMark, SectionMark } from '#renderer/canvas/draw-ruler-bands.ts';
import type { DrawnSong } from '#renderer/canvas/draw-waveform.ts';
import type { Palette } from '#renderer/canvas/palette.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { isUntimed } from '#renderer/state/song-screen.ts';

/** What the show says of the song; made anew when the show changes. */
export interface SongFacts {
  readonly tempo: TempoMap;
  readonly changes: readonly (Tempo & { readonly timeMs: Ms })[];
  readonly sections: readonly (SectionMark & { readonly id: string })[];
  readonly lyrics: readonly LyricMark[];
  readonly lengthMs: Ms;
}

export interface SongScene {
  readonly facts: SongFacts;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly song: DrawnSong | null;
  readonly taps: readonly Ms[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Looks all of it up. */
export function songFacts({ document, plan }: OpenShow): SongFacts {
  const { tempo: changes, lyrics = [], lengthMs } = headerOf(document).music;
  const { tempo } = plan;
  return {
    tempo,
    changes: changes.map((change) => ({ ...change, timeMs: tempo.timeOf(change.bar, 1) })),
    sections: timedSections(document).map(({ section: { id, name }, startMs }) => ({ id, name, timeMs: startMs })),
    lyrics: lyrics.map((line) => ({
      text: line.text,
      timeMs: timeOfMoment(line.start, tempo),
      untimed: isUntimed(line),
    })),
    lengthMs,
  };
}
