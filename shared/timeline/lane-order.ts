/**
 * What moving a lane or a group among the rows does to the order of the show's lanes. While lanes are grouped, a lane
 * moves among those of its department, and a department with all its lanes among the departments; a lane that is the
 * only one of its department moves as that.
 */
import type { LaneRecord } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { isShown, type LanesView } from './lanes-view.ts';

/** What has a row that can be moved. */
export type Movable =
  | { readonly kind: 'lane'; readonly lane: string }
  | { readonly kind: 'group'; readonly department: Department };

/** For the command that does it: the lanes that move, and these and others as they are to stand. */
export interface LaneOrder {
  readonly moved: readonly string[];
  readonly order: readonly string[];
}

/**
 * The order when something is let go right before or behind a row; null where it cannot stand, or stands already.
 * `lanes` are in the show's order.
 */
export function orderAfterDrop(
  lanes: readonly LaneRecord[],
  view: LanesView,
  moving: Movable,
  over: Movable,
  place: 'before' | 'behind',
): LaneOrder | null {
  const among = unitsAround(lanes, view, moving);
  const target = among.units.indexOf(among.unitOf(over));
  return target === -1 ? null : moveUnit(among, among.units[target] ?? '', place);
}

/** The order when something goes one row up (-1) or down (1); null at the ends. */
export function orderAfterStep(
  lanes: readonly LaneRecord[],
  view: LanesView,
  moving: Movable,
  step: 1 | -1,
): LaneOrder | null {
  const among = unitsAround(lanes, view, moving);
  const target = among.units[among.units.indexOf(among.unit) + step];
  return target === undefined ? null : moveUnit(among, target, step === 1 ? 'behind' : 'before');
}

/** What changes places with what: lanes, or departments. */
interface Units {
  /** The unit that moves, and all that it moves among, top to bottom; those not seen are left out. */
  readonly unit: string;
  readonly units: readonly string[];
  /** The unit that a row belongs to; empty for one that it cannot move among. */
  unitOf(row: Movable): string;
  /** All lanes, hidden ones too, of a unit. */
  lanesOf(unit: string): readonly string[];
}

function unitsAround(lanes: readonly LaneRecord[], view: LanesView, moving: Movable): Units {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const departmentOf = (row: Movable): string =>
    row.kind === 'group' ? row.department : (byId.get(row.lane)?.department ?? '');
  const groups = Map.groupBy(lanes, ({ department }) => department as string);
  const isSeen = ({ id }: LaneRecord): boolean => isShown(view, id);
  const own = groups.get(departmentOf(moving)) ?? [];

  if (view.grouped && (moving.kind === 'group' || own.length === 1)) {
    return {
      unit: departmentOf(moving),
      units: [...groups].filter(([, all]) => all.some(isSeen)).map(([department]) => department),
      unitOf: departmentOf,
      lanesOf: (department) => (groups.get(department) ?? []).map(({ id }) => id),
    };
  }
  return {
    unit: moving.kind === 'lane' ? moving.lane : '',
    units: (view.grouped ? own : lanes).filter(isSeen).map(({ id }) => id),
    unitOf: (row) => (row.kind === 'lane' ? row.lane : ''),
    lanesOf: (lane) => [lane],
  };
}

function moveUnit(among: Units, target: string, place: 'before' | 'behind'): LaneOrder | null {
  const { unit, units } = among;
  const others = units.filter((one) => one !== unit);
  if (target === unit || others.length === units.length) return null;
  const at = others.indexOf(target) + (place === 'before' ? 0 : 1);
  const moved = others.toSpliced(at, 0, unit);
  if (moved.every((one, index) => one === units[index])) return null;
  return { moved: among.lanesOf(unit), order: moved.flatMap((one) => among.lanesOf(one)) };
}
