/** Below the headers: how many lanes are not seen, and the way to have them back. */
import { runAction } from '#renderer/actions/run-action.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './LaneHeaders.module.css';

export function HiddenLanes({ count }: { readonly count: number }) {
  const { lanes } = useWords();
  if (count === 0) return null;
  return (
    <div className={styles['hiddenLanes']}>
      <span>{lanes.hiddenCount(count)}</span>
      <button type="button" className={styles['showAll']} onClick={() => runAction('show-all-lanes')}>
        {lanes.showAll}
      </button>
    </div>
  );
}
