/** What differs between two states of a show, one line each: what it is, and both values. */
import type { Difference } from '#shared/compare/compare-documents.ts';
import { printPair, printTold } from '#shared/compare/told.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx';
import styles from './Differences.module.css';

/** So many are listed: nobody reads more. */
const SHOWN = 200;

interface DifferencesProps {
  /** Null: there is nothing to compare with. */
  readonly differences: readonly Difference[] | null;
}

export function Differences({ differences }: DifferencesProps) {
  const { differences: said } = useWords().app;
  if (differences === null) return <p className={styles['dim']}>{said.noFile}</p>;
  return (
    <ul className={styles['list']} data-selectable>
      {differences.length === 0 && <li className={styles['dim']}>{said.same}</li>}
      {differences.slice(0, SHOWN).map((difference, index) => (
        // The list never changes while it is shown.
        // eslint-disable-next-line react/no-array-index-key
        <Line key={index} difference={difference} />
      ))}
      {differences.length > SHOWN && <li className={styles['dim']}>{said.more(differences.length - SHOWN)}</li>}
    </ul>
  );
}

function Line({ difference }: { readonly difference: Difference }) {
  const words = useWords();
  const measures = useMeasures();
  const { kind, before, after } = difference;
  const about = before ?? after;
  return (
    <li>
      <span>{words.compare.what(difference)}</span>
      {kind === 'changed' ? (
        <Change difference={difference} />
      ) : (
        about && <span className={styles['about']}>{printTold(about, words, measures)}</span>
      )}
    </li>
  );
}

function Change({ difference }: { readonly difference: Difference }) {
  const words = useWords();
  const measures = useMeasures();
  const { before, after } = printPair(difference.before, difference.after, words, measures);
  return (
    <span className={styles['values']}>
      <span className={styles['before']}>{before}</span>
      <span aria-hidden> → </span>
      <VisuallyHidden> {words.compare.becomes} </VisuallyHidden>
      <span>{after}</span>
    </span>
  );
}
