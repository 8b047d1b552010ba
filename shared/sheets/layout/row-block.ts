/** A cue's row: its cells, side by side. */
import type { Cell } from '../cell.ts';
import type { SheetLine } from '../sheet.ts';
import type { Block } from './block.ts';
import type { Box, ChipBox, TextBox } from './boxes.ts';
import { chipWidth, sizeOfColumn, type ColumnPlace } from './column-widths.ts';
import { ruleAt, type Setting } from './setting.ts';
import { BASELINE, boxesOfLines, styled } from './type.ts';
import { wrap, type Line } from './wrap.ts';

type Row = Extract<SheetLine, { kind: 'row' }>;
type Chip = Extract<Cell, { kind: 'chip' }>;
/** A cell broken into lines, or its chip. */
type SetCell = Chip | { readonly kind: 'lines'; readonly lines: readonly Line[] };

export function rowBlock(row: Row, setting: Setting, repeat: Block | null): Block {
  const { sheet, sizes, places, measure } = setting;
  const cells = row.cells.map((cell, index): SetCell => {
    if (cell.kind === 'chip') return cell;
    const column = sheet.columns[index];
    const width = places[index]?.width ?? 0;
    const size = column ? sizeOfColumn(column, sizes) : sizes.body.size;
    return { kind: 'lines', lines: cell.paragraphs.flatMap((runs) => wrap(styled(runs), width, size, measure)) };
  });
  return makeBlock(row, cells, setting, repeat);
}

function makeBlock(row: Row, cells: readonly SetCell[], setting: Setting, repeat: Block | null): Block {
  const { sizes } = setting;
  const { line } = sizes.body;
  const count = cells.reduce((most, cell) => Math.max(most, cell.kind === 'chip' ? 1 : cell.lines.length), 1);
  const height = count * line + 2 * sizes.rowPadding;
  return {
    height,
    keepWithNext: false,
    repeat,
    split(room) {
      const fit = Math.floor((room - 2 * sizes.rowPadding) / line);
      if (fit < 1 || fit >= count) return null;
      const rest = markRest(row, cutCells(cells, fit, Infinity), setting);
      return [makeBlock(row, cutCells(cells, 0, fit), setting, repeat), makeBlock(row, rest, setting, repeat)];
    },
    draw: (y) => ({
      role: 'row',
      cue: row.cue,
      boxes: [...cellBoxes(cells, y + sizes.rowPadding, setting), ruleAt(y + height, sizes, sizes.rule.hair, 'faint')],
    }),
  };
}

function cutCells(cells: readonly SetCell[], from: number, to: number): SetCell[] {
  return cells.map((cell) => (cell.kind === 'chip' ? cell : { kind: 'lines', lines: cell.lines.slice(from, to) }));
}

/** What is left of a cut row says whose it is. */
function markRest(row: Row, cells: readonly SetCell[], { sheet, sizes, places, measure }: Setting): SetCell[] {
  const number = sheet.columns.findIndex(({ id }) => id === 'cue');
  const runs = styled([
    { text: row.number, strong: true },
    { text: ' …', quiet: true },
  ]);
  return cells.map((cell, index) =>
    index === number ? { kind: 'lines', lines: wrap(runs, places[index]?.width ?? 0, sizes.body.size, measure) } : cell,
  );
}

function cellBoxes(cells: readonly SetCell[], top: number, setting: Setting): Box[] {
  const { sheet, sizes, places } = setting;
  return cells.flatMap((cell, index): Box[] => {
    const column = sheet.columns[index];
    const place = places[index];
    if (!column || !place) return [];
    if (cell.kind === 'chip') return chipBoxes(cell, place, top, setting);
    // Larger type stands on the lines of the body, so that one baseline runs through the row.
    const type = { size: sizeOfColumn(column, sizes), line: sizes.body.line };
    return cell.lines.flatMap((line, nth) => {
      const x = column.align === 'right' ? place.x + place.width - line.width : place.x;
      return boxesOfLines([line], x, top + nth * type.line, type);
    });
  });
}

function chipBoxes({ text, reversed }: Chip, place: ColumnPlace, top: number, setting: Setting): [ChipBox, TextBox] {
  const { sizes, measure } = setting;
  const { chip, body, rule } = sizes;
  const width = Math.min(chipWidth(text, sizes, measure), place.width);
  const textWidth = measure(text, 'bold', chip);
  const height = chip * 1.5;
  const baseline = top + body.line * BASELINE;
  return [
    {
      kind: 'chip',
      x: place.x,
      // Capitals and Hangul stand about 0.72 of the size high: the frame is centred on them.
      y: baseline - chip * 0.36 - height / 2,
      width,
      height,
      radius: chip * 0.3,
      weight: rule.medium,
      filled: reversed,
    },
    {
      kind: 'text',
      text,
      x: place.x + (width - textWidth) / 2,
      baseline,
      width: textWidth,
      face: 'bold',
      size: chip,
      tone: reversed ? 'white' : 'black',
    },
  ];
}
