/**
 * The show clock: play, pause, seek. The position is a function, not state: while it runs nobody is told, and the
 * playhead asks once a frame. With a song the audio element is the clock; without one, and before its first and after
 * its last sample, the monotonic clock of the machine.
 */
import { create } from 'zustand';
import type { Ms } from '#shared/show/types.ts';

interface TransportState {
  readonly playing: boolean;
  /** Counts up with each seek, play and pause: what the timeline's playhead listens to while it stands. */
  readonly moves: number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  readonly seek: (timeMs: Ms) => void;
  /** The song of the show: its URL, and the show time of its first sample. Null: the show has none, or it is missing. */
  readonly setSong: (song: { readonly url: string; readonly startsAtMs: Ms } | null) => void;
  /** Where the clock stands, fractional ms; cheap enough for each frame. */
  readonly positionMs: () => Ms;
}

let audio: HTMLAudioElement | null = null;
let songStartsAtMs: Ms = 0;
/** Show time and machine time at which the clock was last set. */
let base = { showMs: 0, machineMs: 0 };

export const useTransport = create<TransportState>()((set, get) => {
  const elapsed = (): Ms => base.showMs + (performance.now() - base.machineMs);
  const startAudio = (): void => {
    if (!audio) return;
    const songMs = base.showMs - songStartsAtMs;
    if (songMs < 0 || songMs / 1000 >= audio.duration) return;
    audio.currentTime = songMs / 1000;
    void audio.play().catch(() => undefined);
  };
  return {
    playing: false,
    moves: 0,
    play() {
      if (get().playing) return;
      base = { showMs: base.showMs, machineMs: performance.now() };
      startAudio();
      set((state) => ({ playing: true, moves: state.moves + 1 }));
    },
    pause() {
      if (!get().playing) return;
      base = { showMs: get().positionMs(), machineMs: performance.now() };
      audio?.pause();
      set((state) => ({ playing: false, moves: state.moves + 1 }));
    },
    toggle: () => (get().playing ? get().pause() : get().play()),
    seek(timeMs) {
      base = { showMs: timeMs, machineMs: performance.now() };
      if (get().playing) startAudio();
      set((state) => ({ moves: state.moves + 1 }));
    },
    setSong(song) {
      audio?.pause();
      audio = song ? new Audio(song.url) : null;
      songStartsAtMs = song?.startsAtMs ?? 0;
    },
    positionMs: () => (get().playing ? elapsed() : base.showMs),
  };
});
