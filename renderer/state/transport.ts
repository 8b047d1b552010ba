/**
 * The show clock: play, pause, seek. The position is a function, not state: while it runs nobody is told, and the
 * playhead asks once a frame.
 *
 *   before the song     the song sounds      after its last sample
 *   ────────────────┼───────────────────────┼─────────────────────▶ show time
 *   machine's clock   the audio element,       machine's clock
 *                     smoothed (song-clock)
 *
 * With no song, or one that cannot be played, the machine's monotonic clock runs throughout.
 */
import { create } from 'zustand';
import type { Ms } from '#shared/show/types.ts';
import { useDocument } from './document.ts';
import { createSongClock, type SongClock } from './song-clock.ts';

/** What the show sings to: the file, and the show time of its first sample. */
export interface Song {
  readonly url: string;
  readonly startsAtMs: Ms;
}

interface TransportState {
  readonly playing: boolean;
  /** Counts up with each seek, play and pause: what the playhead listens to while the clock stands. */
  readonly moves: number;
  /** Starts the clock. It runs on until it is paused: a take may last longer than its plan. */
  play(): void;
  pause(): void;
  /** Pauses, or plays to the show's end; played from there, it begins at show zero. */
  toggle(): void;
  seek(timeMs: Ms): void;
  /** Null: the show has no song, or it is missing. */
  setSong(song: Song | null): void;
  /** Where the clock stands, fractional ms; cheap enough for each frame. */
  positionMs(): Ms;
}

interface LoadedSong extends Song {
  readonly audio: HTMLAudioElement;
}

/** What the clock reads: a standing time, the machine's clock from a point on, or the song. */
type Source =
  | { readonly from: 'rest'; readonly showMs: Ms }
  | { readonly from: 'machine'; readonly showMs: Ms; readonly machineMs: number }
  | { readonly from: 'song'; readonly song: LoadedSong; readonly clock: SongClock };

let song: LoadedSong | null = null;
let source: Source = { from: 'rest', showMs: 0 };
/** Fires where the source changes: at the song's first sample. */
let songTimer: ReturnType<typeof setTimeout> | undefined;
/** Whether the clock is to stop at the show's end, and what fires there. */
let stopsAtEnd = false;
let endTimer: ReturnType<typeof setTimeout> | undefined;

export const useTransport = create<TransportState>()((set, get) => {
  const positionMs = (): Ms => {
    switch (source.from) {
      case 'rest':
        return source.showMs;
      case 'machine':
        return source.showMs + (performance.now() - source.machineMs);
      case 'song': {
        const { audio, startsAtMs } = source.song;
        // HAVE_FUTURE_DATA: below it the element stands and waits.
        const held = audio.paused || audio.seeking || audio.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
        return source.clock.read({ showMs: startsAtMs + audio.currentTime * 1000, held }, performance.now());
      }
      default:
        return source satisfies never;
    }
  };

  const runOnMachine = (showMs: Ms): void => {
    source = { from: 'machine', showMs, machineMs: performance.now() };
  };
  const runOnSong = (from: LoadedSong, showMs: Ms): void => {
    source = { from: 'song', song: from, clock: createSongClock(showMs, performance.now()) };
    from.audio.currentTime = (showMs - from.startsAtMs) / 1000;
    from.audio.play().catch((error: unknown) => {
      // A pause that comes before the sound is no fault. Anything else: the show goes on without its song.
      const aborted = error instanceof DOMException && error.name === 'AbortError';
      if (!aborted && source.from === 'song' && source.song === from) runOnMachine(positionMs());
    });
  };
  /** Runs the clock from a time on, whatever it ran on before. */
  const runFrom = (showMs: Ms): void => {
    clearTimeout(songTimer);
    const loaded = song;
    const songMs = loaded ? showMs - loaded.startsAtMs : 0;
    if (loaded && songMs >= 0 && !isPast(loaded.audio, songMs)) {
      runOnSong(loaded, showMs);
      return;
    }
    loaded?.audio.pause();
    runOnMachine(showMs);
    if (loaded && songMs < 0) songTimer = setTimeout(() => runOnSong(loaded, loaded.startsAtMs), -songMs);
  };
  const rest = (showMs: Ms): void => {
    clearTimeout(songTimer);
    clearTimeout(endTimer);
    song?.audio.pause();
    source = { from: 'rest', showMs };
  };
  /** Waits for the show's end, which an edit may move meanwhile: looks again when it should be there. */
  const watchForEnd = (): void => {
    clearTimeout(endTimer);
    if (!stopsAtEnd) return;
    const endMs = useDocument.getState().show?.plan.span.toMs;
    if (endMs === undefined) return;
    const leftMs = endMs - positionMs();
    if (leftMs > 1) endTimer = setTimeout(watchForEnd, leftMs);
    else {
      rest(endMs);
      set((state) => ({ playing: false, moves: state.moves + 1 }));
    }
  };

  const load = ({ url, startsAtMs }: Song): LoadedSong => {
    const audio = new Audio();
    audio.preload = 'auto';
    audio.src = url;
    const loaded = { audio, url, startsAtMs };
    const goOnWithout = (): void => {
      if (source.from === 'song' && source.song === loaded) runOnMachine(positionMs());
    };
    audio.addEventListener('ended', goOnWithout);
    audio.addEventListener('error', () => {
      goOnWithout();
      if (song === loaded) song = null;
    });
    return loaded;
  };

  return {
    playing: false,
    moves: 0,
    positionMs,
    play() {
      if (get().playing) return;
      stopsAtEnd = false;
      runFrom(positionMs());
      set((state) => ({ playing: true, moves: state.moves + 1 }));
    },
    pause() {
      if (!get().playing) return;
      rest(positionMs());
      set((state) => ({ playing: false, moves: state.moves + 1 }));
    },
    toggle() {
      if (get().playing) {
        get().pause();
        return;
      }
      const span = useDocument.getState().show?.plan.span;
      if (span && positionMs() >= span.toMs) get().seek(0);
      get().play();
      stopsAtEnd = true;
      watchForEnd();
    },
    seek(timeMs) {
      if (get().playing) {
        runFrom(timeMs);
        watchForEnd();
      } else rest(timeMs);
      set((state) => ({ moves: state.moves + 1 }));
    },
    setSong(next) {
      const showMs = positionMs();
      song?.audio.pause();
      song?.audio.removeAttribute('src');
      song = next ? load(next) : null;
      if (get().playing) runFrom(showMs);
      else rest(showMs);
    },
  };
});

/** Whether the song has ended by then. Its length is not known (NaN) until the first of it has been read. */
function isPast(audio: HTMLAudioElement, songMs: Ms): boolean {
  return songMs >= audio.duration * 1000;
}
