/** How long a metre is on the plan, which way is upstage, and where the pointer stands. */
import { printLength, toShown } from '#shared/units/measures.ts';
import { roundStep, type PlanView } from '#shared/stage/plan-view.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { useStage } from './stage-state.ts';
import styles from './StagePlan.module.css';

const LEAST_PX = 70;

export function ScaleBar({ view }: { readonly view: PlanView }) {
  const { stage } = useWords();
  const pointer = useStage((state) => state.pointer);
  const measures = useMeasures();
  const metres = roundStep(view, LEAST_PX, measures.metres);
  const pointed = (at: number): string => toShown(measures, at).toFixed(1);
  return (
    <div className={styles['scale']}>
      <span>
        {printLength(measures, metres)}
        <span className={styles['bar']} style={{ display: 'block', width: metres * view.pxPerMetre }} />
      </span>
      <span>{stage.axes}</span>
      {pointer && <span>{stage.at(pointed(pointer[0]), pointed(pointer[1]), measures.length)}</span>}
    </div>
  );
}
