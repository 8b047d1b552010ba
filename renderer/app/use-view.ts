/** What of the show is in view, for the status bar: counted when the view rests, so that panning renders nothing. */
import { useEffect, useState } from 'react';
import type { Ms } from '#shared/show/types.ts';
import { spanInView } from '#shared/timeline/viewport.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';

const REST_MS = 120;

interface View {
  /** Cues whose time is in view, in whatever lane. */
  readonly seen: number;
  readonly lengthMs: Ms;
}

export function useView(): View {
  const [view, setView] = useState(look);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setView((before) => {
          const now = look();
          return now.seen === before.seen && now.lengthMs === before.lengthMs ? before : now;
        });
      }, REST_MS);
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
  }, []);
  return view;
}

function look(): View {
  const { show } = useDocument.getState();
  const { viewport, viewportWidthPx } = useSession.getState();
  const { fromMs, toMs } = spanInView(viewport, viewportWidthPx);
  let seen = 0;
  for (const cue of show?.plan.runningOrder ?? []) {
    const times = show?.plan.timesOf(cue);
    if (times && times.startMs < toMs && times.endMs >= fromMs) seen += 1;
  }
  return { seen, lengthMs: toMs - fromMs };
}
