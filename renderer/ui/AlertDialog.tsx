/** A question that has to be answered before anything else: it is not closed by a click beside it. */
import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import styles from './Dialog.module.css';

/** An answer, in the order in which they stand; the first that is `primary` has the keyboard. */
export interface Answer<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly tone?: ButtonProps['tone'];
}

interface AlertDialogProps<T extends string> {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** `medium` for four answers. */
  readonly size?: 'small' | 'medium';
  readonly answers: readonly Answer<T>[];
  /** What Escape answers. */
  readonly escape: T;
  readonly onAnswer: (value: T) => void;
}

export function AlertDialog<T extends string>(props: AlertDialogProps<T>) {
  const { open, title, text, size = 'small', answers, escape, onAnswer } = props;
  const first = answers.find(({ tone }) => tone === 'primary');
  return (
    <BaseAlertDialog.Root open={open} onOpenChange={(next) => !next && onAnswer(escape)}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={styles['backdrop']} />
        <BaseAlertDialog.Popup className={styles['popup']} data-size={size}>
          <header className={styles['header']}>
            <BaseAlertDialog.Title className={styles['title']}>{title}</BaseAlertDialog.Title>
          </header>
          <BaseAlertDialog.Description className={styles['description']} data-selectable>
            {text}
          </BaseAlertDialog.Description>
          <footer className={styles['actions']}>
            {answers.map((answer) => (
              <Button
                key={answer.value}
                tone={answer.tone ?? 'normal'}
                autoFocus={answer === first}
                onClick={() => onAnswer(answer.value)}
              >
                {answer.label}
              </Button>
            ))}
          </footer>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}
