/** The text of a field between the first letter and the moment it is taken. */
import { useContext, useRef, useState } from 'react';
import { FieldScope } from './field-scope.ts';

/** Takes the text, or gives the sentence that says why it cannot be taken. */
export type Commit = (text: string) => string | null | undefined | void;

export interface CommittedText {
  /** What to show: what is being typed, or else the value. */
  readonly shown: string;
  readonly isDirty: boolean;
  /** Why the last commit was not taken; gone with the next letter. */
  readonly error: string | null;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly revert: () => void;
}

/**
 * Text that is typed over a value and handed over as one. Without `onCommit` what is typed just stands. Whenever the
 * value changes from outside (undo, another cue), it wins over what is being typed.
 */
export function useCommittedText(value: string, onCommit: Commit | undefined): CommittedText {
  const scope = useContext(FieldScope);
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string; readonly scope: string } | null>(
    null,
  );
  const [refused, setRefused] = useState<{ readonly why: string; readonly text: string } | null>(null);
  const text = typed?.over === value && typed.scope === scope ? typed.text : null;
  // Two commits may come from one key (Enter, then the blur it causes), before React has rendered again.
  const pending = useRef<string | null>(null);
  return {
    shown: text ?? value,
    isDirty: text !== null && text !== value,
    error: refused && refused.text === text ? refused.why : null,
    type(next) {
      pending.current = next;
      setTyped({ text: next, over: value, scope });
      setRefused(null);
    },
    commit() {
      const next = pending.current;
      pending.current = null;
      if (!onCommit || next === null) return;
      if (next === value) {
        setTyped(null);
        return;
      }
      const why = onCommit(next);
      if (typeof why === 'string' && why !== '') setRefused({ why, text: next });
      else setTyped(null);
    },
    revert() {
      pending.current = null;
      setTyped(null);
      setRefused(null);
    },
  };
}
