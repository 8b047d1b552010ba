/** A question that has to be answered before the program goes on: asked by an action, shown by the app. */
import { create } from 'zustand';
import type { FileFailure } from '#shared/bridge/contract.ts';
import type { Fault } from '#shared/show/fault.ts';

export type Question =
  /** Another show is about to take the place of one with changes. */
  | { readonly about: 'unsaved'; readonly title: string }
  | { readonly about: 'not-saved'; readonly failure: FileFailure }
  | { readonly about: 'not-opened'; readonly failure: FileFailure }
  /** The file was read, and is no show that this program can open. */
  | {
      readonly about: 'refused';
      readonly name: string;
      readonly kind: 'invalid-json' | 'newer-version' | 'invalid-show';
      readonly faults: readonly Fault[];
    };
export type Answer = 'save' | 'save-as' | 'discard' | 'cancel';

interface QuestionState {
  readonly question: Question | null;
  readonly answer: (answer: Answer) => void;
}

let settle: ((answer: Answer) => void) | null = null;

export const useQuestion = create<QuestionState>()((set) => ({
  question: null,
  answer(answer) {
    const answered = settle;
    settle = null;
    set({ question: null });
    answered?.(answer);
  },
}));

/** Asks, and waits for the answer. A question that was still open counts as cancelled. */
export function ask(question: Question): Promise<Answer> {
  settle?.('cancel');
  const { promise, resolve } = Promise.withResolvers<Answer>();
  settle = resolve;
  useQuestion.setState({ question });
  return promise;
}
