/** The machine goes to sleep and wakes: a take is held, so that no cue goes while nobody is there to see it. */
import { shell } from '#renderer/platform/bridge.ts';
import { keepStepsNow } from '#renderer/state/journal.ts';
import { notify } from '#renderer/state/notices.ts';
import { useTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** Listens from now on; the returned function ends that. */
export function followSleep(): () => void {
  let isHeld = false;
  const stops = [
    shell().on('sleeping', () => {
      keepStepsNow();
      const { live, toggleHold } = useTake.getState();
      isHeld = live?.run.phase === 'running';
      if (isHeld) toggleHold();
      else useTransport.getState().pause();
    }),
    shell().on('awake', () => {
      if (isHeld) notify({ tone: 'warning', text: ({ rehearsal }) => rehearsal.heldBySleep });
      isHeld = false;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
