/**
 * Saving. What is written is the show as it stands when its turn comes; what is edited meanwhile stays marked as
 * edited. A save that fails loses nothing: the show stays as it is, the reason is told, and another place is offered.
 */
import type { Expected, Saved } from '#shared/bridge/saving.ts';
import { headerOf } from '#shared/show/document.ts';
import { chosenSong } from '#renderer/state/chosen-song.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { warn } from '#renderer/state/notices.ts';
import { ask } from '#renderer/state/question.ts';
import { useCutOffTakes } from '#renderer/state/cut-off-takes.ts';
import { isTakeRunning } from '#renderer/state/take.ts';
import type { Action } from './action.ts';
import { commitTyping } from './commit-typing.ts';
import { askAboutChange, mergeWith, readPresent, reloadShow, type Present } from './changed-file.ts';
import { inTurn, useFileWork } from './file-turns.ts';
import { sendShow } from './send-show.ts';

/** A larger file can be saved, but one over 256 MiB could not be opened again. */
const WARN_BYTES = 200 * 1024 * 1024;
/** File systems take 255 bytes, ending and the mark of a half-written file included. */
const NAME_BYTES = 200;

const canSave = (): boolean => useDocument.getState().show !== null && useFileWork.getState().work !== 'open';

export const saveActions = {
  save: { run: () => void saveShow(), isEnabled: canSave },
  'save-as': { run: () => void saveShowAs(), isEnabled: canSave },
} satisfies Record<string, Action>;

/** Saves to the show's file, or asks for a place if it has none. True if the show is on disk now. */
export function saveShow(): Promise<boolean> {
  return inTurn('save', () => write('file'));
}

/** Asks for a place and saves there. True if the show is on disk now. */
export function saveShowAs(): Promise<boolean> {
  return inTurn('save', () => write('new-place'));
}

/**
 * For flows that already have their turn: saves, and asks on until it is saved or given up. `expected`: what may be
 * written over, if that is not what the show was opened from or saved as.
 */
export async function write(to: 'file' | 'new-place', expected?: Expected): Promise<boolean> {
  commitTyping();
  const documents = useDocument.getState();
  // A drag that is going on is no part of the show yet.
  documents.cancelDraft();
  const { document, file, onDisk } = currentShow();
  const { title, music } = headerOf(document);
  // A song that was chosen for a show without a file goes along with its first save.
  const song = file?.writable === true ? undefined : chosenSong(document, music.audio?.path ?? '');
  const outcome = await sendShow(
    to === 'file' && file?.writable
      ? { to: 'file', token: file.token, expected: expected ?? expectedIn(onDisk) }
      : {
          to: 'new-place',
          token: file?.token ?? null,
          suggestedName: suggestedName(title),
          song: music.audio ? { path: music.audio.path, chosen: song?.token ?? null } : null,
        },
    file?.name,
  );
  switch (outcome.kind) {
    case 'saved':
      await afterSave(outcome);
      return true;
    case 'cancelled':
      return false;
    case 'failed':
      return (await ask({ about: 'not-saved', failure: outcome })) === 'save-as' ? write('new-place') : false;
    case 'changed':
      return settleChange(await readPresent(outcome.present));
    case 'gone':
      return settleLoss(file?.name ?? '');
    default:
      return outcome satisfies never;
  }
}

/** What a file holds as far as is known: nothing else may be written over. */
export function expectedIn(onDisk: { readonly mark: string } | null): Expected {
  return onDisk ? { is: 'text', mark: onDisk.mark } : { is: 'nothing' };
}

/** Somebody else has written into the file: the person says which of the two is to stand there. True if it is saved. */
export async function settleChange(present: Present | null): Promise<boolean> {
  switch (await askAboutChange(present)) {
    case 'overwrite':
      // What was looked at, and nothing that has come since.
      return write('file', present ? expectedIn(present) : { is: 'anything' });
    case 'save-as':
      return write('new-place');
    case 'merge':
      return present !== null && (await mergeWith(present)) ? write('file', expectedIn(present)) : false;
    case 'reload':
      await reloadShow();
      return false;
    default:
      return false;
  }
}

/** The file is not where it was, and its drive may be gone: what stands in its place may be another disk. */
async function settleLoss(name: string): Promise<boolean> {
  useDocument.getState().markStale(true);
  switch (await ask({ about: 'gone', name })) {
    case 'overwrite':
      return write('file', { is: 'nothing' });
    case 'save-as':
      return write('new-place');
    case 'look-again':
      return write('file');
    default:
      return false;
  }
}

/** The file name that is suggested for a title: without what file systems do not take, and no longer than they do. */
export function suggestedName(title: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  const plain = title.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/gu, ' ').replace(/\s+/gu, ' ');
  let name = '';
  for (const letter of plain.trim().replace(/^\.+/u, '')) {
    if (new TextEncoder().encode(name + letter).length > NAME_BYTES) break;
    name += letter;
  }
  return name.trim() || 'show';
}

async function afterSave({ bytes }: Saved): Promise<void> {
  if (bytes > WARN_BYTES) {
    warn('size', { tone: 'warning', text: (words) => words.app.largeFile(Math.round(bytes / (1024 * 1024))) });
  }
  // Takes that stand in the file now need no log of their own any more.
  if (!isTakeRunning() && !currentShow().edited) await useCutOffTakes.getState().find();
}
