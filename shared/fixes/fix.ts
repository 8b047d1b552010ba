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
  | { readonly fix: 'follow-start'; readonly number: string; readonly other: string };

export interface Fix {
  readonly facts: FixFacts;
  readonly run: (document: ShowDocument) => Outcome;
}

/** Offers fixes for the problems it knows. The plan must be the one that the problem is of. */
export type Fixer = (problem: Problem, document: ShowDocument, plan: Plan) => readonly Fix[];
