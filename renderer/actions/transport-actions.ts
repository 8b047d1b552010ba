/** The show clock on the plan screen, and the calls of a take on the rehearse screen. */
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { isTakeRunning, useTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';

const run = () => (isTakeRunning() ? useTake.getState().live?.run : undefined);
const hasNext = (): boolean => (run()?.next ?? null) !== null;
const canGo = (): boolean => run()?.phase === 'running' && hasNext();
const canUndoGo = (): boolean => run()?.past.some(({ goMs }) => goMs !== null) ?? false;
/** A take owns the clock. */
const isFree = (): boolean => !useTransport.getState().owned;
const take = (action: () => void, isEnabled: () => boolean): Action => ({ run: action, isEnabled });

export const transportActions = {
  'play-pause': { run: () => useTransport.getState().toggle(), isEnabled: isFree },
  'seek-start': { run: () => useTransport.getState().seek(0), isEnabled: isFree },
  'seek-end': { run: () => useTransport.getState().seek(currentShow().plan.span.toMs), isEnabled: isFree },
  'seek-selection': { run: seekFocus, isEnabled: () => isFree() && useSession.getState().focus !== null },
  'take-go': take(() => useTake.getState().go(), canGo),
  'take-undo-go': take(() => useTake.getState().undoGo(), canUndoGo),
  'take-hold': take(() => useTake.getState().toggleHold(), isTakeRunning),
  'take-skip': take(() => useTake.getState().skip(), hasNext),
  'take-note': take(() => useTake.getState().startNote(), isTakeRunning),
  'take-stop': take(() => useTake.getState().askStop(), isTakeRunning),
} satisfies Record<string, Action>;

function seekFocus(): void {
  const { focus } = useSession.getState();
  const times = focus === null ? undefined : currentShow().plan.timesOf(focus);
  if (times) useTransport.getState().seek(times.startMs);
}
