/** What differs between two states of a show, one line each. */
import type { StepLabel } from '#shared/edit/edit.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './Differences.module.css';

/** So many are listed: nobody reads more. */
const SHOWN = 200;

interface DifferencesProps {
  /** Null: there is nothing to compare with. */
  readonly labels: readonly StepLabel[] | null;
}

export function Differences({ labels }: DifferencesProps) {
  const words = useWords();
  const { differences } = words.app;
  if (labels === null) return <p className={styles['dim']}>{differences.noFile}</p>;
  return (
    <ul className={styles['list']} data-selectable>
      {labels.length === 0 && <li className={styles['dim']}>{differences.same}</li>}
      {labels.slice(0, SHOWN).map((label, index) => (
        // The list never changes while it is shown.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>{words.steps(label)}</li>
      ))}
      {labels.length > SHOWN && <li className={styles['dim']}>{differences.more(labels.length - SHOWN)}</li>}
    </ul>
  );
}
