/** A file that is no show this program can open: every fault with its place. The file and the open show are untouched. */
import type { Fault } from '#shared/show/fault.ts';
import { printable } from '#shared/words/printable.ts';
import type { Answer, Question } from '#renderer/state/question.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './RefusedFile.module.css';

/** So many are drawn; a file with more is no show that somebody mends by hand. */
const SHOWN = 500;

type RefusedFileProps = Extract<Question, { readonly about: 'refused' }> & {
  readonly onAnswer: (answer: Answer) => void;
};

export function RefusedFile({ name, kind, faults, onAnswer }: RefusedFileProps) {
  const words = useWords();
  const close = (): void => onAnswer('cancel');
  return (
    <Dialog
      open
      onClose={close}
      title={words.app.refused.title(name)}
      description={words.faults.kinds[kind]}
      closeLabel={words.common.close}
      size="large"
      actions={
        <>
          {kind === 'invalid-show' && <Button onClick={() => onAnswer('repair')}>{words.app.refused.repair}</Button>}
          <Button tone="primary" autoFocus onClick={close}>
            {words.common.ok}
          </Button>
        </>
      }
    >
      {kind !== 'newer-version' && faults.length > 0 && <Faults faults={faults} />}
    </Dialog>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const words = useWords();
  const { refused } = words.app;
  return (
    <>
      <table className={styles['faults']}>
        <thead>
          <tr>
            <th scope="col">{refused.place}</th>
            <th scope="col">{refused.found}</th>
            <th scope="col">{refused.expected}</th>
          </tr>
        </thead>
        <tbody data-selectable>
          {faults.slice(0, SHOWN).map((fault, index) => (
            // One place may have two faults, and the list never changes.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td className={styles['place']}>{fault.path === '' ? refused.wholeFile : printable(fault.path)}</td>
              <td className={styles['found']}>{printable(fault.found ?? '—')}</td>
              <td>{words.faults.expected(fault.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > SHOWN && <p className={styles['more']}>{refused.more(faults.length - SHOWN)}</p>}
    </>
  );
}
