/** One of many values, found by typing; or none. */
import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown, X } from 'lucide-react';
import { Field, type FieldProps } from './Field.tsx';
import { MOST_SHOWN, type Option } from './options.ts';
import frame from './Field.module.css';
import list from './List.module.css';
import styles from './Combobox.module.css';

interface ComboboxProps<T extends string> extends FieldProps {
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T | null) => void;
  /** Whether the field may be emptied; `clearLabel` then names its cross. */
  readonly clearLabel?: string;
  /** Said where nothing matches what was typed. */
  readonly noneLabel: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export function Combobox<T extends string>(props: ComboboxProps<T>) {
  const { value, options, onChange, clearLabel, noneLabel, placeholder, disabled = false, ...field } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Field {...field}>
      {(control) => (
        <BaseCombobox.Root<Option<T>>
          items={options}
          value={chosen}
          onValueChange={(next) => {
            const found = next?.value ?? null;
            if (found === value || (found === null && clearLabel === undefined)) return;
            onChange(found);
          }}
          isItemEqualToValue={(item, other) => item.value === other.value}
          disabled={disabled}
          autoHighlight
          limit={MOST_SHOWN}
        >
          <BaseCombobox.InputGroup className={`${frame['control']} ${styles['group']}`}>
            <BaseCombobox.Input {...control} className={styles['input']} placeholder={placeholder} spellCheck={false} />
            {clearLabel !== undefined && (
              <BaseCombobox.Clear className={styles['icon']} aria-label={clearLabel}>
                <X size={12} aria-hidden />
              </BaseCombobox.Clear>
            )}
            <BaseCombobox.Trigger className={styles['icon']} aria-label={field.label}>
              <ChevronsUpDown size={12} aria-hidden />
            </BaseCombobox.Trigger>
          </BaseCombobox.InputGroup>
          <BaseCombobox.Portal>
            <BaseCombobox.Positioner className={list['positioner']} sideOffset={4}>
              <BaseCombobox.Popup className={list['popup']}>
                <BaseCombobox.Empty className={list['none']}>{noneLabel}</BaseCombobox.Empty>
                <BaseCombobox.List>
                  {(option: Option<T>) => (
                    <BaseCombobox.Item
                      key={option.value}
                      value={option}
                      disabled={option.disabled ?? false}
                      className={list['item']}
                    >
                      <BaseCombobox.ItemIndicator className={list['indicator']}>
                        <Check size={14} aria-hidden />
                      </BaseCombobox.ItemIndicator>
                      <span className={list['text']}>{option.label}</span>
                    </BaseCombobox.Item>
                  )}
                </BaseCombobox.List>
              </BaseCombobox.Popup>
            </BaseCombobox.Positioner>
          </BaseCombobox.Portal>
        </BaseCombobox.Root>
      )}
    </Field>
  );
}
