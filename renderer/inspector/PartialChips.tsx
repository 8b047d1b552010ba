/** What only some of the selected cues have: each can be given to all of them, or taken out of all. */
import { Plus, X } from 'lucide-react';
import { useWords } from '#renderer/state/session.ts';
import type { Option } from '#renderer/ui/options.ts';
import styles from './PartialChips.module.css';

interface PartialChipsProps {
  /** With how many of the cues have it. */
  readonly chips: readonly (Option<string> & { readonly count: number })[];
  /** Of the cues that are selected. */
  readonly all: number;
  readonly field: string;
  readonly onGive: (value: string) => void;
  readonly onTake: (value: string) => void;
}

export function PartialChips({ chips, all, field, onGive, onTake }: PartialChipsProps) {
  const { inspector, fields } = useWords();
  if (chips.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={inspector.someHave(field)}>
      {chips.map(({ value, label, count }) => (
        <li key={value} className={styles['chip']}>
          <span>{label}</span>
          <span className={styles['count']}>{inspector.someOf(count, all)}</span>
          <button type="button" aria-label={inspector.giveToAll(label)} onClick={() => onGive(value)}>
            <Plus size={12} aria-hidden />
          </button>
          <button type="button" aria-label={fields.remove(label)} onClick={() => onTake(value)}>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
