/** Where the clock stands: time large, bar and beat and timecode beside it. Its texts are written once a frame. */
import { useEffect, useRef } from 'react';
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { headerOf } from '#shared/show/document.ts';
import { printBar, printTime } from '#shared/time/print.ts';
import { timecodeAt } from '#shared/time/timecode.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './Position.module.css';
import { watchClock } from '#renderer/state/watch-clock.ts';

export function Position() {
  const words = useWords();
  const time = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  const timecode = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = (timeMs: number): void => {
      const open = useDocument.getState().show;
      if (!open) return;
      // What has begun, not what is nearest: a clock never shows a tenth before it is there.
      const tenth = Math.floor(timeMs / 100) * 100;
      const header = headerOf(open.document);
      write(time.current, printTime(tenth, 'tenths'));
      write(bar.current, words.timeline.positionBar(printBar(open.plan.tempo.barBeatAt(Math.floor(timeMs)), 'beat')));
      write(timecode.current, timecodeAt(Math.floor(timeMs), frameRateOf(header), timecodeStartOf(header)));
    };
    let lastMs = 0;
    const stops = [
      watchClock(({ timeMs }) => {
        lastMs = timeMs;
        show(timeMs);
      }),
      // Tempo, frame rate and timecode start are the show's.
      useDocument.subscribe(() => show(lastMs)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [words]);
  return (
    <div className={styles['position']} role="timer" aria-label={words.timeline.position}>
      <span ref={time} className={styles['time']} />
      <span className={styles['side']}>
        <span ref={bar} />
        <span ref={timecode} />
      </span>
    </div>
  );
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
