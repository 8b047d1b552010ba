/** A quick fix: one command that mends a problem, with what its name tells. `words.fixes` names it. */
import type { Outcome } from '#shared/edit/edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Problem } from '#shared/checks/problem.ts';
import type { Edge, Ms } from '#shared/show/types.ts';

export type FixFacts =
  /** Later, or earlier for a negative length. */
  | { readonly fix: 'move'; readonly number: string; readonly byMs: Ms }
  | { readonly fix: 'shorten'; readonly number: string; readonly byMs: Ms }
  /** The edge is drawn outwards. */
  | { readonly fix: 'stretch'; readonly number: string; readonly edge: Edge; readonly byMs: Ms }
  | { readonly fix: 'swap'; readonly number: string; readonly resource: string }
  | { readonly fix: 'route'; readonly from: string; readonly to: string; readonly metres: number }
  | { readonly fix: 'share-zone'; readonly number: string; readonly other: string }
  | { readonly fix: 'follow-start'; readonly number: string; readonly other: string }
  /** A bound of a window, drawn outwards. */
  | { readonly fix: 'widen-window'; readonly number: string; readonly bound: 'earliest' | 'latest'; readonly byMs: Ms }
  /** A bound of a link between two cues: closer together, or farther apart, is right too. */
  | {
      readonly fix: 'relax-link';
      readonly number: string;
      readonly other: string;
      readonly bound: 'min' | 'max';
      readonly byMs: Ms;
    }
  /** A window, or a link with its other cue, is a wish from now on. */
  | { readonly fix: 'soften'; readonly number: string; readonly other?: string }
  | { readonly fix: 'unlock'; readonly number: string }
  | { readonly fix: 'unlock-lane'; readonly lane: string }
  /** It stays locked, at another time: later, or earlier for a negative length. */
  | { readonly fix: 'move-locked'; readonly number: string; readonly byMs: Ms }
  /** Other durations: longer, or shorter for a negative length; `pastMs`: what it lasted at most, or at least, so far. */
  | { readonly fix: 'lasts'; readonly number: string; readonly byMs: Ms; readonly pastMs?: Ms }
  /** A follower starts later behind its leader, or earlier for a negative length. */
  | { readonly fix: 'offset'; readonly number: string; readonly other: string; readonly byMs: Ms }
  | { readonly fix: 'unhang'; readonly number: string }
  | { readonly fix: 'release'; readonly number: string; readonly resource: string }
  /** Who has a way to go goes faster; metres per second. */
  | { readonly fix: 'faster'; readonly who: readonly { readonly resource: string; readonly speed: number }[] };

export interface Fix {
  readonly facts: FixFacts;
  readonly run: (document: ShowDocument) => Outcome;
}

/** Offers fixes for the problems it knows. The plan must be the one that the problem is of. */
export type Fixer = (problem: Problem, document: ShowDocument, plan: Plan) => readonly Fix[];
