/** What the selected zone can be held by: corners, and the middles of sides, which become corners. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { PlanFrame } from '#renderer/stage-drawing/plan-frame.ts';
import { useStage } from './stage-state.ts';
import styles from './StagePlan.module.css';

interface ZoneHandlesProps {
  readonly zone: ZoneRecord;
  readonly frame: PlanFrame;
}

export function ZoneHandles({ zone, frame }: ZoneHandlesProps) {
  const held = useStage(({ selected }) => (selected?.kind === 'zone' ? selected.corner : null));
  const outline = zone.outline ?? [];
  const corners = outline.map((point) => frame.toPx(point));
  return (
    <g>
      {outline.length > 1 &&
        corners.map(({ x, y }, index) => {
          const next = corners[(index + 1) % corners.length] ?? { x, y };
          return (
            // Corners have no name but their place.
            // eslint-disable-next-line react/no-array-index-key
            <circle key={index} cx={(x + next.x) / 2} cy={(y + next.y) / 2} r={3.5} className={styles['middle']} />
          );
        })}
      {corners.map(({ x, y }, index) => (
        <rect
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          x={x - 4.5}
          y={y - 4.5}
          width={9}
          height={9}
          className={styles['corner']}
          data-held={index === held || undefined}
        />
      ))}
    </g>
  );
}
