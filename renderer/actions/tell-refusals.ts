/** A command that could not be done says why, until the next one is. */
import { useDocument } from '#renderer/state/document.ts';
import { notify, useNotices } from '#renderer/state/notices.ts';

/** From now on; the returned function ends that. */
export function tellRefusals(): () => void {
  let told: number | null = null;
  return useDocument.subscribe((now, before) => {
    const refusal = now.show?.refusal ?? null;
    if (refusal === (before.show?.refusal ?? null)) return;
    if (told !== null) useNotices.getState().dismiss(told);
    told = refusal && notify({ tone: 'warning', text: (words) => words.refusals(refusal) });
  });
}
