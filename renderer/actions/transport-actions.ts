/** The show clock on the plan screen, and the calls of a take on the rehearse screen. */
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';

const isRunning = (): boolean => useTake.getState().live?.run.phase === 'running';
const isUnderWay = (): boolean => isRunning() || useTake.getState().live?.run.phase === 'holding';
/** A take owns the clock. */
const isFree = (): boolean => !isUnderWay();
const take = (run: () => void, isEnabled: () => boolean): Action => ({ run, isEnabled });

export const transportActions = {
  'play-pause': { run: () => useTransport.getState().toggle(), isEnabled: isFree },
  'seek-start': { run: () => useTransport.getState().seek(0), isEnabled: isFree },
  'seek-end': { run: () => useTransport.getState().seek(currentShow().plan.span.toMs), isEnabled: isFree },
  'seek-selection': { run: seekFocus, isEnabled: () => isFree() && useSession.getState().focus !== null },
  'take-go': take(() => useTake.getState().go(), isRunning),
  'take-undo-go': take(() => useTake.getState().undoGo(), isUnderWay),
  'take-hold': take(() => useTake.getState().toggleHold(), isUnderWay),
  'take-skip': take(() => useTake.getState().skip(), isUnderWay),
  'take-note': take(() => useTake.getState().startNote(), isUnderWay),
  'take-stop': take(() => useTake.getState().askStop(), isUnderWay),
} satisfies Record<string, Action>;

function seekFocus(): void {
  const { focus } = useSession.getState();
  const times = focus === null ? undefined : currentShow().plan.timesOf(focus);
  if (times) useTransport.getState().seek(times.startMs);
}
