/** The frame of every field: its label above it, and below it what is wrong or what to know. */
import { useId, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Field.module.css';

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** The label is read aloud only: where the place says what the field is. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with what stands in it, as a sentence. */
  readonly error?: string | null | undefined;
}

/** What ties a control to its frame. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ label, hideLabel = false, hint, error, children }: FrameProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const note = hasError ? error : hint;
  const control: ControlProps = {
    id,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    'aria-invalid': hasError || undefined,
  };
  return (
    <div className={styles['field']}>
      {hideLabel ? (
        <VisuallyHidden>
          <label htmlFor={id}>{label}</label>
        </VisuallyHidden>
      ) : (
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
      )}
      {children(control)}
      {note !== undefined && (
        <div id={`${id}-note`} className={styles['note']} data-error={hasError || undefined} aria-live="polite">
          {note}
        </div>
      )}
    </div>
  );
}
