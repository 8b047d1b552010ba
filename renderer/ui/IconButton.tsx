/** A button with an icon alone: its label is read aloud and shown beside the pointer. */
import { Button as BaseButton } from '@base-ui/react/button';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './Tooltip.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'type' | 'children' | 'aria-label' | 'aria-pressed'
> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that does the same, as printed (`⌘S`); shown with the label. */
  readonly keys?: string;
  /** For a button that switches something: whether it is on. */
  readonly pressed?: boolean;
  /** `raised`: the one that matters in its row. */
  readonly tone?: 'plain' | 'raised';
  readonly size?: 'small' | 'normal' | 'large';
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, pressed, tone = 'plain', size = 'normal', ...rest } = props;
  return (
    <Tooltip label={label} keys={keys}>
      <BaseButton
        {...rest}
        className={styles['button']}
        aria-label={label}
        aria-pressed={pressed}
        data-tone={tone}
        data-size={size}
        focusableWhenDisabled
      >
        <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </BaseButton>
    </Tooltip>
  );
}
