/** Divides the room that columns of words have together so that the sheet gets short. */

/** In twentieths of the room: no column of words gets less. */
const LEAST = 5;
const PARTS = 20;
/** Lines do not fill up to their end: words that are moved to the next line leave about so much of each. */
const LOSS = 1.1;
/** So many rows tell enough of a sheet. */
const SAMPLE = 1500;

/**
 * Shares of the room (together 1), one for each column. `columns` holds for each row the widths of its paragraphs, set
 * on one line. Of all divisions in twentieths the one with the fewest lines is taken; of equals the most even one.
 */
export function shareRoom(columns: readonly (readonly (readonly number[])[])[], room: number): number[] {
  const rows = columns[0]?.length ?? 0;
  const step = Math.max(1, Math.ceil(rows / SAMPLE));
  let best: readonly number[] = [];
  let fewest = Infinity;
  for (const parts of divisions(PARTS, columns.length)) {
    const widths = parts.map((part) => (part * room) / PARTS);
    let lines = 0;
    for (let row = 0; row < rows; row += step) {
      lines += Math.max(1, ...columns.map((column, index) => linesIn(column[row] ?? [], widths[index] ?? room)));
    }
    if (lines < fewest || (lines === fewest && unevenness(parts) < unevenness(best))) {
      fewest = lines;
      best = parts;
    }
  }
  return best.map((part) => part / PARTS);
}

function linesIn(paragraphs: readonly number[], width: number): number {
  return paragraphs.reduce(
    (sum, paragraph) => sum + (paragraph <= width ? 1 : Math.ceil((paragraph * LOSS) / width)),
    0,
  );
}

/** All ways to divide `parts` among `count` columns that leave none with less than the least. */
function* divisions(parts: number, count: number): Generator<readonly number[]> {
  if (count === 0) return;
  if (count === 1) {
    yield [parts];
    return;
  }
  for (let first = LEAST; first <= parts - LEAST * (count - 1); first += 1) {
    for (const rest of divisions(parts - first, count - 1)) yield [first, ...rest];
  }
}

function unevenness(parts: readonly number[]): number {
  return parts.length === 0 ? Infinity : Math.max(...parts) - Math.min(...parts);
}
