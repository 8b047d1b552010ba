/** What pages are filled with, from top to bottom. */
import type { PageGroup } from './boxes.ts';

export interface Block {
  /** Points. */
  readonly height: number;
  /** Never the last on a page if the next block still fits the page with it. */
  readonly keepWithNext: boolean;
  /** What it prints, its top at `y`. */
  readonly draw: (y: number) => PageGroup;
  /**
   * Cuts a block that no page can hold: a part that fits `height`, and what is left of it. Null if not even one line
   * fits.
   */
  readonly split: (height: number) => readonly [Block, Block] | null;
  /** To be printed above the block where a new page begins with it. */
  readonly repeat: Block | null;
}
