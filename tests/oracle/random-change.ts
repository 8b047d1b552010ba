/**
 * Random changes of a random show, as diffs: edits of every table that the plan has to follow, of one record or of
 * several tables at once. What they leave is a show that could be saved.
 */
import { squashDiffs, type Diff } from '#shared/edit/diff.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { CUE_CHANGES } from './random-change/change-cues.ts';
import { CAST_CHANGES } from './random-change/change-cast.ts';
import { LINK_CHANGES } from './random-change/change-links.ts';
import { HEADER_CHANGES } from './random-change/change-header.ts';
import type { Drawn } from './random-change/drawn.ts';
import type { Draws } from './random-show.ts';

/** Draws a change; null if this draw makes none. */
type DrawChange = (drawn: Drawn) => Diff | null;

const TABLES: readonly (readonly [weight: number, changes: readonly DrawChange[]])[] = [
  [11, CUE_CHANGES],
  [4, LINK_CHANGES],
  [4, CAST_CHANGES],
  [2, HEADER_CHANGES],
];

/** A random change that leaves the show valid; null if this draw makes none. */
export function drawDiff(draws: Draws, document: MutableDocument): Diff | null {
  const first = drawOne(draws, document);
  // Now and then two at once; of the same table one would have to be made for what the other leaves.
  const second = first && draws.chance(0.1) ? drawOne(draws, document) : null;
  return first && second && areApart(first, second) ? squashDiffs([first, second]) : first;
}

function drawOne(draws: Draws, document: MutableDocument): Diff | null {
  let left = draws.whole(
    1,
    TABLES.reduce((sum, [weight]) => sum + weight, 0),
  );
  const table = TABLES.find(([weight]) => (left -= weight) <= 0);
  const changes = table?.[1] ?? CUE_CHANGES;
  return changes[draws.whole(0, changes.length - 1)]?.({ draws, document }) ?? null;
}

function areApart(one: Diff, other: Diff): boolean {
  const goes = (diff: Diff): boolean => Object.values(diff).some((part) => (part.removed?.length ?? 0) > 0);
  return !goes(one) && !goes(other) && Object.keys(one).every((name) => !(name in other));
}
