/** Who holds what only one can have: the latest end so far of all that came before, of equal ends the first. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';

export interface Holding {
  /** Null: nobody yet. */
  readonly holder: CueRecord | null;
  readonly untilMs: Ms;
}

export const NOBODY: Holding = { holder: null, untilMs: -Infinity };

export function holdOn(holding: Holding, cue: CueRecord, endMs: Ms): Holding {
  return endMs > holding.untilMs ? { holder: cue, untilMs: endMs } : holding;
}

export function isSameHolding(a: Holding, b: Holding): boolean {
  return a.holder === b.holder && a.untilMs === b.untilMs;
}
