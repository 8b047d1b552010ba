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
 *
 * A take owns the clock from its beginning to its end: a seek would set off what it passes, or hold time back, and that
 * would be evidence of something that never happened. Whoever else would move it meanwhile is refused.
 */
import { create } from 'zustand';
import type { TakeClock } from '#shared/rehearsal/take-run.ts';
import type { Ms } from '#shared/show/types.ts';
import { useDocument } from './document.ts';
import { createSongClock, type SongClock } from './song-clock.ts';

/** What the show sings to: the file, and the show time of its first sample. */
export interface Song {
  readonly url: string;
  readonly startsAtMs: Ms;
}

/** The clock in the hands of its owner. */
export interface OwnedClock extends Pick<TransportState, 'play' | 'pause' | 'seek'> {
  /** Everybody may move the clock again. */
  giveBack(): void;
}

interface TransportState {
  readonly playing: boolean;
  /** Somebody owns the clock: play, pause, toggle and seek of everybody else do nothing. */
  readonly owned: boolean;
  /** Counts up each time somebody was refused the clock. */
  readonly refused: number;
  /** Counts up with each seek, play and pause: what the playhead listens to while the clock stands. */
  readonly moves: number;
  /** Starts the clock. It runs on until it is paused: a take may last longer than its plan. */
  play(): void;
  pause(): void;
  /** Pauses, or plays to the show's end; played from there, it begins at show zero. */
  toggle(): void;
  seek(timeMs: Ms): void;
  /** Takes the clock away from everybody else until it is given back. */
  own(): OwnedClock;
  /** Null: the show has no song, or it is missing. */
  setSong(song: Song | null): void;
  /** Where the clock stands, fractional ms; cheap enough for each frame. */
  positionMs(): Ms;
  /**
   * What has driven the clock since it was owned: `audio` from the song's first sample on, also after its last; `internal`
   * without a song, or where it could not be played on.
   */
  drivenBy(): TakeClock;
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
let driver: TakeClock = 'internal';

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
  /** The song cannot be played on: the machine's clock carries on from where it stopped. */
  const goOnWithout = (lost: LoadedSong): void => {
    if (!sounds(lost)) return;
    driver = 'internal';
    runOnMachine(positionMs());
  };
  const runOnSong = (from: LoadedSong, showMs: Ms): void => {
    source = { from: 'song', song: from, clock: createSongClock(showMs, performance.now()) };
    from.audio.currentTime = (showMs - from.startsAtMs) / 1000;
    from.audio.play().catch((error: unknown) => {
      // A pause that comes before the sound is no fault. Anything else: the show goes on without its song.
      const aborted = error instanceof DOMException && error.name === 'AbortError';
      if (!aborted) goOnWithout(from);
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
  const moved = (playing: boolean): void => set((state) => ({ playing, moves: state.moves + 1 }));
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
      moved(false);
    }
  };

  const load = ({ url, startsAtMs }: Song): LoadedSong => {
    const audio = new Audio();
    audio.preload = 'auto';
    audio.src = url;
    const loaded = { audio, url, startsAtMs };
    audio.addEventListener('playing', () => {
      if (sounds(loaded)) driver = 'audio';
    });
    audio.addEventListener('ended', () => {
      if (sounds(loaded)) runOnMachine(positionMs());
    });
    audio.addEventListener('error', () => {
      goOnWithout(loaded);
      if (song === loaded) song = null;
    });
    // A media key of the keyboard, or of a headset, stops the sound and asks nobody.
    audio.addEventListener('pause', () => {
      if (!sounds(loaded) || !audio.paused || audio.ended) return;
      if (get().owned) runOnSong(loaded, positionMs());
      else get().pause();
    });
    return loaded;
  };

  const play = (): void => {
    if (get().playing) return;
    stopsAtEnd = false;
    runFrom(positionMs());
    moved(true);
  };
  const pause = (): void => {
    if (!get().playing) return;
    rest(positionMs());
    moved(false);
  };
  const seek = (timeMs: Ms): void => {
    const { playing } = get();
    if (playing) {
      runFrom(timeMs);
      watchForEnd();
    } else rest(timeMs);
    moved(playing);
  };
  /** The same for everybody but the owner. */
  const unlessOwned =
    <A extends readonly unknown[]>(move: (...args: A) => void) =>
    (...args: A): void => {
      if (get().owned) set((state) => ({ refused: state.refused + 1 }));
      else move(...args);
    };

  return {
    playing: false,
    owned: false,
    refused: 0,
    moves: 0,
    positionMs,
    drivenBy: () => driver,
    play: unlessOwned(play),
    pause: unlessOwned(pause),
    seek: unlessOwned(seek),
    toggle: unlessOwned(() => {
      if (get().playing) {
        pause();
        return;
      }
      const span = useDocument.getState().show?.plan.span;
      if (span && positionMs() >= span.toMs) seek(0);
      play();
      stopsAtEnd = true;
      watchForEnd();
    }),
    own() {
      driver = 'internal';
      pause();
      set({ owned: true });
      return { play, pause, seek, giveBack: () => set({ owned: false }) };
    },
    setSong(next) {
      const showMs = positionMs();
      song?.audio.pause();
      song?.audio.removeAttribute('src');
      song = next ? load(next) : null;
      driver = 'internal';
      if (get().playing) runFrom(showMs);
      else rest(showMs);
    },
  };
});

function sounds(one: LoadedSong): boolean {
  return source.from === 'song' && source.song === one;
}

/** Whether the song has ended by then. Its length is not known (NaN) until the first of it has been read. */
function isPast(audio: HTMLAudioElement, songMs: Ms): boolean {
  return songMs >= audio.duration * 1000;
}
