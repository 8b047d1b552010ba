/** One of two to five values, all in sight; the arrow keys go through them. */
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { Option } from './options.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import frame from './Field.module.css';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, hideLabel = false, value, options, onChange, disabled = false } = props;
  const id = useId();
  // The group itself keeps the stop where the keyboard left it, though the value has changed from outside since.
  const stop = (options.find((option) => option.value === value) ?? options[0])?.value;
  return (
    <div className={frame['field']}>
      {hideLabel ? (
        <VisuallyHidden>
          <span id={id}>{label}</span>
        </VisuallyHidden>
      ) : (
        <span id={id} className={frame['label']}>
          {label}
        </span>
      )}
      <RadioGroup
        className={styles['group']}
        aria-labelledby={id}
        value={value ?? ''}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
        disabled={disabled}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            disabled={option.disabled ?? false}
            tabIndex={option.value === stop ? 0 : -1}
            className={styles['segment']}
            nativeButton
            render={<button type="button">{option.label}</button>}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
