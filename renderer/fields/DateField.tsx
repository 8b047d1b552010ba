/**
 * A day of the calendar: typed in its parts or picked from the calendar of the system, in the form the system writes
 * days. Enter or leaving the field takes it, Escape brings back what stood there.
 */
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { Field, type FieldProps } from '#renderer/ui/Field.tsx';
import { useCommittedText } from '#renderer/ui/use-committed-text.ts';
import frame from '#renderer/ui/Field.module.css';

interface DateFieldProps extends Omit<FieldProps, 'error'> {
  /** `2026-11-22`; undefined: none is set. */
  readonly value: string | undefined;
  /** Whether the field may be emptied. */
  readonly optional?: boolean;
  /** Takes the day, undefined for an emptied field; gives the sentence that says why it cannot be taken, or null. */
  readonly onCommit: (day: string | undefined) => string | null;
}

/** The file has years of four digits. */
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

export function DateField({ value = '', optional = false, onCommit, ...field }: DateFieldProps) {
  const { fields } = useWords();
  const text = useCommittedText(value, (day) =>
    day === '' && !optional ? fields.dateMissing : onCommit(day === '' ? undefined : day),
  );
  const [isHalf, setHalf] = useState(false);
  const commit = (input: HTMLInputElement): void => {
    // Of a day that is half typed the field says that nothing stands in it: that is no wish to have none.
    setHalf(input.validity.badInput);
    if (!input.validity.badInput) text.commit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    if (event.key === 'Enter') commit(input);
    else if (event.key === 'Escape' && (text.isDirty || input.validity.badInput)) {
      // What is half typed stands in the field alone, where React does not see it.
      input.value = value;
      setHalf(false);
      text.revert();
      event.stopPropagation();
    }
  };
  return (
    <Field {...field} error={isHalf ? fields.dateHalf : text.error}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={frame['control']}
          data-untouched={text.isDirty || isHalf ? undefined : ''}
          min={FIRST_DAY}
          max={LAST_DAY}
          value={text.shown}
          onChange={(event) => {
            setHalf(false);
            text.type(event.target.value);
          }}
          onBlur={(event) => commit(event.currentTarget)}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
