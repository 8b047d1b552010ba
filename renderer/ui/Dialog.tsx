/** A window over the screen: a title, what it is about, and its buttons. Escape and the cross close it. */
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** One sentence under the title, read aloud with it. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons along the bottom, the one to press last. */
  readonly actions?: ReactNode;
  /** `screen`: nearly all of the window, for work of its own; its body does not scroll by itself. */
  readonly size?: 'small' | 'medium' | 'large' | 'screen';
  readonly closeLabel: string;
  /** Nothing in its body takes the keyboard, and it may be long: it takes it itself, so that arrow keys scroll it. */
  readonly isText?: boolean;
}

export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, actions, size = 'medium', closeLabel, isText = false } = props;
  // The keyboard stands on the dialog itself, so that its title is read, unless something in it asks for it.
  const titleId = useId();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} />
        <BaseDialog.Popup className={styles['popup']} data-size={size} ref={popup} initialFocus={popup}>
          <header className={styles['header']}>
            <BaseDialog.Title className={styles['title']} id={titleId}>
              {title}
            </BaseDialog.Title>
            <IconButton icon={X} label={closeLabel} onClick={onClose} />
          </header>
          {description !== undefined && (
            <BaseDialog.Description className={styles['description']} data-selectable>
              {description}
            </BaseDialog.Description>
          )}
          {children !== undefined && (
            <div className={styles['body']} {...(isText && { tabIndex: 0, role: 'group', 'aria-labelledby': titleId })}>
              {children}
            </div>
          )}
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
