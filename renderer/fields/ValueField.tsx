/**
 * A value that is typed: a time, a length, a number. Printed so that it can be read back; what cannot be read says what
 * is expected, below the field, and changes nothing. An emptied field means the default, where there is one.
 */
import { useWords } from '#renderer/state/session.ts';
import type { FieldProps } from '#renderer/ui/Field.tsx';
import { TextField, type TextFieldProps } from '#renderer/ui/TextField.tsx';
import type { Read } from './typed.ts';

/** `T` is what the field shows, `R` what is read from it; mostly the same. */
export interface ValueFieldProps<T, R = T>
  extends Omit<FieldProps, 'error'>, Pick<TextFieldProps, 'disabled' | 'align' | 'onStep' | 'placeholder'> {
  /** Undefined: nothing is set. */
  readonly value: T | undefined;
  /** The records differ in it. */
  readonly mixed?: boolean;
  readonly print: (value: T) => string;
  readonly read: (text: string) => Read<R>;
  /** Takes the value, undefined for an emptied field; gives the sentence that says why it cannot be taken, or null. */
  readonly onCommit: (value: R | undefined) => string | null;
  /** Whether the field may be emptied. */
  readonly optional?: boolean;
}

export function ValueField<T, R = T>(props: ValueFieldProps<T, R>) {
  const { value, mixed = false, print, read, onCommit, optional = false, placeholder, ...field } = props;
  const words = useWords();
  return (
    <TextField
      {...field}
      value={mixed || value === undefined ? '' : print(value)}
      placeholder={mixed ? words.fields.mixed : (placeholder ?? '')}
      onCommit={(text) => {
        if (optional && text.trim() === '') return onCommit(undefined);
        const typed = read(text);
        return typed.ok ? onCommit(typed.value) : typed.why;
      }}
    />
  );
}
