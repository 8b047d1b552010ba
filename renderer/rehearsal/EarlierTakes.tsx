/** The takes of the show so far, newest first. */
import { useMemo } from 'react';
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { printInstant } from '#shared/words/print-instant.ts';
import { countResults, Results } from './Results.tsx';
import { TakeButton } from './TakeDialog.tsx';
import styles from './ReadyForTake.module.css';

interface EarlierTakesProps {
  readonly document: ShowDocument;
  readonly revision: number;
}

export function EarlierTakes({ document, revision }: EarlierTakesProps) {
  const { rehearsal } = useWords();
  const language = useSession((state) => state.language);
  // Fifty takes of ten thousand cues are half a million rows: counted when they change.
  const counts = useMemo(() => countTakes(document, revision), [document, revision]);
  const takes = inOrder(document.takes).reverse();
  return (
    <section className={styles['earlier']}>
      <h2>{rehearsal.earlierTakes}</h2>
      {takes.length === 0 ? (
        <p className={styles['dim']}>{rehearsal.noTakes}</p>
      ) : (
        <ul>
          {takes.map((take) => (
            <li key={take.id}>
              <b>{take.name}</b>
              <span className={styles['dim']}>{printInstant(take.at, language)}</span>
              <span>{take.result ? rehearsal.results[take.result] : ''}</span>
              <Results counts={counts.get(take.id) ?? new Map()} />
              <TakeButton take={take.id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Tables change in place: the revision says which state of them is counted. Rows left out count in nothing. */
function countTakes(document: ShowDocument, _revision: number) {
  const { takes, takeRows } = document;
  return new Map(
    [...takes.keys()].map((take) => {
      // As they stand in the file, where nothing of them was changed: they need not become records to be counted.
      const rows = takeRows.entriesOf(take) ?? takeRows.recordsOf(take);
      const counted = rows.filter(({ excluded }) => excluded === undefined);
      return [take, countResults(counted.map(({ result }) => result))];
    }),
  );
}
