/** Fills pages with blocks. */
import type { Block } from './block.ts';

export interface PlacedBlock {
  readonly block: Block;
  /** Distance from the top of the page's body. */
  readonly y: number;
}

interface OpenPage {
  readonly placed: PlacedBlock[];
  readonly room: number;
  used: number;
  /** Whether it holds more than a repeated block. */
  begun: boolean;
}

/** Sums of heights carry binary dust; a block as tall as the page is not too tall. */
const EPSILON = 0.001;

/**
 * Puts the blocks on as few pages as their order allows; `firstHeight` and `height` are the rooms on the first page and
 * on each later one. A block is cut only if a whole page can't hold it (a note of fifty lines): every other stays in
 * one piece. Blocks kept together go to the next page together, unless no page can hold them so. There is always a
 * first page, though it may be empty.
 */
export function paginate(blocks: readonly Block[], firstHeight: number, height: number): PlacedBlock[][] {
  let page: OpenPage = { placed: [], room: firstHeight, used: 0, begun: false };
  const pages = [page.placed];

  const fits = (size: number): boolean => page.used + size <= page.room + EPSILON;
  // A first page with little room is no reason to cut: the next one has more.
  const mayTurn = (): boolean => page.begun || page.room < height;
  const put = (block: Block): void => {
    page.placed.push({ block, y: page.used });
    page.used += block.height;
  };
  const turn = (next: Block): void => {
    page = { placed: [], room: height, used: 0, begun: false };
    pages.push(page.placed);
    const { repeat } = next;
    if (repeat && fits(repeat.height + next.height)) put(repeat);
  };
  const place = (block: Block): void => {
    put(block);
    page.begun = true;
  };
  const placeOrCut = (block: Block): void => {
    if (!fits(block.height) && block.height <= height + EPSILON && mayTurn()) turn(block);
    let rest = block;
    while (!fits(rest.height)) {
      const cut = rest.split(page.room - page.used);
      if (!cut && !mayTurn()) break;
      if (cut) {
        place(cut[0]);
        rest = cut[1];
      }
      turn(rest);
    }
    place(rest);
  };

  for (const group of groups(blocks)) {
    const [first] = group;
    const together = group.reduce((sum, block) => sum + block.height, 0);
    if (first && !fits(together) && mayTurn()) turn(first);
    for (const block of group) placeOrCut(block);
  }
  return pages;
}

/** Blocks that belong together: each that is kept with the next one, up to the first that is not. */
function* groups(blocks: readonly Block[]): Generator<readonly Block[]> {
  let group: Block[] = [];
  for (const block of blocks) {
    group.push(block);
    if (block.keepWithNext) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
