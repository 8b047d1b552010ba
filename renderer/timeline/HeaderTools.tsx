/**
 * The small buttons of a header: fold, alone, hide. They show when the header is pointed at or has the keyboard. Their
 * hints are the browser's own: a hundred lanes would have two hundred of ours.
 */
import { ChevronDown, ChevronRight, EyeOff } from 'lucide-react';
import { useWords } from '#renderer/state/session.ts';
import styles from './HeaderTools.module.css';

interface FoldButtonProps {
  /** Of the lane or the group. */
  readonly name: string;
  readonly folded: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFold: (folded: boolean) => void;
}

export function FoldButton({ name, folded, tabIndex, onFold }: FoldButtonProps) {
  const { lanes } = useWords();
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className={styles['fold']}
      tabIndex={tabIndex}
      aria-label={folded ? lanes.unfold(name) : lanes.fold(name)}
      aria-expanded={!folded}
      onClick={() => onFold(!folded)}
    >
      <Chevron size={11} aria-hidden />
    </button>
  );
}

interface HeaderToolsProps {
  readonly name: string;
  readonly isAlone: boolean;
  readonly tabIndex: 0 | -1;
  readonly onAlone: () => void;
  readonly onHide: () => void;
}

export function HeaderTools({ name, isAlone, tabIndex, onAlone, onHide }: HeaderToolsProps) {
  const { lanes } = useWords();
  return (
    <span className={styles['tools']}>
      <button
        type="button"
        className={styles['tool']}
        tabIndex={tabIndex}
        aria-label={lanes.alone(name)}
        title={lanes.alone(name)}
        aria-pressed={isAlone}
        onClick={onAlone}
      >
        {lanes.aloneLetter}
      </button>
      <button
        type="button"
        className={styles['tool']}
        tabIndex={tabIndex}
        aria-label={lanes.hide(name)}
        title={lanes.hide(name)}
        onClick={onHide}
      >
        <EyeOff size={11} aria-hidden />
      </button>
    </span>
  );
}
