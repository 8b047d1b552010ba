/** What a check finds: facts, never a sentence. `words.problems` says it. */
import type { Ms } from '#shared/show/types.ts';

export type Severity = 'error' | 'warning';

export type ProblemCode =
  | 'window-missed'
  | 'link-broken'
  | 'resource-overlap'
  | 'travel-too-short'
  | 'route-missing'
  | 'zone-conflict'
  | 'programme-gap'
  | 'programme-clash'
  | 'breath-short'
  | 'crew-short'
  | 'foresight'
  | 'outside-show';

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
  /** The reason it was accepted with, if it was. */
  readonly accepted?: string;
}
