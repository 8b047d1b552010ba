/** Drafted cues against the rules of the file and against locks, each by itself. */
import { heldRefusal } from '#shared/edit/change-cues.ts';
import type { Refusal } from '#shared/edit/edit.ts';
import { recordRefusal } from '#shared/edit/validate-record.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { PlacedFault } from './cell-fault.ts';
import type { SourceRow } from './cell-table.ts';
import type { ImportContext } from './import-context.ts';
import { isImportField, type ImportField } from './import-fields.ts';

/** A row with the cue it makes, or with what is wrong. */
export interface DraftedRow {
  readonly source: SourceRow;
  /** Of its cue; null where the row tells none. */
  readonly id: string | null;
  readonly number: string;
  readonly before: CueRecord | null;
  /** Null: it is refused, for `faults`. */
  readonly after: CueRecord | null;
  readonly faults: readonly PlacedFault[];
}

/** The rows one after the other, refused where the show would not take their cue. */
export function* checkRows(rows: readonly DraftedRow[], context: ImportContext): Generator<DraftedRow> {
  const cues = rows.flatMap(({ after }) => after ?? []);
  const { document } = context;
  const view: ShowDocument = {
    ...document,
    cues: new Map([...document.cues, ...cues.map((cue) => [cue.id, cue] as const)]),
    lanes: new Map([...document.lanes, ...context.lanes.made]),
    resources: new Map([...document.resources, ...context.resources.made]),
    zones: new Map([...document.zones, ...context.zones.made]),
  };
  for (const row of rows) {
    const { before, after } = row;
    const refusal = after && before !== after ? refusalOf(view, before, after) : null;
    yield refusal
      ? { ...row, after: null, faults: [{ field: fieldOf(refusal), fault: { fault: 'refused', refusal } }] }
      : row;
  }
}

function refusalOf(view: ShowDocument, before: CueRecord | null, after: CueRecord): Refusal | null {
  const lane = view.lanes.get(after.lane);
  const held: Refusal | null = before
    ? heldRefusal(view, before, after)
    : lane?.locked
      ? { refused: 'lane-locked', lane: lane.name }
      : null;
  return held ?? recordRefusal(view, 'cues', after);
}

const PARTS: ReadonlyMap<string, ImportField> = new Map([
  ['duration.likelyMs', 'duration'],
  ['duration.minMs', 'shortest'],
  ['duration.maxMs', 'longest'],
  ['window.earliest', 'earliest'],
  ['window.latest', 'latest'],
  ['window.edge', 'windowEdge'],
  ['window.hard', 'windowHard'],
]);

/** The column of what the show would not take, as far as that tells. */
function fieldOf(refusal: Refusal): ImportField | null {
  if (refusal.refused === 'lane-locked') return 'lane';
  if (refusal.refused !== 'value-invalid') return null;
  const [first = '', second = ''] = refusal.field.split('.');
  const field = PARTS.get(`${first}.${second}`) ?? first;
  return isImportField(field) ? field : null;
}
