/**
 * What is done with lanes as they are seen: folded, hidden, alone, higher and lower, and moved among one another. It is
 * done to the lanes of the selected cues; what the headers do to a lane of their own is the same.
 */
import { reorderLanes } from '#shared/edit/reorder-lanes.ts';
import { inOrder, type LaneRecord } from '#shared/show/document.ts';
import { arrangeLanes } from '#shared/timeline/arrange-lanes.ts';
import { orderAfterStep, type LaneOrder, type Movable } from '#shared/timeline/lane-order.ts';
import {
  foldGroups,
  foldLanes,
  heightPxOf,
  hideLanes,
  isShown,
  nextHeightPx,
  setAlone,
  setHeight,
  showAllLanes,
} from '#shared/timeline/lanes-view.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { changeLanesView, lanesViewNow } from '#renderer/state/lanes-view.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from './action.ts';

const hasSelection = (): boolean => useSession.getState().selection.size > 0;

export const laneActions = {
  'toggle-groups': {
    run: () => changeLanesView((view) => ({ ...view, grouped: !view.grouped })),
    isOn: () => lanesViewNow().grouped,
  },
  'fold-lanes': { run: () => toggleFolded(selectedLanes()), isEnabled: hasSelection },
  'fold-all-lanes': { run: toggleAllFolded, isEnabled: hasLanes },
  'solo-lanes': { run: () => toggleAlone(selectedLanes()), isEnabled: hasSelection },
  'hide-lanes': { run: hideSelected, isEnabled: hasSelection },
  'show-all-lanes': { run: () => changeLanesView(showAllLanes), isEnabled: isAnyHidden },
  'taller-lanes': { run: () => stepHeights(1), isEnabled: hasLanes },
  'lower-lanes': { run: () => stepHeights(-1), isEnabled: hasLanes },
  'move-lane-up': { run: () => void moveSelectedLane(-1), isEnabled: hasSelection },
  'move-lane-down': { run: () => void moveSelectedLane(1), isEnabled: hasSelection },
} satisfies Record<string, Action>;

/** Folds the lanes, or unfolds them if all of them are folded. */
function toggleFolded(lanes: readonly string[]): void {
  changeLanesView((view) => foldLanes(view, lanes, !lanes.every((lane) => view.folded.includes(lane))));
}

/** Shows the lanes alone, or lets them go back among the others if all of them are. */
export function toggleAlone(lanes: readonly string[]): void {
  changeLanesView((view) => setAlone(view, lanes, !lanes.every((lane) => view.alone.includes(lane))));
}

/** Moves a lane or a group by a row; false at the ends. */
export function stepLanes(moving: Movable, by: 1 | -1): boolean {
  const order = orderAfterStep(inOrder(currentShow().document.lanes), lanesViewNow(), moving, by);
  return order !== null && runOrder(order);
}

/** Puts the lanes of the show into another order, as a step of the history. */
export function runOrder(order: LaneOrder): boolean {
  return useDocument.getState().run((document) => reorderLanes(document, order));
}

function hasLanes(): boolean {
  return (useDocument.getState().show?.document.lanes.size ?? 0) > 0;
}

function isAnyHidden(): boolean {
  const view = lanesViewNow();
  const { show } = useDocument.getState();
  return show !== null && [...show.document.lanes.keys()].some((lane) => !isShown(view, lane));
}

/** The lanes of the selected cues that are seen, each once, top to bottom. */
function selectedLanes(): readonly string[] {
  const { document } = currentShow();
  const view = lanesViewNow();
  const lanes = new Set([...useSession.getState().selection].flatMap((cue) => document.cues.get(cue)?.lane ?? []));
  return inOrder(document.lanes).flatMap(({ id }) => (lanes.has(id) && isShown(view, id) ? [id] : []));
}

/** What was selected in them is no longer: nobody sees what would be done to it. */
function hideSelected(): void {
  hideAway(selectedLanes());
}

/** Hides lanes; their cues are selected no more. */
export function hideAway(lanes: readonly string[]): void {
  const { document } = currentShow();
  const { selection, focus, select } = useSession.getState();
  const stays = (cue: string): boolean => !lanes.includes(document.cues.get(cue)?.lane ?? '');
  const left = [...selection].filter(stays);
  if (left.length < selection.size) select(left, focus !== null && stays(focus) ? focus : null);
  changeLanesView((view) => hideLanes(view, lanes, true));
}

/** Folds all that can be folded; if all of it is, unfolds all. */
function toggleAllFolded(): void {
  const lanes = inOrder(currentShow().document.lanes);
  changeLanesView((view) => {
    const unfolded = { ...view, folded: [], foldedGroups: [] };
    const rows = arrangeLanes(lanes, unfolded);
    const groups = rows.flatMap((row) => (row.kind === 'group' ? [row.department] : []));
    const single = rows.flatMap((row) => (row.kind === 'lane' && !row.grouped ? [row.lane.id] : []));
    const all = foldGroups(foldLanes(unfolded, single, true), groups, true);
    const isFolded =
      groups.every((group) => view.foldedGroups.includes(group)) && single.every((lane) => view.folded.includes(lane));
    return isFolded ? unfolded : all;
  });
}

/** Of the selected cues' lanes; of all that are shown, if none is selected. */
function stepHeights(step: 1 | -1): void {
  const selected = selectedLanes();
  const lanes = selected.length > 0 ? selected : [...currentShow().document.lanes.keys()];
  changeLanesView((view) =>
    lanes.reduce((next, lane) => setHeight(next, [lane], nextHeightPx(heightPxOf(next, lane), step)), view),
  );
}

function moveSelectedLane(by: 1 | -1): boolean {
  const [lane] = selectedLanes();
  return lane !== undefined && stepLanes({ kind: 'lane', lane }, by);
}

/** All lanes of a group, hidden ones too. */
export function lanesOfGroup(department: LaneRecord['department']): readonly string[] {
  return inOrder(currentShow().document.lanes).flatMap((lane) => (lane.department === department ? [lane.id] : []));
}
