/**
 * A line of text that is taken when it is finished: Enter or leaving the field commits, Escape brings back what stood
 * there. What cannot be taken stays, with the reason.
 */
import { useState, type KeyboardEvent } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText, type Commit } from './use-committed-text.ts';
import frame from './Field.module.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  /** Takes the text, or gives the sentence that says why it cannot be taken. Called only if it has changed. */
  readonly onCommit?: Commit;
  /** Called with each letter, for fields that search. */
  readonly onInput?: (text: string) => void;
  /** Steps what stands in the field: +1 for the arrow up, -1 down; `far` with Shift. */
  readonly onStep?: (direction: 1 | -1, far: boolean) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'search' | 'date';
}

export function TextField(props: TextFieldProps) {
  const { value, onCommit, onInput, onStep, align = 'start', type = 'text', ...rest } = props;
  const { label, hideLabel, hint, error, ...input } = rest;
  const text = useCommittedText(value, onCommit);
  const [composing, setComposing] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The Enter that ends a Hangul syllable is not the Enter that ends the line.
    if (composing) return;
    if (event.key === 'Enter') {
      text.commit();
      if (onCommit) event.currentTarget.select();
    } else if (event.key === 'Escape' && text.isDirty) {
      text.revert();
      event.stopPropagation();
    } else if (onStep && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      text.commit();
      onStep(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    }
  };
  return (
    <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={text.error ?? error}>
      {(control) => (
        <input
          {...input}
          {...control}
          type={type}
          className={frame['control']}
          data-align={align}
          // Undo is the show's while nothing has been typed (renderer/actions/key-presses.ts).
          data-untouched={text.isDirty ? undefined : ''}
          spellCheck={false}
          autoComplete="off"
          value={text.shown}
          onChange={(event) => {
            text.type(event.target.value);
            onInput?.(event.target.value);
          }}
          onBlur={text.commit}
          onKeyDown={onKeyDown}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
      )}
    </Field>
  );
}
