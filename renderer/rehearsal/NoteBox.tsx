/** A note at the moment it was asked for; the take runs on while it is typed, and GO can be pressed beside it. */
import { useState, type SyntheticEvent } from 'react';
import { printTime } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import styles from './TakeKeys.module.css';

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
        autoFocus
        onChange={(event) => setText(event.target.value)}
        // Escape that ends the writing of a syllable is the keyboard's own.
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && keepNote('')}
      />
      <button type="submit">{rehearsal.noteSave}</button>
      <button type="button" onClick={() => keepNote('')}>
        {common.cancel}
      </button>
    </form>
  );
}
