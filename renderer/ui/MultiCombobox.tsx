/** Several of many values, as chips; found by typing. From the empty input the left arrow goes to the chips. */
import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown, X } from 'lucide-react';
import { Field, type FieldProps } from './Field.tsx';
import { MOST_SHOWN, type Option } from './options.ts';
import frame from './Field.module.css';
import list from './List.module.css';
import styles from './Combobox.module.css';

interface MultiComboboxProps<T extends string> extends FieldProps {
  readonly values: readonly T[];
  readonly options: readonly Option<T>[];
  readonly onChange: (values: readonly T[]) => void;
  /** "Take out Crew A": names the cross of a chip. */
  readonly removeLabel: (option: string) => string;
  /** Said where nothing matches what was typed. */
  readonly noneLabel: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export function MultiCombobox<T extends string>(props: MultiComboboxProps<T>) {
  const { values, options, onChange, removeLabel, noneLabel, placeholder, disabled = false, ...field } = props;
  const chosen = values.map((value) => options.find((option) => option.value === value) ?? { value, label: value });
  return (
    <Field {...field}>
      {(control) => (
        <BaseCombobox.Root<Option<T>, true>
          multiple
          items={options}
          value={chosen}
          onValueChange={(next) => onChange(next.map((option) => option.value))}
          isItemEqualToValue={(item, other) => item.value === other.value}
          disabled={disabled}
          autoHighlight
          limit={MOST_SHOWN}
        >
          <BaseCombobox.InputGroup className={`${frame['control']} ${styles['many']}`}>
            <BaseCombobox.Chips className={styles['chips']} aria-label={field.label}>
              {chosen.map((option) => (
                <BaseCombobox.Chip key={option.value} className={styles['chip']} aria-label={option.label}>
                  <span>{option.label}</span>
                  <BaseCombobox.ChipRemove className={styles['remove']} aria-label={removeLabel(option.label)}>
                    <X size={12} aria-hidden />
                  </BaseCombobox.ChipRemove>
                </BaseCombobox.Chip>
              ))}
              <BaseCombobox.Input
                {...control}
                className={styles['input']}
                placeholder={chosen.length > 0 ? '' : placeholder}
                spellCheck={false}
              />
            </BaseCombobox.Chips>
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
