/** The list of recent shows shows each as it looked when it was opened or saved last. */
import { miniatureOf } from '#shared/timeline/miniature.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument, type OpenShow } from '#renderer/state/document.ts';

/** Keeps the look of every show that is opened or saved from now on; the returned function ends that. */
export function keepMiniatures(): () => void {
  let kept: object | null = null;
  let waiting = 0;
  const keep = (show: OpenShow | null): void => {
    cancelIdleCallback(waiting);
    waiting = 0;
    if (!show?.file?.writable || show.edited) return;
    kept = savedState(show);
    void shell().keepMiniature(show.file.token, miniatureOf(show.document, show.plan));
  };
  const stop = useDocument.subscribe(({ show }, { show: before }) => {
    // It is left before there was a moment's rest.
    if (waiting !== 0 && before && show?.document !== before.document) keep(before);
    if (waiting !== 0 || !show?.file?.writable || show.edited) return;
    // Nobody waits for it.
    if (savedState(show) !== kept)
      waiting = requestIdleCallback(() => keep(useDocument.getState().show), { timeout: 2000 });
  });
  return () => {
    stop();
    cancelIdleCallback(waiting);
  };
}

/** What its file holds, another object after each save. What is only laid over the show by a drag is no part of it. */
function savedState({ document, onDisk }: OpenShow): object {
  return onDisk ?? document;
}
