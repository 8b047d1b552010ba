/** How wide each column of a sheet is on its paper. */
import type { Cell } from '../cell.ts';
import type { Column } from '../columns.ts';
import type { Sheet } from '../sheet.ts';
import type { Measure } from './boxes.ts';
import type { PaperSizes } from './paper.ts';
import { shareRoom } from './share-room.ts';
import { styled } from './type.ts';

/** Where a column's text may stand, in points from the page's left edge. */
export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

/** A chip is wider than its text by this share of the text's size, on both sides together. */
const CHIP_SIDES = 1.15;
/** So that what was measured to fit never wraps for a rounding, in points. */
const AIR = 0.5;

/**
 * Columns of numbers are as wide as what stands in them, up to their bound; columns of words share the rest. All
 * together fill the page between its margins.
 */
export function placeColumns(sheet: Sheet, sizes: PaperSizes, measure: Measure): ColumnPlace[] {
  const { columns } = sheet;
  const { margin, gap, inset } = sizes;
  const room = sizes.width - margin.left - margin.right - 2 * inset;
  const fitted = columns.map(({ width }, index) => {
    if (width.kind === 'flow') return 0;
    const natural = lineWidths(sheet, index, sizes, measure)
      .flat()
      .reduce((a, b) => Math.max(a, b), 0);
    return Math.min(natural + AIR, width.most * room);
  });
  const free = room - gap * (columns.length - 1) - fitted.reduce((sum, width) => sum + width, 0);
  const flowing = columns.flatMap(({ width }, index) => (width.kind === 'flow' ? [index] : []));
  const shares = shareRoom(
    flowing.map((index) => lineWidths(sheet, index, sizes, measure)),
    free,
  );
  let x = margin.left + inset;
  return columns.map((_, index) => {
    const share = shares[flowing.indexOf(index)];
    const place = { x, width: share === undefined ? (fitted[index] ?? 0) : share * free };
    x += place.width + gap;
    return place;
  });
}

/** The size a column's words are set in. */
export function sizeOfColumn(column: Column, sizes: PaperSizes): number {
  return column.large === true ? sizes.large : sizes.body.size;
}

/** The width of a chip's frame, in points. */
export function chipWidth(text: string, sizes: PaperSizes, measure: Measure): number {
  return measure(text, 'bold', sizes.chip) + sizes.chip * CHIP_SIDES;
}

/** The widths of a column's heading and of each cell's paragraphs, each set on one line. */
function lineWidths({ columns, lines }: Sheet, index: number, sizes: PaperSizes, measure: Measure): number[][] {
  const column = columns[index];
  if (!column) return [];
  const size = sizeOfColumn(column, sizes);
  const widths = lines.flatMap((line) => {
    const cell = line.kind === 'row' ? line.cells[index] : undefined;
    return cell ? [cellWidths(cell, size, sizes, measure)] : [];
  });
  return [[measure(column.heading, 'semibold', sizes.columnHead.size)], ...widths];
}

function cellWidths(cell: Cell, size: number, sizes: PaperSizes, measure: Measure): number[] {
  if (cell.kind === 'chip') return [chipWidth(cell.text, sizes, measure)];
  return cell.paragraphs.map((paragraph) =>
    styled(paragraph).reduce((sum, { text, face }) => sum + measure(text, face, size), 0),
  );
}
