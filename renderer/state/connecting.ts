/** Cues that are about to be tied to one another: the one they are to hang on, and the choice of how. */
import { create } from 'zustand';
import type { CueEdge, Edge } from '#shared/show/types.ts';

/** Where the choice is shown: a place on the screen, CSS pixels; null: beside the cue with the keyboard. */
export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

export interface Connection {
  /** The edge that is to lead. */
  readonly leader: CueEdge;
  readonly followers: readonly string[];
  /** Which edge of theirs is tied to it; only a start can hang on something, an end can only be linked. */
  readonly followerEdge: Edge;
  readonly place: ScreenPlace | null;
}

interface ConnectingState {
  /** The cue that was marked to lead, until another one is chosen to follow; null: none. */
  readonly marked: string | null;
  /** What is to be chosen about; null: nothing. */
  readonly connection: Connection | null;
  readonly mark: (cue: string | null) => void;
  readonly choose: (connection: Connection | null) => void;
}

export const useConnecting = create<ConnectingState>()((set) => ({
  marked: null,
  connection: null,
  mark: (marked) => set({ marked }),
  choose: (connection) => set({ connection, marked: null }),
}));
