/** Several lines of text: leaving the field or Ctrl or Cmd with Enter commits, Escape brings back what stood there. */
import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText, type Commit } from './use-committed-text.ts';
import frame from './Field.module.css';
import styles from './TextArea.module.css';

interface TextAreaProps extends Omit<FieldProps, 'error'> {
  readonly value: string;
  readonly onCommit: Commit;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  /** Lines it shows at the least; it grows with what stands in it. */
  readonly rows?: number;
}

export function TextArea({ value, onCommit, label, hideLabel, hint, rows = 2, ...area }: TextAreaProps) {
  const text = useCommittedText(value, onCommit);
  return (
    <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={text.error}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          className={`${frame['control']} ${styles['area']}`}
          rows={rows}
          data-untouched={text.isDirty ? undefined : ''}
          value={text.shown}
          onChange={(event) => text.type(event.target.value)}
          onBlur={text.commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) text.commit();
            if (event.key === 'Escape' && text.isDirty) {
              text.revert();
              event.stopPropagation();
            }
          }}
        />
      )}
    </Field>
  );
}
