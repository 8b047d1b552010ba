/** Sheets are handed out: what the master says now is kept under a number. */
import { useState } from 'react';
import { handOut, nextIssueNumber } from '#shared/edit/hand-out.ts';
import { issueRows } from '#shared/sheets/issue-rows.ts';
import { inOrder } from '#shared/show/document.ts';
import type { Issue } from '#shared/show/types.ts';
import { localIso } from '#shared/time/local-iso.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { readNumber } from '#renderer/fields/read-number.ts';
import { currentShow } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './SheetChoices.module.css';

export function HandOut() {
  const open = useSession(({ dialog }) => dialog === 'hand-out');
  return open && <Asked />;
}

function Asked() {
  const words = useWords();
  const { common } = words;
  const said = words.sheets.screen.issues;
  // The dialog is in front of everything: nothing changes the show while it is open.
  const { document } = currentShow();
  const [number, setNumber] = useState(String(nextIssueNumber(document)));
  // Who handed out the last set mostly hands out the next.
  const [by, setBy] = useState(inOrder(document.issues).at(-1)?.by ?? '');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const typed = readNumber(number, { whole: true, from: 1 }, words);
  const close = (): void => useSession.getState().setDialog(null);
  const finish = (): void => {
    if (!typed.ok) return;
    const issue = issueNow(typed.value, by.trim(), note);
    const why = runCommand((show) => handOut(show, issue), words);
    setRefusal(why);
    if (why !== null) return;
    notify({ tone: 'plain', text: ({ sheets }) => sheets.screen.issues.done(issue.number) });
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={said.handOutTitle}
      description={said.handOutText(document.cues.size)}
      closeLabel={common.close}
      size="small"
      actions={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          <Button tone="primary" disabled={!typed.ok} onClick={finish}>
            {said.handOutNow}
          </Button>
        </>
      }
    >
      <div className={styles['asked']}>
        <TextField
          label={said.number}
          value={number}
          align="end"
          onInput={(text) => {
            setNumber(text);
            setRefusal(null);
          }}
          error={typed.ok ? refusal : typed.why}
        />
        <TextField label={said.by} value={by} onInput={setBy} />
        <TextArea label={said.note} value={note} onCommit={setNote} />
      </div>
    </Dialog>
  );
}

/** What the master sheet says at this moment, under a number. */
function issueNow(number: number, by: string, note: string): Issue {
  const { document, plan } = currentShow();
  return {
    number,
    at: localIso(new Date()),
    ...(by === '' ? {} : { by }),
    ...(note.trim() === '' ? {} : { note }),
    cues: issueRows(document, plan),
  };
}
