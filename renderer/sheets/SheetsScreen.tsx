/** Sheets: which one on which paper, and its real pages as they will be printed. */
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { runAction } from '#renderer/actions/run-action.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Preview } from './Preview.tsx';
import { SheetChoices } from './SheetChoices.tsx';
import styles from './SheetsScreen.module.css';

export function SheetsScreen() {
  const { screen } = useWords().sheets;
  // The engine keeps the table current; its size is looked at with each revision.
  const hasCues = useShow(({ plan }) => plan.runningOrder.length > 0);
  return (
    <div className={styles['screen']}>
      <aside className={styles['choices']} aria-label={screen.choices}>
        <SheetChoices />
      </aside>
      <main className={styles['preview']}>
        {hasCues ? (
          <Preview />
        ) : (
          <EmptyState
            title={screen.emptyTitle}
            actions={<Button onClick={() => runAction('go-plan')}>{screen.toPlan}</Button>}
          >
            {screen.emptyText}
          </EmptyState>
        )}
      </main>
    </div>
  );
}
