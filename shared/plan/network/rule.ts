/**
 * The rules of a show as a simple temporal network (Dechter, Meiri, Pearl 1991). semantics.md, "When rules cannot hold
 * together". Time points are show zero and both edges of every cue; each rule keeps two of them so far apart:
 *
 *     minMs <= t(to) - t(from) <= maxMs
 */
import type { Edge, Ms } from '#shared/show/types.ts';

export type RuleKind = 'window' | 'link' | 'anchor' | 'locked' | 'duration' | 'resource';

export interface Rule {
  readonly kind: RuleKind;
  /** Cue ids. duration, window, locked: the cue; anchor: follower, followed; link: from, to; resource: earlier, later. */
  readonly cues: readonly string[];
  readonly link?: string;
  readonly resource?: string;
  /** Time points. */
  readonly from: number;
  readonly to: number;
  /** -Infinity: no bound. */
  readonly minMs: Ms;
  /** Infinity: no bound. */
  readonly maxMs: Ms;
}

/** The time point of show zero. */
export const ZERO = 0;

/** The time point of a cue's edge. */
export function pointOf(slot: number, edge: Edge): number {
  return 1 + 2 * slot + (edge === 'end' ? 1 : 0);
}

/** The edge of its cue that a time point is; not of show zero. */
export function edgeOfPoint(point: number): Edge {
  return point % 2 === 1 ? 'start' : 'end';
}

/** The slot of its cue; not of show zero. */
export function slotOfPoint(point: number): number {
  return (point - 1) >> 1;
}

/** How many time points there are with so many slots. */
export function pointCount(slots: number): number {
  return 1 + 2 * slots;
}

/** Whether two rules ask the same of the same. */
export function sameRule(a: Rule, b: Rule): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.minMs === b.minMs &&
    a.maxMs === b.maxMs &&
    a.kind === b.kind &&
    a.link === b.link &&
    a.resource === b.resource &&
    a.cues.length === b.cues.length &&
    a.cues.every((cue, index) => cue === b.cues[index])
  );
}

/** Whether no time at all is within a window: its earliest lies after its latest. Such a rule fights with itself. */
export function isImpossible({ minMs, maxMs }: Rule): boolean {
  return minMs > maxMs;
}
