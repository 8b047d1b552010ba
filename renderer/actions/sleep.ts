/** The machine goes to sleep and wakes: a take is held, so that no cue goes while nobody is there to see it. */
import { shell } from '#renderer/platform/bridge.ts';
import { keepStepsNow } from '#renderer/state/journal.ts';
import { settle, warn } from '#renderer/state/notices.ts';
import { useTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Words } from '#shared/words/language.ts';
import { keyOf } from './use-key-of.ts';

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
      if (isHeld) warn('held', { tone: 'warning', text: sayHeld });
      isHeld = false;
    }),
    useTake.subscribe(({ live }) => {
      if (live?.run.phase !== 'holding') settle('held');
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function sayHeld(words: Words): string {
  return words.rehearsal.heldBySleep(keyOf('take-hold', words));
}
