/** The playhead is dragged along the rulers. It snaps like a cue; beyond the show's ends it does not go. */
import { snapTime } from '#shared/timeline/snapping.ts';
import { timeAtX } from '#shared/timeline/viewport.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useTransport } from '#renderer/state/transport.ts';
import { wholeMs, type Gesture, type GestureContext, type PointerAt } from './gesture.ts';
import { gatherSnapField } from './snap-field.ts';

export function scrubbing({ view }: GestureContext, from: PointerAt): Gesture {
  const transport = useTransport.getState();
  const { owned } = transport;
  const beforeMs = transport.positionMs();
  const snapField = gatherSnapField(view, []);
  const seek = (pointer: PointerAt): void => {
    const { fromMs, toMs } = currentShow().plan.span;
    const pointedMs = timeAtX(view.viewport(), pointer.x);
    const field = pointer.free ? null : snapField();
    const snapped = field && snapTime({ ...field, playheadMs: null }, pointedMs);
    useTransport.getState().seek(Math.min(Math.max(wholeMs(snapped?.timeMs ?? pointedMs), fromMs), toMs));
  };
  return {
    name: 'scrubbing',
    cursor: owned ? 'not-allowed' : 'ew-resize',
    scrolls: 'sideways',
    enter: () => seek(from),
    move: seek,
    complete: () => undefined,
    cancel: () => {
      if (!owned) useTransport.getState().seek(beforeMs);
    },
  };
}
