/** The takes of the show so far, newest first. */
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { printInstant } from '#renderer/ui/print-instant.ts';
import styles from './ReadyForTake.module.css';

export function EarlierTakes({ document }: { readonly document: ShowDocument }) {
  const { rehearsal } = useWords();
  const language = useSession((state) => state.language);
  const takes = inOrder(document.takes).reverse();
  const rows = Map.groupBy(document.takeRows.values(), ({ take }) => take);
  const count = (take: string, result: string): number =>
    (rows.get(take) ?? []).filter((row) => row.result === result).length;
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
              <span className={styles['figures']}>
                <b data-result="hit">{count(take.id, 'hit')}</b> {rehearsal.hit}
                <b data-result="late">{count(take.id, 'late')}</b> {rehearsal.late}
                <b data-result="early">{count(take.id, 'early')}</b> {rehearsal.early}
                <b data-result="missed">{count(take.id, 'missed')}</b> {rehearsal.missed}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
