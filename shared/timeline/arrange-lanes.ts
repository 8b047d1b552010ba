/**
 * Which rows the timeline has, top to bottom: the lanes that are shown, and the heads of groups. A group is the lanes
 * of one department; it stands where the first of them does. A department with a single lane needs no head: the lane
 * is its own.
 */
import type { LaneRecord } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { isShown, type LanesView } from './lanes-view.ts';

export interface LaneRow {
  readonly kind: 'lane';
  readonly lane: LaneRecord;
  readonly folded: boolean;
  /** Whether it stands under a head. */
  readonly grouped: boolean;
}
export interface GroupRow {
  readonly kind: 'group';
  readonly department: Department;
  readonly folded: boolean;
  /** Those that are shown, folded or not; at least one. */
  readonly lanes: readonly LaneRecord[];
  /** How many lanes the department has, hidden ones included. */
  readonly count: number;
}
export type Row = LaneRow | GroupRow;

/** The rows of these lanes, which must be in the show's order. Lanes of a folded group have no row of their own. */
export function arrangeLanes(lanes: readonly LaneRecord[], view: LanesView): Row[] {
  const rowOf = (lane: LaneRecord, grouped: boolean): LaneRow => ({
    kind: 'lane',
    lane,
    folded: view.folded.includes(lane.id),
    grouped,
  });
  const shown = (all: readonly LaneRecord[]): LaneRecord[] => all.filter(({ id }) => isShown(view, id));
  if (!view.grouped) return shown(lanes).map((lane) => rowOf(lane, false));
  return [...Map.groupBy(lanes, ({ department }) => department)].flatMap(([department, all]): Row[] => {
    const seen = shown(all);
    if (all.length === 1 || seen.length === 0) return seen.map((lane) => rowOf(lane, false));
    const folded = view.foldedGroups.includes(department);
    const head: GroupRow = { kind: 'group', department, folded, lanes: seen, count: all.length };
    return folded ? [head] : [head, ...seen.map((lane) => rowOf(lane, true))];
  });
}
