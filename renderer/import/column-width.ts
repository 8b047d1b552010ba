/** How wide a column of the preview is: as its texts want it, within reason. */
import type { PlannedRow } from '#shared/import-cues/import-plan.ts';

/** So many rows are looked at. */
const SAMPLE_ROWS = 200;
const LEAST_PX = 64;
const MOST_PX = 240;
const LETTER_PX = 8;
const PADDING_PX = 20;

/** CSS pixels. */
export function columnWidth(rows: readonly PlannedRow[], column: number, heading: string): number {
  const texts = [heading, ...rows.slice(0, SAMPLE_ROWS).map(({ source }) => source.cells[column] ?? '')];
  const longest = texts.reduce((most, text) => Math.max(most, lettersOf(text)), 0);
  return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, longest * LETTER_PX + PADDING_PX)));
}

/** Letters of the first line, Hangul and the like counted as the two that they are wide. */
function lettersOf(text: string): number {
  const [line = ''] = text.slice(0, MOST_PX).split('\n', 1);
  return line.length + 0.7 * (line.match(/[\u1100-\ud7a3\uff00-\uff60]/gu)?.length ?? 0);
}
