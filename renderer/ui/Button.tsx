/** A button with words on it. */
import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'> {
  /** `primary`: the one thing to do here; `danger`: what cannot be taken back; `plain`: without a frame. */
  readonly tone?: 'normal' | 'primary' | 'danger' | 'plain';
  readonly size?: 'normal' | 'large';
  readonly type?: 'button' | 'submit';
}

export function Button({ tone = 'normal', size = 'normal', type = 'button', ...props }: ButtonProps) {
  return <BaseButton {...props} type={type} className={styles['button']} data-tone={tone} data-size={size} />;
}
