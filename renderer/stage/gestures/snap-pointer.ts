/** Where a pointer stands on the plan once it is drawn to corners and grid; the corner it is drawn to is marked. */
import type { Point } from '#shared/show/types.ts';
import { roundPoint } from '#shared/stage/outline.ts';
import { gatherCorners, snapPoint, type SnapPoints } from '#shared/stage/snap-point.ts';
import { currentShow } from '#renderer/state/document.ts';
import { measuresNow } from '#renderer/state/session.ts';
import { planView, useStage } from '../stage-state.ts';
import type { PlanPointer } from './gesture.ts';

/** What draws, but for the zones that move along. */
export function snapField(...moving: readonly string[]): SnapPoints {
  const { zones } = currentShow().document;
  const { gridStep } = measuresNow();
  return { corners: gatherCorners(zones.values(), new Set(moving)), pxPerMetre: planView().pxPerMetre, gridStep };
}

export function snapPointer({ at, free }: PlanPointer, field: SnapPoints): Point {
  const snapped = free ? null : snapPoint(field, at);
  useStage.setState({ snappedTo: snapped?.to === 'corner' ? snapped.at : null });
  return snapped?.at ?? roundPoint(at);
}
