/** What a check finds: facts, never a sentence. `words.problems` says it. */
import type { WayToGo } from '#shared/plan/resource-order.ts';
import type { Ms } from '#shared/show/types.ts';

export type Severity = 'error' | 'warning';

const CODES = [
  'window-missed',
  'link-broken',
  'resource-overlap',
  'travel-too-short',
  'route-missing',
  'zone-conflict',
  'programme-gap',
  'programme-clash',
  'breath-short',
  'crew-short',
  'foresight',
  'outside-show',
] as const;

export type ProblemCode = (typeof CODES)[number];

export const PROBLEM_CODES: ReadonlySet<string> = new Set(CODES);

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Cue ids, in the order semantics.md gives for the code. */
  readonly cues: readonly string[];
  readonly links?: readonly string[];
  readonly resource?: string;
  readonly zone?: string;
  /** The span on the show clock, half-open; `fromMs` <= `toMs`. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** How far it is off. */
  readonly byMs: Ms;
  /** What its sentence tells beside them: the way that is too long, or that no route makes. */
  readonly way?: WayToGo;
  /** The longest phrase that there is breath for, in whole ms, down; of `breath-short`. */
  readonly breathMs?: Ms;
  /** How many hands are needed at most in the span, and how many there are; of `crew-short`. */
  readonly crew?: { readonly needed: number; readonly there: number };
  /** The reason it was accepted with, if it was. */
  readonly accepted?: string;
}
