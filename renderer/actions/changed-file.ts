/** When somebody else changes or removes the file of the open show: it is told, and nothing is lost on either side. */
import type { FileStanding } from '#shared/bridge/contract.ts';
import { compareDocuments } from '#shared/edit/compare-documents.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { ask, type Answer } from '#renderer/state/question.ts';
import { inTurn, useFileWork } from './file-turns.ts';
import { putOnScreen, readShow } from './read-show.ts';

/** Asks which of the two is to stay; `present` is what stands in the file now, null if it can't be read. */
export function askAboutChange(present: string | null): Promise<Answer> {
  const { document, file } = currentShow();
  const parsed = present === null ? null : parseShow(present);
  const differences = parsed?.ok ? compareDocuments(loadDocument(parsed.show), document) : null;
  return ask({ about: 'changed-on-disk', name: file?.name ?? '', differences });
}

/** Shows what stands in the file now. What was changed here is let go; a file that is refused changes nothing. */
export async function reloadShow(): Promise<void> {
  const { file } = currentShow();
  if (!file) return;
  const read = await readShow(() => shell().reopen(file.token));
  if (read) putOnScreen(read);
}

/** Looks after the file each time the window comes to the front; the returned function ends that. */
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
          label: ({ app }) => app.changedOnDisk.reload,
          run: () => void inTurn('open', reloadIfWanted),
        },
      });
      return;
    default:
      standing satisfies never;
  }
}

/** With changes of one's own, only after a look at what differs. */
async function reloadIfWanted(): Promise<void> {
  if (currentShow().edited) {
    const answer = await ask({ about: 'unsaved-reload', name: currentShow().file?.name ?? '' });
    if (answer !== 'reload') return;
  }
  await reloadShow();
}
