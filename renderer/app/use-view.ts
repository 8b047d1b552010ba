/** What of the show is in view, for the status bar: looked up when the view rests, so that panning renders nothing. */
import { useEffect, useState } from 'react';
import type { Ms } from '#shared/show/types.ts';
import { spanInView } from '#shared/timeline/viewport.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';

const REST_MS = 120;

/** How many cues have their time in view, in whatever lane. */
export function useCuesInView(): number {
  return useAtRest(countInView);
}

/** How long a stretch of the show the timeline shows. */
export function useViewLength(): Ms {
  return useAtRest(viewLength);
}

/** What `look` finds, looked up again when neither view nor show have changed for a moment. */
function useAtRest(look: () => number): number {
  const [found, setFound] = useState(look);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setFound(look()), REST_MS);
    };
    lookSoon();
    const stops = [
      useDocument.subscribe(lookSoon),
      useSession.subscribe((now, before) => {
        if (now.viewport !== before.viewport || now.viewportWidthPx !== before.viewportWidthPx) lookSoon();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [look]);
  return found;
}

function countInView(): number {
  const { show } = useDocument.getState();
  const { viewport, viewportWidthPx } = useSession.getState();
  const { fromMs, toMs } = spanInView(viewport, viewportWidthPx);
  let seen = 0;
  for (const cue of show?.plan.runningOrder ?? []) {
    const times = show?.plan.timesOf(cue);
    if (times && times.startMs < toMs && times.endMs >= fromMs) seen += 1;
  }
  return seen;
}

function viewLength(): Ms {
  const { viewport, viewportWidthPx } = useSession.getState();
  return viewportWidthPx * viewport.msPerPx;
}
