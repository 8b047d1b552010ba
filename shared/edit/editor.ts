/**
 * The open show with its history: the one place where tables change. No framework: the window, the command line and
 * tests use the same.
 *
 * A gesture lays a draft over the show: each new draft takes the former back first, so that what is shown is always
 * the show plus one diff. It ends as one step (`commitDraft`) or as nothing (`cancelDraft`).
 */
import type { MutableDocument, ShowDocument } from '#shared/show/document.ts';
import { applyDiff, EMPTY_DIFF, isEmptyDiff, reverseDiff, squashDiffs, type Diff } from './diff.ts';
import type { Edit, StepLabel } from './edit.ts';

export type ChangeCause = 'edit' | 'draft' | 'undo' | 'redo' | 'evidence';
export interface Change {
  /** What the tables have just taken in; empty where a draft that they hold already becomes a step. */
  readonly diff: Diff;
  readonly cause: ChangeCause;
  /** The step that was done, undone (then the diff is that of the undoing) or done again; null for what is none. */
  readonly step: Edit | null;
}
/** Steps that were done and that were undone, the last one last. */
export interface History {
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
}
/** A state of the history: the step that led to it, null for the first, and its position. */
export interface HistoryState {
  readonly label: StepLabel | null;
  readonly position: number;
}
export interface HistoryStates {
  readonly list: readonly HistoryState[];
  readonly at: number;
}
export type ChangeListener = (change: Change) => void;

export interface Editor {
  readonly document: ShowDocument;
  /** Counts up with each change, drafts included. */
  readonly revision: number;
  /** Which state of the history the show is in; equal numbers mean equal shows (drafts apart). */
  readonly position: number;
  /** Applies the edit as one step of the history. An open draft is taken back first. */
  run(edit: Edit): void;
  /**
   * Lays an edit over the show until it is committed, replaced or cancelled. `make` sees the show without the former
   * draft; null from it leaves no draft.
   */
  draft(make: (document: ShowDocument) => Edit | null): void;
  /** Lays more over the show that belongs to the present draft; nothing without one. */
  extendDraft(more: Diff): void;
  /** Makes the present draft one step of the history; nothing if there is none. */
  commitDraft(): void;
  cancelDraft(): void;
  /** Adds evidence (takes): not a step, and no undo reaches it. */
  record(diff: Diff): void;
  /** Takes the last step back and gives its label; undefined if there is none. */
  undo(): StepLabel | undefined;
  redo(): StepLabel | undefined;
  readonly undoLabel: StepLabel | undefined;
  readonly redoLabel: StepLabel | undefined;
  /** All states of the history, the first one first, and which of them the show is in. */
  readonly states: HistoryStates;
  /** Undoes or does again until the show is in that state of the list; one that it does not have is the last. */
  goTo(state: number): void;
  /** Calls the listener after each change; the returned function ends that. */
  subscribe(listener: ChangeListener): () => void;
}

interface Step {
  readonly edit: Edit;
  readonly from: number;
  readonly to: number;
}

/** An editor over tables that it alone may write from now on; `history` is what led to them as they are. */
export function createEditor(document: MutableDocument, history: History = { past: [], future: [] }): Editor {
  const past = history.past.map((edit, at): Step => ({ edit, from: at, to: at + 1 }));
  // The last one undone is the first to be done again.
  let future = history.future.map((edit, at): Step => {
    const from = history.past.length + history.future.length - at - 1;
    return { edit, from, to: from + 1 };
  });
  const listeners = new Set<ChangeListener>();
  let revision = 0;
  let position = past.length;
  let positions = past.length + future.length;
  let drafted: Edit | null = null;

  const announce = (diff: Diff, cause: ChangeCause, step: Edit | null): void => {
    revision += 1;
    for (const listener of listeners) listener({ diff, cause, step });
  };
  const change = (step: Edit, cause: ChangeCause): void => {
    applyDiff(document, step.diff);
    announce(step.diff, cause, step);
  };
  const push = (edit: Edit): void => {
    positions += 1;
    past.push({ edit, from: position, to: positions });
    position = positions;
    future = [];
  };
  const editor: Editor = {
    document,
    get revision() {
      return revision;
    },
    get position() {
      return position;
    },
    run(edit) {
      editor.cancelDraft();
      if (isEmptyDiff(edit.diff)) return;
      push(edit);
      change(edit, 'edit');
    },
    draft(make) {
      const back = drafted ? reverseDiff(drafted.diff) : EMPTY_DIFF;
      applyDiff(document, back);
      drafted = make(document);
      const laid = drafted ? drafted.diff : EMPTY_DIFF;
      applyDiff(document, laid);
      announce(squashDiffs([back, laid]), 'draft', null);
    },
    extendDraft(more) {
      if (!drafted) return;
      applyDiff(document, more);
      drafted = { label: drafted.label, diff: squashDiffs([drafted.diff, more]) };
      announce(more, 'draft', null);
    },
    commitDraft() {
      const edit = drafted;
      drafted = null;
      if (!edit || isEmptyDiff(edit.diff)) return;
      push(edit);
      // The tables hold the draft already; listeners learn that it is a step now.
      announce(EMPTY_DIFF, 'edit', edit);
    },
    cancelDraft() {
      if (drafted) editor.draft(() => null);
    },
    record(diff) {
      if (isEmptyDiff(diff)) return;
      applyDiff(document, diff);
      announce(diff, 'evidence', null);
    },
    undo() {
      editor.cancelDraft();
      const step = past.pop();
      if (!step) return undefined;
      future.push(step);
      position = step.from;
      change({ label: step.edit.label, diff: reverseDiff(step.edit.diff) }, 'undo');
      return step.edit.label;
    },
    redo() {
      editor.cancelDraft();
      const step = future.pop();
      if (!step) return undefined;
      past.push(step);
      position = step.to;
      change(step.edit, 'redo');
      return step.edit.label;
    },
    get undoLabel() {
      return past.at(-1)?.edit.label;
    },
    get redoLabel() {
      return future.at(-1)?.edit.label;
    },
    get states() {
      const steps = [...past, ...future.toReversed()];
      const first: HistoryState = { label: null, position: steps[0]?.from ?? position };
      return {
        list: [first, ...steps.map(({ edit, to }): HistoryState => ({ label: edit.label, position: to }))],
        at: past.length,
      };
    },
    goTo(state) {
      editor.cancelDraft();
      while (past.length > Math.max(0, state) && editor.undo()) continue;
      while (past.length < state && editor.redo()) continue;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return editor;
}
