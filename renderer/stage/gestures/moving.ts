/** What is on the plan already is dragged: zones, their corners, their targets. A draft meanwhile, one step in the end. */
import { changeRecord } from '#shared/edit/change-record.ts';
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { movePoints, roundPoint, withCorner, withNewCorner } from '#shared/stage/outline.ts';
import { snapMove } from '#shared/stage/snap-point.ts';
import { useDocument } from '#renderer/state/document.ts';
import { selectZone, useStage } from '../stage-state.ts';
import type { PlanGesture, PlanPointer } from './gesture.ts';
import { snapField, snapPointer } from './snap-pointer.ts';

/** A press that goes no further than this is a click, and moves nothing. */
const SLACK_PX = 3;

export function movingZone(zone: ZoneRecord, from: PlanPointer): PlanGesture {
  const { outline = [], target } = zone;
  const field = snapField(zone.id);
  const isHeld = heldUntilMoved(from);
  return {
    name: 'moving-zone',
    cursor: 'grabbing',
    move(pointer) {
      if (isHeld(pointer)) return;
      const pulled: Point = [pointer.at[0] - from.at[0], pointer.at[1] - from.at[1]];
      const by = pointer.free ? roundPoint(pulled) : snapMove(field, outline, pulled);
      const [movedTarget] = target ? movePoints([target], by) : [];
      draft(zone.id, { outline: movePoints(outline, by), ...(movedTarget && { target: movedTarget }) });
    },
    ...ending(),
  };
}

/** Drags a corner; with `isNew` one that comes up on the side behind that corner. */
export function movingCorner(zone: ZoneRecord, index: number, isNew: boolean, from: PlanPointer): PlanGesture {
  const { outline = [] } = zone;
  const field = snapField(zone.id);
  const isHeld = heldUntilMoved(from);
  selectZone(zone.id, isNew ? null : index);
  return {
    name: 'moving-corner',
    cursor: 'move',
    move(pointer) {
      if (isHeld(pointer)) return;
      const at = snapPointer(pointer, field);
      draft(zone.id, { outline: isNew ? withNewCorner(outline, index, at) : withCorner(outline, index, at) });
      if (isNew) selectZone(zone.id, index + 1);
    },
    ...ending(() => selectZone(zone.id)),
  };
}

export function movingTarget(zone: ZoneRecord, from: PlanPointer): PlanGesture {
  const field = snapField(zone.id);
  const isHeld = heldUntilMoved(from);
  selectZone(zone.id);
  return {
    name: 'moving-target',
    cursor: 'move',
    move(pointer) {
      if (!isHeld(pointer)) draft(zone.id, { target: snapPointer(pointer, field) });
    },
    ...ending(),
  };
}

function draft(id: string, patch: { outline?: Point[]; target?: Point }): void {
  useDocument.getState().draft((document) => changeRecord(document, { table: 'zones', id, patch }));
}

function ending(onCancel: () => void = () => undefined): Pick<PlanGesture, 'release' | 'cancel'> {
  return {
    release() {
      useDocument.getState().commitDraft();
      useStage.setState({ snappedTo: null });
      return 'done';
    },
    cancel() {
      useDocument.getState().cancelDraft();
      useStage.setState({ snappedTo: null });
      onCancel();
    },
  };
}

/** Whether the pointer is still where it was pressed; once it has left, it is free. */
function heldUntilMoved({ px }: PlanPointer): (pointer: PlanPointer) => boolean {
  let held = true;
  return (pointer) => {
    held &&= Math.hypot(pointer.px.x - px.x, pointer.px.y - px.y) <= SLACK_PX;
    return held;
  };
}
