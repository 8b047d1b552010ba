/** A file that is no show this program can open: every fault with its place. The file and the open show are untouched. */
import type { Fault } from '#shared/show/fault.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './RefusedFile.module.css';

/** So many are drawn; a file with more is no show that somebody mends by hand. */
const SHOWN = 500;

interface RefusedFileProps {
  readonly name: string;
  readonly kind: 'invalid-json' | 'newer-version' | 'invalid-show';
  readonly faults: readonly Fault[];
  readonly onClose: () => void;
}

export function RefusedFile({ name, kind, faults, onClose }: RefusedFileProps) {
  const words = useWords();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.app.refused.title(name)}
      description={words.faults.kinds[kind]}
      closeLabel={words.common.close}
      size="large"
      actions={
        <Button tone="primary" autoFocus onClick={onClose}>
          {words.common.ok}
        </Button>
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
              <td className={styles['place']}>{fault.path === '' ? refused.wholeFile : fault.path}</td>
              <td className={styles['found']}>{fault.found ?? '—'}</td>
              <td>{words.faults.expected(fault.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > SHOWN && <p className={styles['more']}>{refused.more(faults.length - SHOWN)}</p>}
    </>
  );
}
