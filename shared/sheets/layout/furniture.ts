/** What stands on every page around its rows: the title above, the heads of the columns, the foot. */
import type { Box, PageGroup } from './boxes.ts';
import { fullWidth, ruleAt, type Setting } from './setting.ts';
import { BASELINE, boxesOfLines, labelOf, styled } from './type.ts';
import { clampLines, wrap } from './wrap.ts';

/** Part of a page's top or bottom; `draw` takes the place of its upper edge. */
export interface Furniture {
  readonly height: number;
  readonly draw: (y: number) => readonly Box[];
}

const TITLE_LINES = 2;
const ABOUT_LINES = 3;
/** How much of the first page the intention may take; more of it ends in an ellipsis. A cue sheet is for its cues. */
const INTENTION_SHARE = 0.3;

/** Title and reading line on the left, the date of printing on the right, the heavy rule below. */
export function headerOf({ sheet, sizes, measure }: Setting): Furniture {
  const { x, width } = fullWidth(sizes);
  const printed = labelOf(
    sheet.printed,
    { face: 'semibold', size: sizes.about.size, tone: 'black' },
    width / 3,
    measure,
  );
  const titleRoom = width - printed.width - 2 * sizes.gap;
  const title = clampLines(
    wrap(styled([{ text: sheet.title, strong: true }]), titleRoom, sizes.title.size, measure),
    TITLE_LINES,
    titleRoom,
    sizes.title.size,
    measure,
  );
  const about = clampLines(
    wrap(styled([{ text: sheet.about }]), width, sizes.about.size, measure),
    ABOUT_LINES,
    width,
    sizes.about.size,
    measure,
  );
  const titleHeight = title.length * sizes.title.line;
  const below = sizes.about.line * 0.5;
  const height = titleHeight + about.length * sizes.about.line + below;
  return {
    height,
    draw: (y) => [
      ...boxesOfLines(title, x, y, sizes.title),
      { ...printed, x: x + width - printed.width, baseline: y + sizes.title.line * BASELINE },
      ...boxesOfLines(about, x, y + titleHeight, sizes.about),
      ruleAt(y + height, sizes, sizes.rule.heavy, 'black'),
    ],
  };
}

/** Who, where and when, and what it is all for: only on the first page. */
export function openingOf({ sheet, sizes, measure }: Setting): Furniture | null {
  const { x, width } = fullWidth(sizes);
  const { intention, about } = sizes;
  const most = Math.max(1, Math.floor((sizes.height * INTENTION_SHARE) / intention.line));
  const feeling = clampLines(
    wrap(styled([{ text: sheet.intention }], 'semibold'), width, intention.size, measure),
    most,
    width,
    intention.size,
    measure,
  );
  const facts = clampLines(
    wrap(styled([{ text: sheet.facts, quiet: true }]), width, about.size, measure),
    2,
    width,
    about.size,
    measure,
  );
  if (feeling.length + facts.length === 0) return null;
  const above = about.line * 0.7;
  const between = feeling.length > 0 && facts.length > 0 ? about.line * 0.2 : 0;
  const feelingHeight = feeling.length * intention.line;
  const height = above + feelingHeight + between + facts.length * about.line + about.line * 0.35;
  return {
    height,
    draw: (y) => [
      ...boxesOfLines(feeling, x, y + above, intention),
      ...boxesOfLines(facts, x, y + above + feelingHeight + between, about),
    ],
  };
}

/** The heads of the columns, on every page. */
export function columnHeadsOf({ sheet, sizes, places, measure }: Setting): Furniture {
  const { size, line } = sizes.columnHead;
  const above = line * 0.5;
  const height = above + line + line * 0.3;
  return {
    height,
    draw: (y) => [
      ...sheet.columns.flatMap(({ heading, align }, index): Box[] => {
        const place = places[index];
        if (!place) return [];
        const label = labelOf(heading, { face: 'semibold', size, tone: 'black' }, place.width, measure);
        const x = align === 'right' ? place.x + place.width - label.width : place.x;
        return [{ ...label, x, baseline: y + above + line * BASELINE }];
      }),
      ruleAt(y + height, sizes, sizes.rule.medium, 'black'),
    ],
  };
}

/** The foot of a page: which sheet, which page. */
export function footerOf({ sheet, sizes, measure, words }: Setting, page: number, pages: number): Furniture {
  const { size, line } = sizes.foot;
  const { x, width } = fullWidth(sizes);
  const above = line * 0.45;
  return {
    height: above + line,
    draw(y) {
      const type = { face: 'regular', size, tone: 'black' } as const;
      const number = labelOf(words.page(page, pages), type, width / 2, measure);
      const name = labelOf(sheet.footing, type, width - number.width - 2 * sizes.gap, measure);
      const baseline = y + above + line * BASELINE;
      return [
        ruleAt(y, sizes, sizes.rule.medium, 'black'),
        { ...name, x, baseline },
        { ...number, x: x + width - number.width, baseline },
      ];
    },
  };
}

/** Furniture in its place on a page. */
export function furnitureGroup(role: PageGroup['role'], furniture: Furniture, y: number): PageGroup {
  return { role, boxes: furniture.draw(y) };
}
