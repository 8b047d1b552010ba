/**
 * Lays a sheet out on paper: pages as boxes.
 *
 *      margin ┌───────────────────────────────┐
 *             │ title                 printed │ header ┐
 *             │ how to read it                │        │ on every page
 *             ├═══════════════════════════════┤        ┘
 *             │ intention, facts              │ opening: first page only
 *             ├───────────────────────────────┤
 *             │ heads of the columns          │ on every page
 *             ├───────────────────────────────┤
 *             │ bands, calls, rows            │ body
 *             ├───────────────────────────────┤
 *             │ sheet                    page │ footer
 *             └───────────────────────────────┘
 */
import type { Paper } from '#shared/bridge/paper.ts';
import type { Words } from '#shared/words/language.ts';
import type { Sheet } from '../sheet.ts';
import { bandBlock, continuedBandBlock } from './band-block.ts';
import type { Block } from './block.ts';
import type { Measure, Page, PageGroup } from './boxes.ts';
import { callsBlock } from './calls-block.ts';
import { placeColumns } from './column-widths.ts';
import { columnHeadsOf, footerOf, furnitureGroup, headerOf, openingOf } from './furniture.ts';
import { paginate, type PlacedBlock } from './paginate.ts';
import { sizesOf } from './paper.ts';
import { rowBlock } from './row-block.ts';
import { fullWidth, type Setting } from './setting.ts';
import { boxesOfLines, styled } from './type.ts';
import { wrap } from './wrap.ts';

/** A sheet whose pages are filled; their boxes are made when asked for, since a long sheet has hundreds of thousands. */
export interface Layout {
  /** At least 1. */
  readonly pageCount: number;
  /** The page at a place from 0. Throws for one that is not there. */
  readonly page: (index: number) => Page;
}

export function layOutSheet(sheet: Sheet, paper: Paper, { sheets }: Words, measure: Measure): Layout {
  const sizes = sizesOf(paper);
  const places = placeColumns(sheet, sizes, measure);
  const setting: Setting = { sheet, sizes, places, measure, words: sheets };

  const header = headerOf(setting);
  const opening = openingOf(setting);
  const heads = columnHeadsOf(setting);
  const bodyTop = sizes.margin.top + header.height + heads.height;
  const openingHeight = opening?.height ?? 0;
  const bodyBottom = sizes.height - sizes.margin.bottom - footerOf(setting, 1, 1).height;
  const blocks = sheet.lines.length === 0 ? [emptyBlock(setting)] : blocksOf(setting);
  const filled = paginate(blocks, bodyBottom - bodyTop - openingHeight, bodyBottom - bodyTop);

  const page = (index: number): Page => {
    const placed = filled[index];
    if (!placed) throw new RangeError(`there is no page ${index + 1} of ${filled.length}`);
    const isFirst = index === 0;
    const headerBottom = sizes.margin.top + header.height;
    const headsTop = headerBottom + (isFirst ? openingHeight : 0);
    const groups: PageGroup[] = [furnitureGroup(isFirst ? 'title' : 'furniture', header, sizes.margin.top)];
    if (isFirst && opening) groups.push(furnitureGroup('text', opening, headerBottom));
    groups.push(furnitureGroup(isFirst ? 'heading' : 'furniture', heads, headsTop));
    groups.push(...drawBlocks(placed, headsTop + heads.height));
    groups.push(furnitureGroup('furniture', footerOf(setting, index + 1, filled.length), bodyBottom));
    return { width: sizes.width, height: sizes.height, groups };
  };
  return { pageCount: filled.length, page };
}

function drawBlocks(placed: readonly PlacedBlock[], top: number): PageGroup[] {
  return placed.map(({ block, y }) => block.draw(top + y));
}

function blocksOf(setting: Setting): Block[] {
  let repeat: Block | null = null;
  return setting.sheet.lines.map((line): Block => {
    switch (line.kind) {
      case 'band':
        repeat = continuedBandBlock(line, setting);
        return bandBlock(line, setting);
      case 'calls':
        return callsBlock(line, setting, repeat);
      case 'row':
        return rowBlock(line, setting, repeat);
      default:
        return line satisfies never;
    }
  });
}

/** Paper says so where there is nothing: an empty page might as well be a fault. */
function emptyBlock({ sheet, sizes, measure }: Setting): Block {
  const { x, width } = fullWidth(sizes);
  const lines = wrap(styled([{ text: sheet.empty, quiet: true }]), width, sizes.intention.size, measure);
  const padding = sizes.intention.line;
  return {
    height: lines.length * sizes.intention.line + 2 * padding,
    keepWithNext: false,
    repeat: null,
    split: () => null,
    draw: (y) => ({ role: 'text', boxes: boxesOfLines(lines, x, y + padding, sizes.intention) }),
  };
}
