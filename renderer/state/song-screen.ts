/** What somebody is doing on the song screen: taps, how far a dragged bar line reaches, the line of lyrics in hand. */
import { create } from 'zustand';
import type { Lyric, Ms } from '#shared/show/types.ts';
import type { BarFitReach } from '#shared/time/fit-bar.ts';
import { useDocument } from './document.ts';

interface SongScreenState {
  readonly reach: BarFitReach;
  /** Show times of the beats that were tapped. */
  readonly taps: readonly Ms[];
  /** The line in hand: its place in the lyrics; null: none. */
  readonly line: number | null;
  /** Whether lines are being tapped in: then `line` is the next one. */
  readonly tapping: boolean;
  /** Whether a tapped line goes to the nearest beat. */
  readonly toBeat: boolean;
  readonly setReach: (reach: BarFitReach) => void;
  readonly tap: (timeMs: Ms) => void;
  readonly clearTaps: () => void;
  readonly setLine: (line: number | null) => void;
  readonly setTapping: (tapping: boolean) => void;
  readonly setToBeat: (toBeat: boolean) => void;
}

/** Enough to be sure of a tempo, and no more than a screen can draw. */
const MOST_TAPS = 512;
const NOTHING_IN_HAND = { taps: [], line: null, tapping: false };

export const useSongScreen = create<SongScreenState>()((set) => ({
  ...NOTHING_IN_HAND,
  reach: 'stretch',
  toBeat: false,
  setReach: (reach) => set({ reach }),
  tap: (timeMs) => set(({ taps }) => ({ taps: [...taps, timeMs].slice(-MOST_TAPS) })),
  clearTaps: () => set({ taps: [] }),
  setLine: (line) => set({ line }),
  setTapping: (tapping) => set({ tapping }),
  setToBeat: (toBeat) => set({ toBeat }),
}));

/** Lays down what was in hand when another show opens; the returned function ends that. */
export function followSongScreen(): () => void {
  return useDocument.subscribe(({ show }, before) => {
    if (show?.document !== before.show?.document) useSongScreen.setState(NOTHING_IN_HAND);
  });
}

/**
 * Lines that were pasted and stand anywhere until they are tapped in. Records never change in place: a line that was
 * given its time is another object, and undoing brings the untimed one back.
 */
const untimed = new WeakSet<Readonly<Lyric>>();

export function markUntimed(line: Readonly<Lyric>): void {
  untimed.add(line);
}
export function isUntimed(line: Readonly<Lyric>): boolean {
  return untimed.has(line);
}
