/** Looks after the file of the open show: what somebody else does to it is told when the person comes back. */
import type { FileStanding } from '#shared/bridge/files.ts';
import type { Words } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { settle, warn } from '#renderer/state/notices.ts';
import { reloadShow } from './changed-file.ts';
import { inTurn, useFileWork } from './file-turns.ts';
import { saveShow } from './save-actions.ts';

/** Looks each time the window comes to the front; the returned function ends that. */
export function watchFile(): () => void {
  /** What was told last, so that it is told once. */
  let told = '';
  const look = async (): Promise<void> => {
    const { file, onDisk } = useDocument.getState().show ?? {};
    if (!file?.writable || !onDisk || useFileWork.getState().work !== null) return;
    const standing = await shell().fileStanding(file.token, onDisk.mark);
    // Saved, or another show opened, since it was asked.
    if (useDocument.getState().show?.onDisk !== onDisk) return;
    const now = `${file.token} ${standing}`;
    if (now !== told) tell(file.name, standing);
    told = now;
  };
  const onFocus = (): void => void look().catch(() => undefined);
  const stop = useDocument.subscribe(({ show }, { show: before }) => {
    if ((show?.onDisk ?? null) === (before?.onDisk ?? null)) return;
    // What stands in the file now is what the show came from.
    settle('file', 'autosave', 'size');
    told = '';
  });
  window.addEventListener('focus', onFocus);
  return () => {
    stop();
    window.removeEventListener('focus', onFocus);
  };
}

/** Warns that the file is not what it was, until it is again; saving asks what is to be done. */
export function warnOfFile(text: (words: Words) => string): void {
  warn('file', {
    tone: 'warning',
    text,
    action: { label: ({ app }) => app.changedOnDisk.saveIt, run: () => void saveShow() },
  });
}

function tell(name: string, standing: FileStanding): void {
  switch (standing) {
    case 'same':
      useDocument.getState().markStale(false);
      settle('file');
      return;
    case 'gone':
      // Nothing holds the show but this window: it must not close without a question.
      useDocument.getState().markStale(true);
      warnOfFile(({ app }) => app.gone.told(name));
      return;
    case 'changed':
      warn('file', {
        tone: 'warning',
        text: ({ app }) => (currentShow().edited ? app.changedOnDisk.whileEdited(name) : app.changedOnDisk.told(name)),
        action: {
          label: ({ app }) => (currentShow().edited ? app.changedOnDisk.compare : app.changedOnDisk.reload),
          // With changes of one's own, saving asks which of the two is to stay.
          run: () => void (currentShow().edited ? saveShow() : inTurn('open', reloadShow)),
        },
      });
      return;
    default:
      standing satisfies never;
  }
}
