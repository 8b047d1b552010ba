/** Looks after the file of the open show: what somebody else does to it is told when the person comes back. */
import type { FileStanding } from '#shared/bridge/contract.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { reloadShow } from './changed-file.ts';
import { inTurn, useFileWork } from './file-turns.ts';
import { saveShow } from './save-actions.ts';

/** Looks each time the window comes to the front; the returned function ends that. */
export function watchFile(): () => void {
  /** What was told last, so that it is told once. */
  let told = '';
  const look = async (): Promise<void> => {
    const file = useDocument.getState().show?.file;
    if (!file?.writable || useFileWork.getState().work !== null) return;
    const standing = await shell().fileStanding(file.token);
    const now = `${file.token} ${standing}`;
    if (now !== told && useDocument.getState().show?.file?.token === file.token) tell(file.name, standing);
    told = now;
  };
  const onFocus = (): void => void look().catch(() => undefined);
  window.addEventListener('focus', onFocus);
  return () => window.removeEventListener('focus', onFocus);
}

function tell(name: string, standing: FileStanding): void {
  switch (standing) {
    case 'same':
      return;
    case 'gone':
      notify({ tone: 'warning', text: ({ app }) => app.changedOnDisk.gone(name) });
      return;
    case 'changed':
      notify({
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
