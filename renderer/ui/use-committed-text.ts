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

/** What was typed, over which value, about what (FieldScope). */
interface Typed {
  readonly text: string;
  readonly over: string;
  readonly scope: string;
}

/**
 * Text that is typed over a value and handed over as one. Without `onCommit` what is typed just stands. Whenever the
 * value changes from outside (undo, another cue), it wins over what is being typed.
 */
export function useCommittedText(value: string, onCommit: Commit | undefined): CommittedText {
  const scope = useContext(FieldScope);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [refused, setRefused] = useState<{ readonly why: string; readonly text: string } | null>(null);
  const isMeant = (draft: Typed | null): draft is Typed => draft?.over === value && draft.scope === scope;
  const text = isMeant(typed) ? typed.text : null;
  // Two commits may come from one key (Enter, then the blur it causes), before React has rendered again.
  const pending = useRef<Typed | null>(null);
  return {
    shown: text ?? value,
    isDirty: text !== null && text !== value,
    error: refused && refused.text === text ? refused.why : null,
    type(next) {
      const draft = { text: next, over: value, scope };
      pending.current = draft;
      setTyped(draft);
      setRefused(null);
    },
    commit() {
      const draft = pending.current;
      pending.current = null;
      if (!onCommit || !isMeant(draft)) return;
      if (draft.text === value) {
        setTyped(null);
        return;
      }
      const why = onCommit(draft.text);
      if (typeof why === 'string' && why !== '') setRefused({ why, text: draft.text });
      else setTyped(null);
    },
    revert() {
      pending.current = null;
      setTyped(null);
      setRefused(null);
    },
  };
}
