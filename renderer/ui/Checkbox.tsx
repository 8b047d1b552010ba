/** Yes or no, or unlike in what is selected. */
import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Checkbox.module.css';

interface CheckboxProps {
  readonly label: ReactNode;
  /** `mixed`: some have it and some do not. */
  readonly checked: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps) {
  const Mark = checked === 'mixed' ? Minus : Check;
  return (
    <label className={styles['row']} data-disabled={disabled || undefined}>
      <BaseCheckbox.Root
        className={styles['box']}
        checked={checked === true}
        indeterminate={checked === 'mixed'}
        onCheckedChange={onChange}
        disabled={disabled}
      >
        <BaseCheckbox.Indicator className={styles['mark']}>
          <Mark size={12} strokeWidth={3} aria-hidden />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span>{label}</span>
    </label>
  );
}
