/**
 * The open show: records, history, plan. One show at a time; opening another replaces all of it.
 *
 * Tables are changed in place by the editor, so components select records (which never change in place) or read
 * `revision`, and never hold a table over a change.
 */
import { create } from 'zustand';
import type { FileRef } from '#shared/bridge/files.ts';
import { isRefusal, type Edit, type Outcome, type Refusal, type StepLabel } from '#shared/edit/edit.ts';
import { forgetVanished } from '#shared/edit/accept-problem.ts';
import {
  createEditor,
  type ChangeListener,
  type Editor,
  type History,
  type HistoryStates,
} from '#shared/edit/editor.ts';
import type { Diff } from '#shared/edit/diff.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Plan, PlanEngine } from '#shared/plan/plan.ts';
import {
  createEmptyTables,
  headerOf,
  type CueRecord,
  type MutableDocument,
  type ShowDocument,
} from '#shared/show/document.ts';

/** A show that is open. */
export interface OpenShow {
  readonly document: ShowDocument;
  readonly plan: Plan;
  /** Counts up with each change, drafts included: what derived views depend on. */
  readonly revision: number;
  readonly file: FileRef | null;
  /**
   * What its file held when the show was opened from it or saved into it: what saving may write over, and what merging
   * goes out from. Null where there is no such text.
   */
  readonly onDisk: KnownState | null;
  /** Whether the show differs from what was last saved or opened. */
  readonly edited: boolean;
  readonly undoLabel: StepLabel | undefined;
  readonly redoLabel: StepLabel | undefined;
  /** Why the last command could not be done, until the next one; a new object each time. */
  readonly refusal: Refusal | null;
}

/** A state of a show that a file holds, and what its text is told from others by. */
export interface KnownState {
  readonly mark: string;
  readonly document: ShowDocument;
}

export interface OpenOptions {
  readonly onDisk?: KnownState | null;
  /** Edited from the start: a repaired show, or a recovered one. */
  readonly unsaved?: boolean;
  /** The steps that led to it. */
  readonly history?: History;
  /** The state of that history which is on the disk; that without any step, if nothing else is said. */
  readonly saved?: SavePoint;
}

/** A state of the show: its place in the history, and how much evidence it had. */
export interface SavePoint {
  readonly position: number;
  readonly evidence: number;
}

interface DocumentState {
  readonly show: OpenShow | null;
  /** Opens a parsed show. */
  readonly open: (document: MutableDocument, file: FileRef | null, options?: OpenOptions) => void;
  readonly close: () => void;
  /** Runs a command on the show as one step; true if it could be done. */
  readonly run: (command: (document: ShowDocument) => Outcome) => boolean;
  /** Lays a command's edit over the show while a gesture lasts; a refusal leaves no draft. */
  readonly draft: (command: (document: ShowDocument) => Outcome) => void;
  /** The plan as it would be after a command, which is not done; as it is, if the command is refused. */
  readonly tryOut: (command: (document: ShowDocument) => Outcome) => Plan;
  readonly commitDraft: () => void;
  readonly cancelDraft: () => void;
  /** Adds evidence of a take: not undoable, but a change to be saved. */
  readonly record: (diff: Diff) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** All states of the history, which of them is shown, and which is on the disk; null: none of them. */
  readonly states: () => HistoryStates & { readonly saved: number | null };
  /** Goes to a state of the history at once. */
  readonly goTo: (state: number) => void;
  /** The show as it was at that point is on the disk now, as that text. */
  readonly markSaved: (file: FileRef, onDisk: KnownState, point: SavePoint) => void;
  /** Whether the file holds no state of the history: another program has written into it, or it is gone. */
  readonly markStale: (isStale: boolean) => void;
  /** Where the history stands, to hand to `markSaved` after the save. */
  readonly savePoint: () => SavePoint;
  readonly dismissRefusal: () => void;
}

/** Called with each change of whatever show is open, after the plan has taken it in. */
const listeners = new Set<ChangeListener>();
const NEVER_EDITED: SavePoint = { position: 0, evidence: 0 };
const NEVER_SAVED: SavePoint = { position: -1, evidence: 0 };

let editor: Editor = createEditor(createEmptyTables());
let engine: PlanEngine | null = null;
let saved = NEVER_EDITED;
let isStale = false;
let evidence = 0;

export const useDocument = create<DocumentState>()((set, get) => {
  const isEdited = (): boolean => isStale || editor.position !== saved.position || evidence !== saved.evidence;
  const refuse = (refusal: Refusal): void => {
    const { show } = get();
    if (show) set({ show: { ...show, refusal } });
  };
  /** Publishes what the editor and the engine hold now. */
  const publish = (): void => {
    const { show } = get();
    if (!show || !engine) return;
    set({
      show: {
        ...show,
        plan: engine.plan,
        revision: editor.revision,
        edited: isEdited(),
        undoLabel: editor.undoLabel,
        redoLabel: editor.redoLabel,
        refusal: null,
      },
    });
  };
  /** Ends the draft as a step. Acceptances of problems that it does away with go with it. */
  const commit = (): void => {
    const forgotten = engine && forgetVanished(editor.document, engine.plan.problems);
    if (forgotten) editor.extendDraft(forgotten);
    editor.commitDraft();
  };
  return {
    show: null,
    open(document, file, { onDisk = null, unsaved = false, history, saved: place = NEVER_EDITED } = {}) {
      editor = createEditor(document, history);
      engine = createPlanEngine(document);
      evidence = 0;
      saved = unsaved ? NEVER_SAVED : place;
      isStale = false;
      const current = engine;
      editor.subscribe((change) => {
        if (change.cause === 'evidence') evidence += 1;
        current.update(change.diff);
        publish();
        for (const listener of listeners) listener(change);
      });
      set({
        show: {
          document,
          plan: engine.plan,
          revision: 0,
          file,
          onDisk,
          edited: isEdited(),
          undoLabel: editor.undoLabel,
          redoLabel: editor.redoLabel,
          refusal: null,
        },
      });
    },
    close() {
      engine = null;
      set({ show: null });
    },
    run(command) {
      editor.cancelDraft();
      const outcome = command(editor.document);
      if (isRefusal(outcome)) {
        refuse(outcome);
        return false;
      }
      // Laid as a draft first where its outcome for accepted problems has to be known.
      if (headerOf(editor.document).accepted) {
        editor.draft(() => outcome);
        commit();
      } else editor.run(outcome);
      return true;
    },
    draft(command) {
      editor.draft((document): Edit | null => {
        const outcome = command(document);
        return isRefusal(outcome) ? null : outcome;
      });
    },
    tryOut(command) {
      get().draft(command);
      const { plan } = present(get().show);
      get().cancelDraft();
      return plan;
    },
    commitDraft: () => commit(),
    cancelDraft: () => editor.cancelDraft(),
    record: (diff) => editor.record(diff),
    undo: () => void editor.undo(),
    redo: () => void editor.redo(),
    states() {
      const { list, at } = editor.states;
      const place = isStale ? -1 : list.findIndex(({ position }) => position === saved.position);
      return { list, at, saved: place === -1 ? null : place };
    },
    goTo: (state) => editor.goTo(state),
    markSaved(file, onDisk, point) {
      saved = point;
      isStale = false;
      const { show } = get();
      if (show) set({ show: { ...show, file, onDisk, edited: isEdited() } });
    },
    markStale(stale) {
      isStale = stale;
      const { show } = get();
      if (show) set({ show: { ...show, edited: isEdited() } });
    },
    savePoint: () => ({ position: editor.position, evidence }),
    dismissRefusal() {
      const { show } = get();
      if (show?.refusal) set({ show: { ...show, refusal: null } });
    },
  };
});

/** Calls the listener after each change of the open show, drafts included; the returned function ends that. */
export function onShowChange(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The open show. For components that are shown only while one is open; throws otherwise. */
export function useShow<T>(select: (show: OpenShow) => T): T {
  return useDocument(({ show }) => select(present(show)));
}

/** The open show now, outside React. Throws if none is open. */
export function currentShow(): OpenShow {
  return present(useDocument.getState().show);
}

/** A cue's record; undefined if it is gone. Renders again only when that record changes. */
export function useCue(id: string | null): CueRecord | undefined {
  return useDocument(({ show }) => (id === null ? undefined : show?.document.cues.get(id)));
}

function present(show: OpenShow | null): OpenShow {
  if (!show) throw new Error('no show is open');
  return show;
}
