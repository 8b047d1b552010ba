/** The band that opens a section of the song, and its short form on the pages the section goes on to. */
import type { SheetLine } from '../sheet.ts';
import type { Block } from './block.ts';
import { fullWidth, ruleAt, type Setting } from './setting.ts';
import { BASELINE, boxesOfLines, labelOf, styled } from './type.ts';
import { clampLines, wrap } from './wrap.ts';

type Band = Extract<SheetLine, { kind: 'band' }>;

/** A band names its section; the sheet is not the place for more. */
const MOST_LINES = 2;

export function bandBlock(band: Band, setting: Setting): Block {
  const { sizes } = setting;
  return makeBlock(setting, {
    runs: band.text,
    aside: band.aside,
    lines: MOST_LINES,
    above: sizes.band.line * 0.75,
    role: 'heading',
  });
}

export function continuedBandBlock(band: Band, setting: Setting): Block {
  const { sizes, words } = setting;
  return makeBlock(setting, {
    runs: [
      { text: band.name, strong: true },
      { text: ` · ${words.continued}`, quiet: true },
    ],
    aside: '',
    lines: 1,
    above: sizes.band.line * 0.35,
    role: 'furniture',
  });
}

interface BandParts {
  readonly runs: Band['text'];
  readonly aside: string;
  readonly lines: number;
  readonly above: number;
  readonly role: 'heading' | 'furniture';
}

function makeBlock({ sizes, measure }: Setting, { runs, aside, lines: most, above, role }: BandParts): Block {
  const { size, line } = sizes.band;
  const { x, width } = fullWidth(sizes);
  const label = labelOf(aside, { face: 'regular', size, tone: 'grey' }, width / 3, measure);
  const room = width - (aside === '' ? 0 : label.width + sizes.gap);
  const lines = clampLines(wrap(styled(runs), room, size, measure), most, room, size, measure);
  // A section whose name can't be seen still has its bar beside it.
  const height = above + Math.max(1, lines.length) * line + line * 0.3;
  return {
    height,
    keepWithNext: true,
    repeat: null,
    split: () => null,
    draw: (y) => ({
      role,
      boxes: [
        ...boxesOfLines(lines, x, y + above, sizes.band),
        ...(aside === '' ? [] : [{ ...label, x: x + width - label.width, baseline: y + above + line * BASELINE }]),
        ruleAt(y + height, sizes, sizes.rule.medium, 'black'),
      ],
    }),
  };
}
