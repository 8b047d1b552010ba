/**
 * Cut, copy and paste of cues. The system's clipboard gets them as a table, so that they can be pasted into a
 * spreadsheet too; if it still holds that table when it is pasted here, the cues themselves come, at the playhead.
 */
import { clipCues } from '#shared/edit/cue-clip.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { pasteCues } from '#shared/edit/paste-cues.ts';
import { exportCues } from '#shared/import-cues/export-cues.ts';
import { toTsv } from '#shared/sheets/to-csv.ts';
import { wordsIn } from '#shared/words/language.ts';
import { useClipboard } from '#renderer/state/clipboard.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';
import { editActions } from './edit-actions.ts';

const hasSelection = (): boolean => useSession.getState().selection.size > 0;

export const clipboardActions = {
  'cut-cues': { run: () => void document.execCommand('cut'), isEnabled: hasSelection },
  'copy-cues': { run: () => void document.execCommand('copy'), isEnabled: hasSelection },
  'paste-cues': { run: pasteAtPlayhead, isEnabled: () => useClipboard.getState().clip !== null },
} satisfies Record<string, Action>;

/** Listens for the clipboard's events from now on; the returned function ends that. */
export function listenToClipboard(): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    if (!isForCues(event) || !hasSelection()) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', takeUp());
    if (event.type === 'cut') void editActions['delete-cues'].run();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const { clip, text } = useClipboard.getState();
    if (!isForCues(event) || !clip || plain(event.clipboardData?.getData('text/plain') ?? '') !== plain(text)) return;
    // What reads in tables from the clipboard leaves it alone now.
    event.preventDefault();
    pasteAtPlayhead();
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}

/** Keeps the selected cues; gives the text that stands for them. */
function takeUp(): string {
  const { document: show } = currentShow();
  const { selection, language } = useSession.getState();
  const text = toTsv(exportCues(show, wordsIn(language), selection));
  useClipboard.setState({ clip: clipCues(show, selection), text });
  return text;
}

/** The first of them starts at the playhead, the others keep their distance from it. */
function pasteAtPlayhead(): void {
  const { clip } = useClipboard.getState();
  if (!clip) return;
  const byMs = Math.round(useTransport.getState().positionMs()) - clip.fromMs;
  let added: readonly string[] = [];
  const done = useDocument.getState().run((show) => {
    const outcome = pasteCues(show, { clip, byMs });
    if (!isRefusal(outcome)) added = outcome.diff.cues?.added?.map(({ id }) => id) ?? [];
    return outcome;
  });
  if (done) useSession.getState().select(added);
}

/** Text that is typed or marked is its own business; elsewhere on the plan it is about the cues. */
function isForCues({ target, defaultPrevented }: ClipboardEvent): boolean {
  const { screen, dialog } = useSession.getState();
  const inField = target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]');
  const hasText = (window.getSelection()?.toString() ?? '') !== '';
  return !defaultPrevented && screen === 'plan' && dialog === null && !inField && !hasText;
}

/** Systems may write lines their own way. */
function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trimEnd();
}
