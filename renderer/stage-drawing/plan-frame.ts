/** What pieces of the plan draw themselves in. */
import type { Point } from '#shared/show/types.ts';
import type { PlanPx } from '#shared/stage/plan-view.ts';

export interface PlanFrame {
  readonly toPx: (metres: Readonly<Point>) => PlanPx;
}

/** Points as the attribute of a polygon. */
export function pointsOf(frame: PlanFrame, points: readonly Readonly<Point>[]): string {
  return points
    .map((point) => frame.toPx(point))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
}
