/** Files that are dropped on the window: a show is opened, a table of cues is read in. */
import type { FileFailure } from '#shared/bridge/files.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { notify } from '#renderer/state/notices.ts';
import { askShell } from './ask-shell.ts';
import { takeIn, takeInCopy } from './file-actions.ts';
import { isTable, takeInTable } from './import-actions.ts';

const SHOW_FILE = /\.onetake$/iu;
const LARGEST_SHOW_BYTES = 256 * 1024 * 1024;

/** Takes in what is dropped from now on; the returned function ends that. */
export function listenForFiles(): () => void {
  const { dataset } = document.documentElement;
  const onDragOver = (event: DragEvent): void => {
    // Names of files are not told before they are dropped.
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    dataset['dropping'] = '';
  };
  const onDragLeave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) delete dataset['dropping'];
  };
  const onDrop = (event: DragEvent): void => {
    delete dataset['dropping'];
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.defaultPrevented || files.length === 0) return;
    event.preventDefault();
    void takeInDropped(files);
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('dragleave', onDragLeave);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('dragleave', onDragLeave);
    window.removeEventListener('drop', onDrop);
  };
}

/** A show goes before a table; of several the first. */
async function takeInDropped(files: readonly File[]): Promise<void> {
  const show = files.find(({ name }) => SHOW_FILE.test(name));
  const table = files.find(isTable);
  if (show) await takeInShow(show);
  else if (table) await takeInTable(table);
  else notify({ tone: 'warning', text: ({ app }) => app.droppedOther(files[0]?.name ?? '') });
}

async function takeInShow(file: File): Promise<void> {
  const outcome = await askShell(() => shell().openDropped(file), file.name);
  if (outcome) {
    await takeIn(outcome);
    return;
  }
  // It comes from another program and lies in no folder: what is read of it is all there is.
  const text = await textOf(file);
  if (typeof text === 'string') await takeInCopy(file.name, text);
  else await takeIn(text);
}

async function textOf(file: File): Promise<string | FileFailure> {
  const { name, size } = file;
  if (size > LARGEST_SHOW_BYTES) return { kind: 'failed', name, fault: 'too-large', detail: `${size} bytes` };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (thrown) {
    const fault = thrown instanceof TypeError ? 'not-utf8' : 'other';
    return { kind: 'failed', name, fault, detail: String(thrown) };
  }
}
