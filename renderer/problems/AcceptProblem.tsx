/** Why a problem is lived with, and who says so. */
import { useId, useState } from 'react';
import type { Problem } from '#shared/checks/problem.ts';
import { headerOf } from '#shared/show/document.ts';
import { accept } from '#renderer/actions/mend-problem.ts';
import { useShow } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './AcceptProblem.module.css';

export function AcceptProblem() {
  const problem = useProblemList(({ accepting }) => accepting);
  return problem && <AcceptDialog problem={problem} />;
}

/** Whoever accepted one is likely to accept the next. */
let lastBy: string | null = null;

function AcceptDialog({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const measures = useMeasures();
  const { problemsStrip: said, common } = words;
  const { document, plan } = useShow((show) => show);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(lastBy ?? headerOf(document).director ?? '');
  const [error, setError] = useState<string | null>(null);
  const form = useId();
  const close = (): void => useProblemList.getState().accept(null);
  const isReady = reason.trim() !== '' && by.trim() !== '';
  const finish = (): void => {
    if (!isReady) {
      setError(said.acceptMissing);
      return;
    }
    lastBy = by.trim();
    const why = accept(problem, { reason: reason.trim(), by: by.trim() }, words);
    setError(why);
    if (why === null) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={said.acceptTitle}
      description={words.problems.sentence(problem, document, plan, measures)}
      closeLabel={common.close}
      size="small"
      actions={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          <Button tone="primary" type="submit" form={form}>
            {said.acceptConfirm}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <TextField label={said.acceptReason} value={reason} onInput={setReason} maxLength={200} autoFocus />
        <TextField label={said.acceptBy} value={by} onInput={setBy} maxLength={200} />
        <p className={styles['means']}>{said.acceptMeans}</p>
        {error !== null && (
          <p className={styles['error']} role="alert">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  );
}
