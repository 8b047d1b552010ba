/** A question that has to be answered before the program goes on: asked by an action, shown by the app. */
import { create } from 'zustand';
import type { FileFailure } from '#shared/bridge/files.ts';
import type { ShowHolder } from '#shared/bridge/holders.ts';
import type { LeftFile } from '#shared/bridge/journals.ts';
import type { Difference } from '#shared/compare/compare-documents.ts';
import type { StepLabel } from '#shared/edit/edit.ts';
import type { Clash } from '#shared/edit/merge/clash.ts';
import type { Choices } from '#shared/edit/merge/merge-documents.ts';
import type { RippleScope } from '#shared/edit/ripple-cues.ts';
import type { Deletion } from '#shared/edit/uses-of.ts';
import type { Fault } from '#shared/show/fault.ts';
import type { Repair } from '#shared/show/repair.ts';

/** A step that a journal has kept; `at` is ISO 8601. */
export interface KeptStep {
  readonly at: string;
  readonly cause: 'edit' | 'undo' | 'redo';
  readonly label: StepLabel;
}

/** Two states of the show to be brought together. */
export interface MergeOffer {
  /** What comes in from the file, and is asked of nobody. */
  readonly taken: readonly Difference[];
  readonly clashes: readonly Clash[];
  /** Does it; false if the outcome would be no show. */
  readonly merge: (choices: Choices) => boolean;
}

export type Question =
  /** Another show is about to take the place of one with changes. */
  | { readonly about: 'unsaved'; readonly title: string }
  | { readonly about: 'not-saved'; readonly failure: FileFailure }
  /** Somebody else has written into the show's file; `differences`: of the open show from what stands there now. */
  | {
      readonly about: 'changed-on-disk';
      readonly name: string;
      readonly differences: readonly Difference[] | null;
      /** Both states can be brought together. */
      readonly canMerge: boolean;
    }
  /** The show's file is not there any more; answered with 'overwrite' where it is to be written anew. */
  | { readonly about: 'gone'; readonly name: string }
  /** What both have done since is brought together; answered with 'merged' when that is done. */
  | ({ readonly about: 'merge'; readonly name: string } & MergeOffer)
  | { readonly about: 'not-opened'; readonly failure: FileFailure }
  /** The file was read, and is no show that this program can open. */
  | {
      readonly about: 'refused';
      readonly name: string;
      readonly kind: 'invalid-json' | 'newer-version' | 'invalid-show';
      readonly faults: readonly Fault[];
    }
  /** The copy of a refused file that could be made, with all that was mended. */
  | { readonly about: 'repaired'; readonly name: string; readonly repairs: readonly Repair[] }
  /** The program ended before these steps were saved. */
  | {
      readonly about: 'recovered';
      readonly title: string;
      /** Null: the show has no file yet. */
      readonly file: LeftFile | null;
      readonly steps: readonly KeptStep[];
      /** Steps after those that can't be read. */
      readonly unread: number;
      /** When the last of them was made, ISO 8601; null if it is not known. */
      readonly until: string | null;
      /** What differs from the file as it is now; null if there is none. */
      readonly differences: readonly Difference[] | null;
    }
  /** Somebody else has the show open that is to be opened. */
  | { readonly about: 'held'; readonly name: string; readonly holder: ShowHolder }
  /** What others use is to be deleted, and the gap closed so far; answered with 'deleted' when that is done. */
  | { readonly about: 'in-use'; readonly deletion: Deletion; readonly ripple: RippleScope | null }
  /** A take with so many rows is to be let go for good; answered with 'deleted'. */
  | { readonly about: 'delete-take'; readonly name: string; readonly rows: number }
  /** Steps were kept that this version can't read; `title` of their show, if that is known. */
  | { readonly about: 'unreadable-steps'; readonly title: string | null; readonly folder: string };
export type Answer =
  | 'save'
  | 'save-as'
  | 'discard'
  | 'cancel'
  | 'open-copy'
  | 'open-anyway'
  | 'recover'
  | 'repair'
  | 'overwrite'
  | 'merge'
  | 'merged'
  | 'reload'
  | 'look-again'
  | 'deleted';

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
