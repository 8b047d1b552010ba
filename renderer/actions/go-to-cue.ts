/** Going to a place of the show: a cue by its id, a section, any time. */
import type { Ms } from '#shared/show/types.ts';
import { spanInView } from '#shared/timeline/viewport.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** Where in the width of the timeline a time is brought to. */
const PLACE_IN_VIEW = 1 / 3;

/** Selects the cue on the plan screen, with the playhead at its start. */
export function goToCue(cue: string): void {
  const times = currentShow().plan.timesOf(cue);
  if (!times) return;
  const session = useSession.getState();
  session.setScreen('plan');
  session.select([cue]);
  goToTime(times.startMs);
}

/** Brings the time into view on the plan screen; the playhead stands there, unless the song is playing or a take has it. */
export function goToTime(timeMs: Ms): void {
  const { setScreen, setViewport, viewport, viewportWidthPx } = useSession.getState();
  setScreen('plan');
  const { fromMs, toMs } = spanInView(viewport, viewportWidthPx);
  if (timeMs < fromMs || timeMs > toMs) setViewport({ fromMs: timeMs - (toMs - fromMs) * PLACE_IN_VIEW });
  const transport = useTransport.getState();
  if (!transport.playing && !transport.owned) transport.seek(timeMs);
}
