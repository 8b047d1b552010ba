/** A cell that is being edited. What cannot be taken stays, with the reason below it. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { CueRecord } from '#shared/show/document.ts';
import type { CellEdit } from './cell-edits.ts';
import type { ColumnSpec, RowContext } from './columns.ts';
import styles from './CueTable.module.css';

interface CellEditorProps {
  readonly cue: CueRecord;
  readonly column: ColumnSpec;
  readonly edit: CellEdit;
  readonly context: RowContext;
  readonly onLeave: (to: EditLeave) => void;
}

/** Where the keyboard goes from an editor: back to its row, to the field beside it, or where it went by itself. */
export type EditLeave = 'row' | 'next' | 'previous' | 'away';

export function CellEditor({ cue, column, edit, context, onLeave }: CellEditorProps) {
  const { words } = context;
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [original] = useState(() => edit.text(cue, context));
  const [text, setText] = useState(original);
  const [error, setError] = useState<string | null>(null);
  const choices = edit.choices?.(context);
  const commit = (): boolean => {
    const why = text === original ? null : edit.commit(text, cue, context);
    setError(why);
    return why === null;
  };
  // Leaving takes the focus away, which is no second reason to commit.
  const hasLeft = useRef(false);
  const leave = (to: EditLeave): void => {
    if (hasLeft.current) return;
    hasLeft.current = true;
    onLeave(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') leave('row');
    else if (commit()) leave(event.key === 'Enter' ? 'row' : event.shiftKey ? 'previous' : 'next');
  };
  const onBlur = (): void => {
    // Whoever goes elsewhere with something that cannot be taken has given it up.
    if (!hasLeft.current) commit();
    leave('away');
  };
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (!choices) field.current?.select();
    // eslint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, []);
  const shared = {
    ref: field,
    className: styles['editor'],
    'aria-label': words.cueTable.edit(words.cueTable.columns[column.id], cue.number),
    'aria-invalid': error !== null || undefined,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    'data-align': column.align,
    onKeyDown,
    onBlur,
  };
  return (
    <>
      {choices ? (
        <select
          {...shared}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setError(null);
          }}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          spellCheck={false}
          autoComplete="off"
          value={text}
          data-untouched={text === original ? '' : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setError(null);
          }}
        />
      )}
      {error !== null && (
        <div id={`${id}-error`} role="alert" className={styles['editorError']}>
          {error}
        </div>
      )}
    </>
  );
}
