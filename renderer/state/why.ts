/** Which part of the why panel somebody has asked for. */
import { create } from 'zustand';

export const WHY_PARTS = ['hangs', 'slack', 'bounds', 'travel', 'breath'] as const;
export type WhyPart = (typeof WHY_PARTS)[number];

interface WhyState {
  /** The part that is to come into view; the panel sets it back to null when it has. */
  readonly wanted: WhyPart | null;
}

export const useWhy = create<WhyState>()(() => ({ wanted: null }));
