/** What is being drawn and is not in the show yet, and the corner it is drawn to. */
import { pointsOf, type PlanFrame } from '#renderer/stage-drawing/plan-frame.ts';
import { useStage } from './stage-state.ts';
import styles from './StagePlan.module.css';

export function SketchLines({ frame }: { readonly frame: PlanFrame }) {
  const sketch = useStage((state) => state.sketch);
  const snappedTo = useStage((state) => state.snappedTo);
  const ring = snappedTo && frame.toPx(snappedTo);
  return (
    <g>
      {sketch?.kind === 'rectangle' && <polygon points={pointsOf(frame, sketch.points)} className={styles['sketch']} />}
      {sketch?.kind === 'outline' && (
        <>
          <polygon points={pointsOf(frame, [...sketch.points, sketch.to])} className={styles['sketch']} />
          {sketch.points.map((point, index) => {
            const { x, y } = frame.toPx(point);
            return (
              <rect
                // Corners have no name but their place.
                // eslint-disable-next-line react/no-array-index-key
                key={index}
                x={x - 4.5}
                y={y - 4.5}
                width={9}
                height={9}
                className={styles['corner']}
                data-held={(index === 0 && sketch.closes) || undefined}
              />
            );
          })}
        </>
      )}
      {sketch?.kind === 'route' && (
        <polyline points={pointsOf(frame, [sketch.from, sketch.to])} className={styles['sketch']} />
      )}
      {ring && <circle cx={ring.x} cy={ring.y} r={8} className={styles['snap']} />}
    </g>
  );
}
