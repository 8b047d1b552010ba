/**
 * When each cue really began and ended in the takes that were recorded, against the plan of then: for marks under the
 * cues. Half a million rows of fifty takes are read in pieces, once; a change touches the cues it is about.
 */
import type { Diff } from '#shared/edit/diff.ts';
import type { ShowDocument, TakeRowRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';

/** How far off the plan a cue was, the newest take first; later is above 0. */
export interface TakeMarks {
  readonly starts: readonly Ms[];
  readonly ends: readonly Ms[];
}

export interface EarlierTakes {
  /** Reads so many more rows; whether all are read. */
  readMore(count: number): boolean;
  /** The marks of a cue as far as they are read; null for one that no take has a time of. */
  marksOf(cue: string): TakeMarks | null;
  /** Brings it up to date after the diff was applied to the document. */
  update(diff: Diff): void;
}

export function readEarlierTakes(document: ShowDocument): EarlierTakes {
  const rowsOf = new Map<string, TakeRowRecord[]>();
  const known = new Map<string, TakeMarks | null>();
  let unread: Iterator<TakeRowRecord> | null = document.takeRows.values();

  const add = (row: TakeRowRecord): void => {
    known.delete(row.cue);
    const rows = rowsOf.get(row.cue);
    if (rows) rows.push(row);
    else rowsOf.set(row.cue, [row]);
  };
  const drop = (row: TakeRowRecord): void => {
    known.delete(row.cue);
    const left = (rowsOf.get(row.cue) ?? []).filter(({ id }) => id !== row.id);
    rowsOf.set(row.cue, left);
  };
  return {
    readMore(count) {
      for (let read = 0; unread && read < count; read += 1) {
        const next = unread.next();
        if (next.done) unread = null;
        else add(next.value);
      }
      return unread === null;
    },
    marksOf(cue) {
      const before = known.get(cue);
      if (before !== undefined) return before;
      const marks = marksOfRows(rowsOf.get(cue) ?? [], document);
      known.set(cue, marks);
      return marks;
    },
    update({ takes, takeRows }) {
      // The order of the takes may be another.
      if (takes) known.clear();
      if (!takeRows) return;
      if (unread) {
        // It is not told which of the rows are read already: begin again.
        rowsOf.clear();
        known.clear();
        unread = document.takeRows.values();
        return;
      }
      for (const row of takeRows.removed ?? []) drop(row);
      for (const [row] of takeRows.updated ?? []) drop(row);
      for (const [, row] of takeRows.updated ?? []) add(row);
      for (const row of takeRows.added ?? []) add(row);
    },
  };
}

/** semantics.md, "A take": lateness is `startMs` (or else `goMs`) - `plannedStartMs`; rows that do not count are none. */
function marksOfRows(rows: readonly TakeRowRecord[], { takes }: ShowDocument): TakeMarks | null {
  const rankOf = ({ take }: TakeRowRecord): number => takes.get(take)?.rank ?? 0;
  const newestFirst = rows
    .filter(({ excluded }) => excluded === undefined)
    .sort((a, b) => rankOf(b) - rankOf(a) || b.rank - a.rank);
  const starts: Ms[] = [];
  const ends: Ms[] = [];
  for (const { startMs, goMs, endMs, plannedStartMs, plannedEndMs } of newestFirst) {
    const began = startMs ?? goMs;
    if (began !== undefined) starts.push(began - plannedStartMs);
    if (endMs !== undefined) ends.push(endMs - plannedEndMs);
  }
  return starts.length + ends.length > 0 ? { starts, ends } : null;
}
