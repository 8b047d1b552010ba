/** The stage: its plan in metres, and beside it the same as a list. */
import { ArrowLeft } from 'lucide-react';
import { runAction } from '#renderer/actions/run-action.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StagePlan } from './StagePlan.tsx';
import { StageSide } from './StageSide.tsx';
import { StageTools } from './StageTools.tsx';
import styles from './StageScreen.module.css';

export function StageScreen() {
  const { stage } = useWords();
  return (
    <div className={styles['screen']}>
      <main className={styles['main']}>
        <div className={styles['bar']}>
          <Button tone="plain" onClick={() => runAction('go-plan')}>
            <ArrowLeft size={14} aria-hidden />
            {stage.done}
          </Button>
          <StageTools />
        </div>
        <StagePlan />
      </main>
      <aside className={styles['side']} aria-label={stage.title}>
        <StageSide />
      </aside>
    </div>
  );
}
