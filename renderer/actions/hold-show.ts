/** Others in a shared folder see that a show is open here; and whoever opens one sees who has it. */
import type { FileRef } from '#shared/bridge/contract.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
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

/** Holds whatever show is open from now on; the returned function ends that. */
export function holdOpenShow(): () => void {
  let held: string | null = null;
  const hold = (): void => {
    const file = useDocument.getState().show?.file;
    const token = file?.writable === true ? file.token : null;
    if (token === held) return;
    held = token;
    void shell().holdShow(token);
  };
  const stops = [
    useDocument.subscribe(hold),
    shell().on('openedByOther', (holder) => {
      notify({ tone: 'warning', text: ({ app }) => app.held.taken(holder) });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
