/** What an import would do, row by row: shown before it is done. */
import type { Edit } from '#shared/edit/edit.ts';
import type { CueRecord, LaneRecord, ResourceRecord, ZoneRecord } from '#shared/show/document.ts';
import type { PlacedFault } from './cell-fault.ts';
import type { SourceRow } from './cell-table.ts';
import type { ImportField } from './import-fields.ts';

export type RowOutcome = 'add' | 'change' | 'unchanged' | 'refused';

export interface PlannedRow {
  readonly source: SourceRow;
  readonly outcome: RowOutcome;
  /** The number its cue has or gets; empty where the row does not say. */
  readonly number: string;
  /** The cue before and after; null before: it is added; null after: the row is refused. */
  readonly before: CueRecord | null;
  readonly after: CueRecord | null;
  /** Fields of columns whose cell changes the cue. */
  readonly changed: readonly ImportField[];
  /** Why it is refused, in the order of the columns. */
  readonly faults: readonly PlacedFault[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** What has to be made for it. */
  readonly lanes: readonly LaneRecord[];
  readonly resources: readonly ResourceRecord[];
  readonly zones: readonly ZoneRecord[];
  /** The one step that does it; null if there is nothing to do. */
  readonly edit: Edit | null;
}
