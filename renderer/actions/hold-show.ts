/** Others in a shared folder see that a show is open here; and whoever opens one sees who has it. */
import type { FileRef } from '#shared/bridge/files.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { settle, warn } from '#renderer/state/notices.ts';
import { ask } from '#renderer/state/question.ts';

/** The file to open it with, which can't be written for a copy; null if it is not to be opened after all. */
export async function askWhoHolds(file: FileRef): Promise<FileRef | null> {
  if (!file.writable) return file;
  const holder = await shell().holderOf(file.token);
  if (!holder) return file;
  const answer = await ask({ about: 'held', name: file.name, holder });
  if (answer === 'open-anyway') return file;
  return answer === 'open-copy' ? { ...file, writable: false } : null;
}

/** Says from now on which file is on the screen, and holds it; the returned function ends that. */
export function holdOpenShow(): () => void {
  let told = '';
  const hold = (): void => {
    const file = useDocument.getState().show?.file ?? null;
    const now = `${file?.token ?? ''} ${file?.writable ?? false}`;
    if (now === told) return;
    told = now;
    settle('other-person');
    void shell().showing(file?.token ?? null, file?.writable ?? false);
  };
  const stops = [
    useDocument.subscribe(hold),
    shell().on('openedByOther', (holder) => {
      if (holder) warn('other-person', { tone: 'warning', text: ({ app }) => app.held.taken(holder) });
      else settle('other-person');
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
