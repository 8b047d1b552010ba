/**
 * What happened, told to who does not see it: each step once, with where the cue of the keyboard stands now and what
 * became of the problems. Beside it, for everybody, that a cue is marked to lead.
 */
import { useEffect, useState } from 'react';
import { printTime } from '#shared/time/print.ts';
import type { Change } from '#shared/edit/editor.ts';
import { wordsIn } from '#shared/words/language.ts';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import { useConnecting } from '#renderer/state/connecting.ts';
import { currentShow, onShowChange, useCue, useDocument } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import styles from './Announcer.module.css';

export function Announcer() {
  const [told, setTold] = useState<{ readonly text: string; readonly count: number }>({ text: '', count: 0 });
  const marked = useMarkedText();
  useEffect(() => {
    const tell = (text: string): void => setTold(({ count }) => ({ text, count: count + 1 }));
    const stopSteps = followSteps(tell);
    const stopMarks = useConnecting.subscribe((now, before) => {
      const isOver = before.marked !== null && now.marked === null && now.connection === null;
      if (isOver) tell(wordsIn(useSession.getState().language).timeline.connect.unmarked);
    });
    return () => {
      stopSteps();
      stopMarks();
    };
  }, []);
  return (
    <>
      {/* Each telling is an element of its own: the same words twice are read twice. */}
      <div className={styles['heard']} aria-live="polite" data-testid="announcements">
        <span key={told.count}>{told.text}</span>
      </div>
      <div className={styles['marked']} role="status" hidden={marked === null}>
        {marked}
      </div>
    </>
  );
}

/** What is to be done once a cue is marked to lead; null while none is. */
function useMarkedText(): string | null {
  const words = useWords();
  const marked = useConnecting((state) => state.marked);
  const cue = useCue(marked);
  const keyOf = useKeyOf();
  return cue ? words.timeline.connect.marked(cue.number, keyOf('connect-cues') ?? '') : null;
}

/** Tells each step from now on; the returned function ends that. */
function followSteps(tell: (text: string) => void): () => void {
  let problems = countOpen();
  return onShowChange(({ cause, step }: Change) => {
    if (cause === 'draft' || cause === 'evidence' || !step) return;
    const before = problems;
    problems = countOpen();
    const words = wordsIn(useSession.getState().language);
    const { focus } = useSession.getState();
    const { plan, document } = currentShow();
    const times = focus === null ? undefined : plan.timesOf(focus);
    const number = focus === null ? undefined : document.cues.get(focus)?.number;
    tell(
      words.timeline.told({
        cause,
        step: words.steps(step.label),
        ...(times && number !== undefined ? { number, start: printTime(times.startMs, 'millis') } : {}),
        problems: problems - before,
      }),
    );
  });
}

function countOpen(): number {
  const problems = useDocument.getState().show?.plan.problems ?? [];
  return problems.filter(({ accepted }) => accepted === undefined).length;
}
