/**
 * A table of cells and what its columns mean, made into the one step that brings it into the show, with every row
 * accounted for: added, changed, as it is already, or refused with the reason and its column.
 *
 * 1. Rows find their cues: by id, by number, or none yet.
 * 2. Cells are read; lanes, resources and places that the show lacks are noted to be made.
 * 3. Each row's cue is drafted and held against the rules of the file, and against locks.
 * 4. Rows are held against one another (settle-rows.ts).
 * 5. What is left is put in its place and becomes one diff.
 */
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import type { PlacedFault } from './cell-fault.ts';
import type { SourceRow } from './cell-table.ts';
import { draftChange, draftNew } from './draft-cue.ts';
import { cellOf, findTargets, type Target } from './find-targets.ts';
import { checkRows, type DraftedRow } from './check-rows.ts';
import { finishPlan } from './finish-plan.ts';
import { createImportContext, type ImportContext } from './import-context.ts';
import type { Mapping } from './import-fields.ts';
import type { ImportPlan } from './import-plan.ts';
import { readRow, type RowWish } from './read-row.ts';

export interface ImportRequest {
  /** Without the headings. */
  readonly rows: readonly SourceRow[];
  readonly mapping: Mapping;
  /** What a blank cell of a column says of a cue that is there: nothing, or that the field is to be empty. */
  readonly blanks: 'keep' | 'clear';
  /** What a lane is called that has to be made for rows that name none: for cues of a department, or for any. */
  readonly laneName: (department: Department | undefined) => string;
}

/** How far a plan has come, in rows; its pauses are for whoever makes it to let others have the processor. */
export type PlanProgress = Generator<number, ImportPlan>;

/** So many rows are read between two pauses. */
const ROWS_A_TURN = 50;

/** Plans the import turn by turn; changes nothing. The show must not change meanwhile. */
export function* planImport(document: ShowDocument, request: ImportRequest): PlanProgress {
  const context = createImportContext(document);
  yield 0;
  const targets = findTargets(document, request, context);
  yield 0;
  const drafts: DraftedRow[] = [];
  for (const [index, { source, target }] of targets.entries()) {
    drafts.push(draftRow(source, target, request, context));
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) yield index / 2;
  }
  const checked: DraftedRow[] = [];
  for (const row of checkRows(drafts, context)) {
    checked.push(row);
    if (checked.length % ROWS_A_TURN === 0) yield (drafts.length + checked.length) / 2;
  }
  return finishPlan(checked, request.mapping, context);
}

/** The whole plan at once. */
export function planImportNow(document: ShowDocument, request: ImportRequest): ImportPlan {
  const progress = planImport(document, request);
  for (;;) {
    const { done, value } = progress.next();
    if (done) return value;
  }
}

function draftRow(source: SourceRow, target: Target, request: ImportRequest, context: ImportContext): DraftedRow {
  const { number } = target;
  const before = target.kind === 'there' ? target.cue : null;
  const refuse = (faults: readonly PlacedFault[]): DraftedRow => ({
    source,
    id: idOf(target),
    number,
    before,
    after: null,
    faults,
  });
  if (target.kind === 'refused') return refuse([target.fault]);
  const wish = readRow((field) => {
    const text = cellOf(source, request.mapping, field);
    return text !== undefined && text.trim() === '' && request.blanks === 'keep' ? undefined : text;
  }, context);
  if (wish.faults.length > 0) return refuse(wish.faults);
  const drafted =
    target.kind === 'there'
      ? draftChange(target.cue, number, wish, context)
      : draftNew(target, wish, laneFor(wish, request, context), context);
  if (!drafted.ok) return refuse(drafted.faults);
  return { source, id: drafted.cue.id, number, before, after: drafted.cue, faults: [] };
}

function idOf(target: Target): string | null {
  return target.kind === 'there' ? target.cue.id : target.kind === 'new' ? target.id : null;
}

/** For rows that name no lane: the first of the department that is not locked, or of all; else one that is made. */
function laneFor(
  { department }: RowWish,
  { laneName }: ImportRequest,
  { document, lanes }: ImportContext,
): () => string {
  return () => {
    const fitting = inOrder(document.lanes).find(
      (lane) => lane.locked !== true && (department === undefined || lane.department === department),
    );
    if (fitting) return fitting.id;
    const made = lanes.idOf(laneName(department), (lane) => ({ ...lane, department: department ?? 'stage' }));
    return made.ok ? made.value : '';
  };
}
