/** How long a metre is on the plan, which way is upstage, and where the pointer stands. */
import { roundStep, type PlanView } from '#shared/stage/plan-view.ts';
import { useWords } from '#renderer/state/session.ts';
import { useStage } from './stage-state.ts';
import styles from './StagePlan.module.css';

const LEAST_PX = 70;

export function ScaleBar({ view }: { readonly view: PlanView }) {
  const { stage } = useWords();
  const pointer = useStage((state) => state.pointer);
  const metres = roundStep(view, LEAST_PX);
  return (
    <div className={styles['scale']}>
      <span>
        {stage.metres(String(metres))}
        <span className={styles['bar']} style={{ display: 'block', width: metres * view.pxPerMetre }} />
      </span>
      <span>{stage.axes}</span>
      {pointer && <span>{stage.at(pointer[0].toFixed(1), pointer[1].toFixed(1))}</span>}
    </div>
  );
}
