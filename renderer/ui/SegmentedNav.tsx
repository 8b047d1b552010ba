/** The screens beside one another, the present one marked. */
import type { Option } from './options.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Segmented.module.css';

interface SegmentedNavProps<T extends string> {
  readonly label: string;
  /** The screen on which something is under way, and what. */
  readonly live?: { readonly value: T; readonly label: string } | null;
  readonly current: T | null;
  readonly options: readonly Option<T>[];
  readonly onGo: (value: T) => void;
}

export function SegmentedNav<T extends string>({ label, live = null, current, options, onGo }: SegmentedNavProps<T>) {
  return (
    <nav className={styles['group']} data-size="large" aria-label={label}>
      {options.map(({ value, label: name, disabled }) => (
        <button
          key={value}
          type="button"
          className={styles['segment']}
          aria-current={value === current ? 'page' : undefined}
          disabled={disabled}
          data-disabled={disabled || undefined}
          onClick={() => onGo(value)}
        >
          {live?.value === value && (
            <>
              <i className={styles['live']} />
              <VisuallyHidden>{live.label} · </VisuallyHidden>
            </>
          )}
          {name}
        </button>
      ))}
    </nav>
  );
}
