/**
 * How somebody looks at the lanes of a show: grouped or not, which are folded, hidden or alone, and how high each is.
 * Plain data that is replaced, never changed; it belongs to the window and never stands in the file.
 */
import type { LaneRecord } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { HIGHEST_LANE_PX, LANE_HEIGHTS_PX } from './lane-layout.ts';

/** Ids that the show does not have (any more) do no harm. */
export interface LanesView {
  /** Lanes of a department stand together under a head. */
  readonly grouped: boolean;
  readonly foldedGroups: readonly Department[];
  readonly folded: readonly string[];
  readonly hidden: readonly string[];
  /** As long as there are any, the other lanes are not seen. */
  readonly alone: readonly string[];
  /** Of lanes that are not of the normal height. */
  readonly heights: readonly LaneHeight[];
}
interface LaneHeight {
  readonly lane: string;
  /** CSS pixels. */
  readonly px: number;
}

/** How a show is seen that nobody has arranged. */
export const PLAIN_VIEW: LanesView = {
  grouped: true,
  foldedGroups: [],
  folded: [],
  hidden: [],
  alone: [],
  heights: [],
};

/** So near to a height of the design the lower edge of a lane is drawn to it. */
const DETENT_PX = 6;
const { compact, normal, tall } = LANE_HEIGHTS_PX;
const DETENTS: readonly number[] = [compact, normal, tall];

/** Whether the lane has a place among the rows, folded or not. */
export function isShown({ hidden, alone }: LanesView, lane: string): boolean {
  return !hidden.includes(lane) && (alone.length === 0 || alone.includes(lane));
}

/** The lane's chosen height, CSS pixels. */
export function heightPxOf({ heights }: LanesView, lane: string): number {
  return heights.find((one) => one.lane === lane)?.px ?? normal;
}

/** Folds these lanes, or unfolds them. */
export function foldLanes(view: LanesView, lanes: readonly string[], folded: boolean): LanesView {
  return { ...view, folded: change(view.folded, lanes, folded) };
}

/** Folds these departments' groups, or unfolds them. */
export function foldGroups(view: LanesView, departments: readonly Department[], folded: boolean): LanesView {
  return { ...view, foldedGroups: change(view.foldedGroups, departments, folded) };
}

/** Hides these lanes, or shows them again; a hidden lane is not alone. */
export function hideLanes(view: LanesView, lanes: readonly string[], hidden: boolean): LanesView {
  const alone = hidden ? change(view.alone, lanes, false) : view.alone;
  return { ...view, hidden: change(view.hidden, lanes, hidden), alone };
}

/** Shows these lanes and those that are alone already, or lets them go back among the others. */
export function setAlone(view: LanesView, lanes: readonly string[], alone: boolean): LanesView {
  const hidden = alone ? change(view.hidden, lanes, false) : view.hidden;
  return { ...view, hidden, alone: change(view.alone, lanes, alone) };
}

/** No lane is hidden or alone. */
export function showAllLanes(view: LanesView): LanesView {
  return { ...view, hidden: [], alone: [] };
}

/** Gives the lanes a height; null: the normal one. */
export function setHeight(view: LanesView, lanes: readonly string[], px: number | null): LanesView {
  const others = view.heights.filter(({ lane }) => !lanes.includes(lane));
  if (px === null || px === normal) return { ...view, heights: others };
  return { ...view, heights: [...others, ...lanes.map((lane) => ({ lane, px }))] };
}

/** The height a dragged lower edge stands for: within bounds, and on one of the design's where it is near. */
export function draggedHeightPx(px: number): number {
  const detent = DETENTS.find((one) => Math.abs(one - px) <= DETENT_PX);
  return detent ?? Math.round(Math.min(HIGHEST_LANE_PX, Math.max(compact, px)));
}

/** The next of the design's heights above (1) or below (-1) one; the same at the ends. */
export function nextHeightPx(px: number, step: 1 | -1): number {
  const next = step === 1 ? DETENTS.find((one) => one > px) : DETENTS.findLast((one) => one < px);
  return next ?? Math.min(tall, Math.max(compact, px));
}

/** The view with a lane, and its cues one by one, to be seen: shown and unfolded. The same one if it is. */
export function revealLane(view: LanesView, { id, department }: Pick<LaneRecord, 'id' | 'department'>): LanesView {
  let revealed = view;
  if (view.hidden.includes(id)) revealed = hideLanes(revealed, [id], false);
  if (view.alone.length > 0 && !view.alone.includes(id)) revealed = setAlone(revealed, [id], true);
  if (view.folded.includes(id)) revealed = foldLanes(revealed, [id], false);
  if (view.grouped && view.foldedGroups.includes(department)) revealed = foldGroups(revealed, [department], false);
  return revealed;
}

function change<T>(list: readonly T[], values: readonly T[], isIn: boolean): readonly T[] {
  const others = list.filter((one) => !values.includes(one));
  return isIn ? [...others, ...new Set(values)] : others;
}
