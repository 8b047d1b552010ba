/**
 * The rows of the table: cues in their order, and between them the bands of the sections.
 *
 * Rows are told by arithmetic, never built as a list: while a cue is dragged through a show of ten thousand, all that is
 * worked out anew is where the few bands stand.
 */
import type { SectionRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';

export type TableRow =
  | { readonly row: 'cue'; readonly cue: string; readonly place: number }
  | { readonly row: 'band'; readonly section: SectionRecord };

export interface TableRows {
  readonly count: number;
  /** Places, among all rows, of the bands. */
  readonly bands: readonly number[];
  readonly at: (row: number) => TableRow | undefined;
  /** The row of the cue at a place among the cues. */
  readonly rowOf: (place: number) => number;
}

/** A section and the place, among the cues, of the first cue in it. */
interface Band {
  readonly section: SectionRecord;
  readonly place: number;
}

/** Rows without bands. */
export function plainRows(cues: readonly string[]): TableRows {
  return layRows(cues, []);
}

/**
 * Rows with a band before the first cue of each section. `cues` are in order of start; sections without a cue have no
 * band.
 */
export function bandedRows(
  cues: readonly string[],
  sections: readonly { readonly section: SectionRecord; readonly startMs: Ms }[],
  startOf: (cue: string) => Ms,
): TableRows {
  const starts = sections.map(({ section, startMs }) => ({ section, place: firstFrom(cues, startMs, startOf) }));
  const bands = starts.filter(({ place }, index) => place < (starts[index + 1]?.place ?? cues.length));
  return layRows(cues, bands);
}

function layRows(cues: readonly string[], bands: readonly Band[]): TableRows {
  const rowOf = (place: number): number =>
    place + countBefore(bands.length, (band) => (bands[band]?.place ?? 0) <= place);
  const rowsOfBands = bands.map(({ place }, index) => place + index);
  return {
    count: cues.length + bands.length,
    bands: rowsOfBands,
    rowOf,
    at(row) {
      const before = countBefore(bands.length, (band) => (rowsOfBands[band] ?? 0) < row);
      const band = rowsOfBands[before] === row ? bands[before] : undefined;
      if (band) return { row: 'band', section: band.section };
      const place = row - before;
      const cue = cues[place];
      return cue === undefined ? undefined : { row: 'cue', cue, place };
    },
  };
}

/** The place of the first cue that starts at the time or later. */
function firstFrom(cues: readonly string[], ms: Ms, startOf: (cue: string) => Ms): number {
  return countBefore(cues.length, (place) => startOf(cues[place] ?? '') < ms);
}

/** How many of so many in order, from the first on, are before something. By halving: every row of a table asks. */
function countBefore(count: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
