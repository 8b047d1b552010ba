/** A way that somebody can walk, from place to place. */
import type { PlanPx } from '#shared/stage/plan-view.ts';
import styles from './StageDrawing.module.css';

interface RouteLineProps {
  readonly from: PlanPx;
  readonly to: PlanPx;
  readonly isSelected?: boolean;
}

export function RouteLine({ from, to, isSelected = false }: RouteLineProps) {
  return (
    <>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        className={styles['route']}
        data-selected={isSelected || undefined}
      />
      <circle cx={from.x} cy={from.y} r={3} className={styles['routeEnd']} />
      <circle cx={to.x} cy={to.y} r={3} className={styles['routeEnd']} />
    </>
  );
}
