/** Which cue each row speaks of: one that is there, or a new one. */
import { newId, takenCueIds } from '#shared/edit/new-id.ts';
import { nextNumber, nextNumberLike, takenNumbers } from '#shared/edit/next-number.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { PlacedFault } from './cell-fault.ts';
import type { SourceRow } from './cell-table.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportField, Mapping } from './import-fields.ts';

export type Target =
  | { readonly kind: 'there'; readonly cue: CueRecord; readonly number: string }
  | { readonly kind: 'new'; readonly id: string; readonly number: string }
  | { readonly kind: 'refused'; readonly number: string; readonly fault: PlacedFault };

/** The text of the row's cell of a field: of the first of its columns that is not blank; undefined if there is none. */
export function cellOf({ cells }: SourceRow, mapping: Mapping, field: ImportField): string | undefined {
  let text: string | undefined;
  mapping.forEach((held, column) => {
    if (held === field && (text === undefined || text.trim() === '')) text = cells[column] ?? '';
  });
  return text;
}

export interface TargetedRow {
  readonly source: SourceRow;
  readonly target: Target;
}

/** One for each row, in their order. Numbers of new cues are known to `context.cues` afterwards. */
export function findTargets(
  document: ShowDocument,
  { rows, mapping }: { readonly rows: readonly SourceRow[]; readonly mapping: Mapping },
  context: ImportContext,
): readonly TargetedRow[] {
  // A cue that comes with its id may be the one that takes speak of; no other is given such an id.
  const takenIds = takenCueIds(document);
  const givenIds = new Set<string>();
  const taken = takenNumbers(document);
  /** The row that spoke of a cue first, by its id. */
  const spoken = new Map<string, number>();
  const cell = (row: SourceRow, field: ImportField): string => cellOf(row, mapping, field)?.trim() ?? '';

  // A row that was copied in the spreadsheet has the ID of its model; that belongs to the row with the model's number.
  const owners = new Map<string, SourceRow>();
  for (const row of rows) {
    const id = cell(row, 'id');
    if (document.cues.get(id)?.number.trim() === cell(row, 'number')) owners.set(id, row);
  }

  // Numbers that rows give are not free for rows that give none.
  for (const row of rows) taken.add(cell(row, 'number'));
  let lastGiven: string | undefined;

  const targetOf = (row: SourceRow): Target => {
    const number = cell(row, 'number');
    if (row.damage) return { kind: 'refused', number, fault: { field: null, fault: { fault: row.damage } } };
    const wantedId = cell(row, 'id');
    const owner = owners.get(wantedId);
    const isCopy = spoken.has(wantedId) || (owner !== undefined && owner !== row);
    const byId = isCopy ? undefined : document.cues.get(wantedId);
    const text = cellOf(row, mapping, 'number') ?? '';
    if (byId) return { kind: 'there', cue: byId, number: number === '' || text === byId.number ? byId.number : number };
    const found = number === '' ? undefined : context.cues.find(text);
    if (found?.found === 'several')
      return { kind: 'refused', number, fault: { field: 'number', fault: { fault: 'name-of-several', text: number } } };
    if (found?.found === 'one') {
      // Found by its number, whatever the blanks and capitals in that: it keeps the number it has.
      const cue = document.cues.get(found.id);
      return cue ? { kind: 'there', cue, number: cue.number } : { kind: 'new', id: found.id, number };
    }
    if (number === '' && cell(row, 'start') === '' && cell(row, 'bar') === '')
      return { kind: 'refused', number, fault: { field: null, fault: { fault: 'no-number-no-start' } } };
    const free = number === '' ? freeNumber(row) : number;
    const id =
      /^[A-Za-z0-9_-]{1,64}$/u.test(wantedId) && !givenIds.has(wantedId) && !document.cues.has(wantedId)
        ? wantedId
        : newId(free, 'cue', (next) => takenIds.has(next));
    takenIds.add(id);
    givenIds.add(id);
    context.cues.add(id, free);
    return { kind: 'new', id, number: free };
  };
  /** In the form of the row above, or of the lane. */
  const freeNumber = (row: SourceRow): string => {
    const lane = document.lanes.get(context.lanes.find(cell(row, 'lane')) ?? '');
    const free =
      lastGiven === undefined && lane ? nextNumber(document, lane, taken) : nextNumberLike(lastGiven ?? 'Q 0', taken);
    taken.add(free);
    lastGiven = free;
    return free;
  };

  const onlyOnce = (row: SourceRow, target: Target): Target => {
    if (target.kind === 'refused') return target;
    const id = target.kind === 'there' ? target.cue.id : target.id;
    const first = spoken.get(id);
    spoken.set(id, first ?? row.row);
    const { number } = target;
    if (first === undefined) return target;
    return { kind: 'refused', number, fault: { field: 'number', fault: { fault: 'row-twice', row: first, number } } };
  };
  return rows.map((source) => ({ source, target: onlyOnce(source, targetOf(source)) }));
}
