/** What the keys do on a lane's header: on to the next, fold and unfold, move. */
import type { KeyboardEvent } from 'react';
import { foldGroups, foldLanes } from '#shared/timeline/lanes-view.ts';
import { stepLanes } from '#renderer/actions/lane-actions.ts';
import { changeLanesView } from '#renderer/state/lanes-view.ts';
import type { HeaderRow } from './header-rows.ts';

/** What came of a key. */
interface HeaderKeyOutcome {
  /** The header that the keyboard goes to. */
  readonly goTo?: string;
  /** The header that it is to stand on when the rows are made anew. */
  readonly standOn?: string;
}

/** Null: the key is somebody else's. */
export function handleHeaderKey(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly HeaderRow[],
  at: number,
): HeaderKeyOutcome | null {
  const row = rows[at];
  // The edge has arrows of its own.
  const isOnEdge = event.target instanceof Element && event.target.closest('[role=separator]') !== null;
  if (!row || isOnEdge || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const outcome = event.altKey ? move(event.key, row) : go(event.key, rows, at, row);
  if (outcome) event.preventDefault();
  return outcome;
}

function move(key: string, { kind, row, key: rowKey }: HeaderRow): HeaderKeyOutcome | null {
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (by === 0) return null;
  const moved = stepLanes(kind === 'lane' ? { kind, lane: row.lane.id } : { kind, department: row.department }, by);
  return moved ? { standOn: rowKey } : {};
}

function go(key: string, rows: readonly HeaderRow[], at: number, row: HeaderRow): HeaderKeyOutcome | null {
  switch (key) {
    case 'ArrowUp':
      return goTo(rows[at - 1]);
    case 'ArrowDown':
      return goTo(rows[at + 1]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowLeft':
      if (!row.row.folded) return fold(row, true);
      return goTo(row.kind === 'lane' && row.row.grouped ? headAbove(rows, at) : undefined);
    case 'ArrowRight':
      return row.row.folded ? fold(row, false) : goTo(row.kind === 'group' ? rows[at + 1] : undefined);
    default:
      return null;
  }
}

function goTo(row: HeaderRow | undefined): HeaderKeyOutcome {
  return row ? { goTo: row.key } : {};
}

function headAbove(rows: readonly HeaderRow[], at: number): HeaderRow | undefined {
  return rows.slice(0, at).findLast(({ kind }) => kind === 'group');
}

/** Folds the lane or the group of a header, or unfolds it. */
export function fold(row: HeaderRow, folded: boolean): HeaderKeyOutcome {
  changeLanesView((view) =>
    row.kind === 'lane' ? foldLanes(view, [row.row.lane.id], folded) : foldGroups(view, [row.row.department], folded),
  );
  return {};
}
