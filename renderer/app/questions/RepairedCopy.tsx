/** What was mended in the copy of a refused file, before it is opened. The file itself stays as it is. */
import type { Answer, Question } from '#renderer/state/question.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './RefusedFile.module.css';

const SHOWN = 500;

type RepairedCopyProps = Extract<Question, { readonly about: 'repaired' }> & {
  readonly onAnswer: (answer: Answer) => void;
};

export function RepairedCopy({ name, repairs, onAnswer }: RepairedCopyProps) {
  const words = useWords();
  const { repaired, refused } = words.app;
  return (
    <Dialog
      open
      onClose={() => onAnswer('cancel')}
      title={repaired.title(name)}
      description={repaired.text(repairs.length)}
      closeLabel={words.common.close}
      size="large"
      actions={
        <>
          <Button onClick={() => onAnswer('cancel')}>{words.common.cancel}</Button>
          <Button tone="primary" autoFocus onClick={() => onAnswer('repair')}>
            {repaired.open}
          </Button>
        </>
      }
    >
      <table className={styles['faults']}>
        <thead>
          <tr>
            <th scope="col">{refused.place}</th>
            <th scope="col">{refused.found}</th>
            <th scope="col">{repaired.now}</th>
          </tr>
        </thead>
        <tbody data-selectable>
          {repairs.slice(0, SHOWN).map(({ path, found, now }, index) => (
            // One place may be mended twice, and the list never changes.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td className={styles['place']}>{path}</td>
              <td className={styles['found']}>{found ?? '—'}</td>
              <td>{now ?? repaired.dropped}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {repairs.length > SHOWN && <p className={styles['more']}>{refused.more(repairs.length - SHOWN)}</p>}
    </Dialog>
  );
}
