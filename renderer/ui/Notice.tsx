/** Something the program has to say, without stopping anybody: over the status bar, until it is read or done with. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { SeverityMark } from './SeverityMark.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: 'plain' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

export function Notice({ tone, children, action, closeLabel, onClose }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone}>
      {tone !== 'plain' && <SeverityMark severity={tone} size={12} />}
      <p className={styles['text']} data-selectable>
        {children}
      </p>
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
      <IconButton icon={X} label={closeLabel} onClick={onClose} size="small" />
    </div>
  );
}
