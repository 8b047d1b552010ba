/** One line of a list, and under it, while it is open, its fields. Alt with the arrow keys moves it in the list. */
import { ChevronDown, ChevronRight, ChevronUp, IndentDecrease, IndentIncrease } from 'lucide-react';
import type { HTMLAttributes, KeyboardEvent, ReactNode } from 'react';
import type { TreeStep } from '#shared/edit/resource-tree.ts';
import { useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { DropPlace } from './list-order.ts';
import styles from './RecordList.module.css';

const STEPS: ReadonlyMap<string, TreeStep> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'out'],
  ['ArrowRight', 'in'],
]);
const INDENT_PX = 14;

interface RecordLineProps {
  readonly record: { readonly id: string; readonly name: string };
  readonly mark: ReactNode;
  readonly aside: ReactNode;
  readonly depth: number;
  /** Where a dragged line would be let go at this one. */
  readonly drop: DropPlace | null;
  readonly isDragged: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onStep: (step: TreeStep) => void;
  readonly handlers: HTMLAttributes<HTMLButtonElement> | undefined;
  readonly children: ReactNode;
}

export function RecordLine(props: RecordLineProps) {
  const { record, depth, drop, isDragged, isOpen, onOpen, onStep, handlers } = props;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    if (!step || !event.altKey || event.shiftKey) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <li
      className={styles['record']}
      data-open={isOpen || undefined}
      data-record={record.id}
      data-drop={drop ?? undefined}
      data-dragged={isDragged || undefined}
    >
      <button
        type="button"
        {...handlers}
        className={styles['line']}
        style={{ paddingLeft: 10 + depth * INDENT_PX }}
        aria-expanded={isOpen}
        onKeyDown={onKeyDown}
        onClick={() => onOpen(!isOpen)}
      >
        <Chevron size={12} aria-hidden className={styles['chevron']} />
        {props.mark}
        <span className={styles['name']}>{record.name}</span>
        <span className={styles['aside']}>{props.aside}</span>
      </button>
      {isOpen && <div className={styles['fields']}>{props.children}</div>}
    </li>
  );
}

interface StepButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isTree: boolean;
  readonly onStep: (step: TreeStep) => void;
}

/** The same as Alt with the arrow keys, for the pointer. */
export function StepButtons({ name, isFirst, isLast, isTree, onStep }: StepButtonsProps) {
  const { showPanels } = useWords();
  return (
    <>
      {isTree && (
        <>
          <IconButton icon={IndentDecrease} label={showPanels.moveOut(name)} onClick={() => onStep('out')} />
          <IconButton icon={IndentIncrease} label={showPanels.moveIn(name)} onClick={() => onStep('in')} />
        </>
      )}
      <IconButton icon={ChevronUp} label={showPanels.moveUp(name)} disabled={isFirst} onClick={() => onStep('up')} />
      <IconButton
        icon={ChevronDown}
        label={showPanels.moveDown(name)}
        disabled={isLast}
        onClick={() => onStep('down')}
      />
    </>
  );
}
