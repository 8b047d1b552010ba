/** Why a row is refused, as facts; `words.importCues.faults` says it and what to do. */
import type { Refusal } from '#shared/edit/edit.ts';
import type { TypedTimeFault } from '#shared/time/typed-fault.ts';
import type { LineDamage } from './cell-table.ts';
import type { ImportField } from './import-fields.ts';

/** Names that have to be one of a few. */
export type ChoiceName = 'kind' | 'trigger' | 'department' | 'windowEdge';

export type CellFault =
  | { readonly fault: 'not-a-time'; readonly reason: TypedTimeFault }
  | { readonly fault: 'not-a-number' | 'not-whole' | 'not-yes-or-no'; readonly text: string }
  | { readonly fault: 'not-a-choice'; readonly text: string; readonly choice: ChoiceName }
  | { readonly fault: 'no-such-cue' | 'no-such-jump' | 'name-of-several'; readonly text: string }
  | { readonly fault: 'name-too-long'; readonly most: number }
  | { readonly fault: 'end-before-start' }
  /** An end is given for a cue that hangs on another: how long it lasts is not told by that. */
  | { readonly fault: 'end-without-time' }
  | { readonly fault: 'bound-missing' };

export type RowFault =
  | CellFault
  | { readonly fault: LineDamage }
  | { readonly fault: 'no-number-no-start' | 'no-start' }
  /** Another row speaks of the same cue. */
  | { readonly fault: 'row-twice'; readonly row: number; readonly number: string }
  /** It hangs on a cue whose own row is refused. */
  | { readonly fault: 'needs-refused'; readonly number: string; readonly row: number }
  /** What the show itself would not take. */
  | { readonly fault: 'refused'; readonly refusal: Refusal };

/** A fault, and the column it is in; null: the row as a whole. */
export interface PlacedFault {
  readonly field: ImportField | null;
  readonly fault: RowFault;
}
