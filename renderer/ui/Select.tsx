/** One of a few values, from a list that opens. */
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Field, type FieldProps } from './Field.tsx';
import type { Option } from './options.ts';
import frame from './Field.module.css';
import list from './List.module.css';
import styles from './Select.module.css';

interface SelectProps<T extends string> extends FieldProps {
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { value, options, onChange, placeholder, disabled = false, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <BaseSelect.Root
          items={options}
          value={value}
          onValueChange={(next) => {
            if (next !== null && next !== value) onChange(next);
          }}
          disabled={disabled}
          modal={false}
        >
          <BaseSelect.Trigger {...control} className={`${frame['control']} ${styles['trigger']}`}>
            <BaseSelect.Value className={styles['value']} placeholder={placeholder} />
            <BaseSelect.Icon className={styles['icon']}>
              <ChevronsUpDown size={12} aria-hidden />
            </BaseSelect.Icon>
          </BaseSelect.Trigger>
          <BaseSelect.Portal>
            <BaseSelect.Positioner className={list['positioner']} sideOffset={4} alignItemWithTrigger={false}>
              <BaseSelect.Popup className={list['popup']}>
                <BaseSelect.List>
                  {options.map((option) => (
                    <BaseSelect.Item
                      key={option.value}
                      value={option.value}
                      disabled={option.disabled ?? false}
                      className={list['item']}
                    >
                      <BaseSelect.ItemIndicator className={list['indicator']}>
                        <Check size={14} aria-hidden />
                      </BaseSelect.ItemIndicator>
                      <BaseSelect.ItemText className={list['text']}>{option.label}</BaseSelect.ItemText>
                    </BaseSelect.Item>
                  ))}
                </BaseSelect.List>
              </BaseSelect.Popup>
            </BaseSelect.Positioner>
          </BaseSelect.Portal>
        </BaseSelect.Root>
      )}
    </Field>
  );
}
