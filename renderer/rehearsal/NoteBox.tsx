/** A note at the moment it was asked for; the take runs on while it is typed. */
import { useState, type SyntheticEvent } from 'react';
import { printTime } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import styles from './RunningTake.module.css';

export function NoteBox() {
  const { rehearsal, common } = useWords();
  const atMs = useTake((state) => state.notingAtMs) ?? 0;
  const keepNote = useTake((state) => state.keepNote);
  const [text, setText] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    keepNote(text);
  };
  return (
    <form className={styles['note']} onSubmit={submit}>
      <span>{printTime(Math.round(atMs), 'tenths')}</span>
      <input
        aria-label={rehearsal.note}
        placeholder={rehearsal.notePlaceholder}
        value={text}
        maxLength={10_000}
        // The caller pressed the note key to type; the focus belongs here at once.
        ref={(input) => input?.focus()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && keepNote('')}
      />
      <button type="submit">{rehearsal.noteSave}</button>
      <button type="button" onClick={() => keepNote('')}>
        {common.cancel}
      </button>
    </form>
  );
}
