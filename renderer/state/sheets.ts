/** Which sheet is looked at and handed out, on which paper. Kept while the program runs, never in the file. */
import { create } from 'zustand';
import type { Paper, SheetForm, SheetRequest } from '#shared/bridge/paper.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { findSpec } from '#shared/sheets/sheet-spec.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { localIso } from '#shared/time/local-iso.ts';
import { useSession } from './session.ts';

export interface SheetChoice {
  readonly for: string;
  readonly paper: Paper;
  /** Null: the language of the screen. */
  readonly language: Language | null;
}

interface SheetsState {
  readonly choice: SheetChoice;
  /** A named sheet that was just added and is to be named; null: none. */
  readonly unnamed: string | null;
  /** The form of the file that is being written; null: none. */
  readonly exporting: SheetForm | null;
  readonly choose: (choice: Partial<SheetChoice>) => void;
  readonly setExporting: (form: SheetForm | null) => void;
}

export const useSheets = create<SheetsState>()((set) => ({
  choice: { for: 'master', paper: 'a4', language: null },
  unnamed: null,
  exporting: null,
  choose: (choice) => set((state) => ({ choice: { ...state.choice, ...choice } })),
  setExporting: (exporting) => set({ exporting }),
}));

/** The chosen sheet, as long as the show has it; else the master. */
export function presentSheet(document: ShowDocument, wanted: string): string {
  return findSpec(document, wanted) ? wanted : 'master';
}

/** What to ask the shell for now. */
export function sheetRequest(document: ShowDocument, { language, ...choice }: SheetChoice): SheetRequest {
  return {
    ...choice,
    for: presentSheet(document, choice.for),
    language: language ?? useSession.getState().language,
    printedAt: localIso(new Date()),
  };
}

/** The show as sheets need it: without its takes and what was handed out, which may be most of it. */
export function showForSheets(document: ShowDocument): Show {
  const { takes: _takes, issues: _issues, ...show } = unloadShow(document);
  return show;
}
