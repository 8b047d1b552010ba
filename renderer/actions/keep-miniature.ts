/** The list of recent shows shows each as it looked when it was opened or saved last. */
import { miniatureOf } from '#shared/timeline/miniature.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument, type OpenShow } from '#renderer/state/document.ts';

/** Keeps the look of every show that is opened or saved from now on; the returned function ends that. */
export function keepMiniatures(): () => void {
  let kept = '';
  let waiting = 0;
  const keep = (show: OpenShow | null): void => {
    cancelIdleCallback(waiting);
    waiting = 0;
    if (!show?.file?.writable || show.edited) return;
    kept = stateOf(show.file.token, show.revision);
    void shell().keepMiniature(show.file.token, miniatureOf(show.document, show.plan));
  };
  const stop = useDocument.subscribe(({ show }, { show: before }) => {
    // It is left before there was a moment's rest.
    if (waiting !== 0 && before && show?.document !== before.document) keep(before);
    if (waiting !== 0 || !show?.file?.writable || show.edited) return;
    // Nobody waits for it.
    if (stateOf(show.file.token, show.revision) !== kept)
      waiting = requestIdleCallback(() => keep(useDocument.getState().show), { timeout: 2000 });
  });
  return () => {
    stop();
    cancelIdleCallback(waiting);
  };
}

function stateOf(token: string, revision: number): string {
  return `${token} ${revision}`;
}
