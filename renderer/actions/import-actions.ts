/** Cues from spreadsheets: opened, pasted or dropped. They all end in the same preview. */
import { LARGEST_TABLE_BYTES } from '#shared/import-cues/table-fault.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useCueImport, type CueImport, type TableSource } from '#renderer/state/cue-import.ts';
import { useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { isTakeRunning } from '#renderer/state/take.ts';
import { readTables } from '#renderer/workers/table-service.ts';
import type { Action } from './action.ts';
import { askShell } from './ask-shell.ts';
import { commitTyping } from './commit-typing.ts';

/** Endings of files that cells come in. */
const TABLE_FILE = /\.(?:csv|tsv|txt|xlsx|xlsm)$/iu;

const canImport = (): boolean => useDocument.getState().show !== null && !isTakeRunning();

export const importActions = {
  'import-cues': { run: chooseTable, isEnabled: canImport },
} satisfies Record<string, Action>;

async function chooseTable(): Promise<void> {
  const outcome = await askShell(() => shell().openTable());
  switch (outcome.kind) {
    case 'cancelled':
      return;
    case 'failed':
      set({
        source: { from: 'file', name: outcome.name },
        phase: 'failed',
        fault: tooLarge(outcome.fault, outcome.name) ?? outcome,
      });
      return;
    case 'opened':
      await readTable({ from: 'file', name: outcome.name }, outcome.bytes);
      return;
    default:
      outcome satisfies never;
  }
}

/** Listens for tables that are pasted; the returned function ends that. */
export function listenForTables(): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.defaultPrevented || !isTabular(text) || isTaken(event.target) || !canImport()) return;
    event.preventDefault();
    void readTable({ from: 'clipboard' }, new TextEncoder().encode(text));
  };
  document.addEventListener('paste', onPaste);
  return () => document.removeEventListener('paste', onPaste);
}

/** Whether cells may come in this file. */
export function isTable({ name }: File): boolean {
  return TABLE_FILE.test(name);
}

/** Reads in a file that was dropped. */
export async function takeInTable(file: File): Promise<void> {
  if (canImport()) await readFile(file);
  else {
    notify({
      tone: 'warning',
      text: ({ importCues }) => (isTakeRunning() ? importCues.notWhileTake : importCues.needsShow),
    });
  }
}

/** Cells lie in columns or in rows; a single line without a tab is just text. */
function isTabular(text: string): boolean {
  return text.includes('\t') || /\S[^\n]*[\r\n]+\s*\S/u.test(text);
}

/** What is typed in a field, or done in a dialog, is not for the plan. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;
}

async function readFile(file: File): Promise<void> {
  const source: TableSource = { from: 'file', name: file.name };
  if (file.size > LARGEST_TABLE_BYTES) {
    set({ source, phase: 'failed', fault: largeFault(file.name) });
    return;
  }
  try {
    await readTable(source, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    set({ source, phase: 'failed', fault: { fault: 'not-read', name: file.name, detail: String(error) } });
  }
}

let turns = 0;

async function readTable(source: TableSource, bytes: Uint8Array): Promise<void> {
  commitTyping();
  // A drag that is going on is no part of the show yet.
  useDocument.getState().cancelDraft();
  const stopping = new AbortController();
  turns += 1;
  const turn = turns;
  const name = source.from === 'file' ? source.name : '';
  set({ source, phase: 'reading', turn, cancel: () => stopping.abort() });
  try {
    const answer = await readTables(name, bytes, stopping.signal);
    if (stopping.signal.aborted || turn !== turns) return;
    if (answer.answer === 'tables') set({ source, phase: 'read', tables: answer.tables, turn });
    else if (answer.answer === 'fault') set({ source, phase: 'failed', fault: answer.fault });
  } catch (error) {
    if (stopping.signal.aborted || turn !== turns) return;
    const detail = error instanceof Error ? error.message : String(error);
    set({ source, phase: 'failed', fault: { fault: 'not-read', name, detail } });
  }
}

function set(current: CueImport): void {
  useCueImport.setState({ current });
}

function tooLarge(fault: string, name: string) {
  return fault === 'too-large' ? largeFault(name) : null;
}
function largeFault(name: string) {
  return { fault: 'too-large', name, mostMb: LARGEST_TABLE_BYTES / 1024 / 1024 } as const;
}
