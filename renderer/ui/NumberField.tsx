/** A number: typed, stepped with the arrows, or empty. Taken when it is finished. */
import { NumberField as BaseNumberField } from '@base-ui/react/number-field';
import { useState } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import frame from './Field.module.css';

interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  /** How far an arrow key goes; with Shift ten times as far. Default 1. */
  readonly step?: number;
  /** Digits behind the point at the most; default 0. */
  readonly digits?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, min, max, step = 1, digits = 0, placeholder, disabled = false, ...field } = props;
  const [draft, setDraft] = useState({ value, over: value });
  // A value that changes from outside (undo, another cue) wins over what is being typed.
  if (!Object.is(draft.over, value)) setDraft({ value, over: value });
  return (
    <Field {...field}>
      {(control) => (
        <BaseNumberField.Root
          id={control.id}
          value={draft.value}
          onValueChange={(next) => setDraft({ value: next, over: value })}
          onValueCommitted={(next) => {
            if (next !== value) onCommit(next);
          }}
          min={min}
          max={max}
          step={step}
          largeStep={step * 10}
          smallStep={step}
          // One form of a number in every place, whatever the system's locale.
          locale="en-US"
          format={{ maximumFractionDigits: digits, useGrouping: false }}
          disabled={disabled}
        >
          <BaseNumberField.Input
            className={frame['control']}
            aria-describedby={control['aria-describedby']}
            aria-invalid={control['aria-invalid']}
            data-align="end"
            placeholder={placeholder}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        </BaseNumberField.Root>
      )}
    </Field>
  );
}
