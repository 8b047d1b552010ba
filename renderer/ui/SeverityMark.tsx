/** An error's disc or a warning's triangle: the shape tells them apart without colour. */
import type { Severity } from '#shared/checks/problem.ts';
import styles from './SeverityMark.module.css';

interface SeverityMarkProps {
  readonly severity: Severity;
  /** Read aloud; absent where words beside it say the same. */
  readonly label?: string;
  readonly size?: 10 | 12 | 14;
}

export function SeverityMark({ severity, label, size = 10 }: SeverityMarkProps) {
  return (
    <svg
      className={styles['mark']}
      data-severity={severity}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {severity === 'error' ? <circle cx="5" cy="5" r="4.5" /> : <path d="M5 .6 9.8 9.4H.2Z" />}
    </svg>
  );
}
