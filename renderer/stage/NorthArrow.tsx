/** The arrow that points north on the plan; dragged, it turns the stage. */
import type { PlanPx, PlanSize } from '#shared/stage/plan-view.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './StagePlan.module.css';

const RADIUS_PX = 24;
const MARGIN_PX = 14;

/** What it turns round. */
export function northHub({ widthPx }: PlanSize): PlanPx {
  return { x: widthPx - MARGIN_PX - RADIUS_PX, y: MARGIN_PX + RADIUS_PX };
}

/** `north`: the true bearing of upstage, degrees; upstage is up, so north lies that far against the clock. */
export function NorthArrow({ north = 0, size }: { readonly north: number | undefined; readonly size: PlanSize }) {
  const { stage } = useWords();
  const { x, y } = northHub(size);
  return (
    <g data-north className={styles['arrow']} transform={`translate(${x} ${y})`}>
      <title>{`${stage.northArrow} · ${stage.northValue(String(north))}`}</title>
      <circle r={RADIUS_PX} className={styles['arrowDisc']} />
      <g transform={`rotate(${-(north % 360)})`}>
        <path d="M0 -17L5 0H-5Z" className={styles['needle']} />
        <path d="M0 17L5 0H-5Z" className={styles['needleTail']} />
      </g>
      <text y={RADIUS_PX + 15} className={styles['arrowText']}>
        {`${stage.northArrow} ${north}°`}
      </text>
    </g>
  );
}
