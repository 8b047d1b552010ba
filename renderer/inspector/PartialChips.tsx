/** What only some of the selected cues have: each can be given to all of them, or taken out of all. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
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

/** Of many cues there are more than anybody looks through at once: those that most of them have come first. */
const SHOWN = 8;

export function PartialChips({ chips, all, field, onGive, onTake }: PartialChipsProps) {
  const { inspector, fields } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (chips.length === 0) return null;
  const sorted = chips.toSorted((a, b) => b.count - a.count);
  return (
    <ul className={styles['chips']} aria-label={inspector.someHave(field)}>
      {(showsAll ? sorted : sorted.slice(0, SHOWN)).map(({ value, label, count }) => (
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
      {!showsAll && chips.length > SHOWN && (
        <li>
          <Button tone="plain" onClick={() => setShowsAll(true)}>
            {inspector.moreOf(chips.length - SHOWN)}
          </Button>
        </li>
      )}
    </ul>
  );
}
