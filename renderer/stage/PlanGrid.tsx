/** Lines of whole and half metres, or feet, as fine as the zoom allows, with their numbers along the edges. */
import { linesBetween, roundStep, toMetres, toPx, type PlanSize, type PlanView } from '#shared/stage/plan-view.ts';
import { printShown } from '#shared/units/measures.ts';
import { useMeasures } from '#renderer/state/session.ts';
import styles from './StagePlan.module.css';

const LEAST_MINOR_PX = 12;
const LEAST_MAJOR_PX = 60;

export function PlanGrid({ view, size }: { readonly view: PlanView; readonly size: PlanSize }) {
  const measures = useMeasures();
  const minor = roundStep(view, LEAST_MINOR_PX, measures.metres);
  const major = roundStep(view, LEAST_MAJOR_PX, measures.metres);
  const [left, top] = toMetres(view, size, { x: 0, y: 0 });
  const [right, bottom] = toMetres(view, size, { x: size.widthPx, y: size.heightPx });
  const xAt = (metres: number): number => Math.round(toPx(view, size, [metres, 0]).x) + 0.5;
  const yAt = (metres: number): number => Math.round(toPx(view, size, [0, metres]).y) + 0.5;
  const lines = (step: number): string =>
    [
      ...linesBetween(left, right, step).map((x) => `M${xAt(x)} 0V${size.heightPx}`),
      ...linesBetween(bottom, top, step).map((y) => `M0 ${yAt(y)}H${size.widthPx}`),
    ].join('');
  return (
    <g>
      <path d={lines(minor)} className={styles['minor']} />
      <path d={lines(major)} className={styles['major']} />
      <path d={`M${xAt(0)} 0V${size.heightPx}M0 ${yAt(0)}H${size.widthPx}`} className={styles['axis']} />
      {linesBetween(left, right, major).map((x) => (
        <text key={x} x={xAt(x)} y={size.heightPx - 6} className={styles['tick']} textAnchor="middle">
          {printShown(measures, x)}
        </text>
      ))}
      {linesBetween(bottom, top, major).map((y) => (
        <text key={y} x={6} y={yAt(y) + 3.5} className={styles['tick']}>
          {printShown(measures, y)}
        </text>
      ))}
    </g>
  );
}
