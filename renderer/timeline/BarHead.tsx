/** The head of the bar ruler: the tempo at the playhead. */
import { useEffect, useRef } from 'react';
import { printPlain } from '#shared/time/plainest-number.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { watchClock } from '#renderer/state/watch-clock.ts';

export function BarHead() {
  const { bar } = useWords().timeline;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let lastMs = 0;
    const write = (): void => {
      const tempo = useDocument.getState().show?.plan.tempo;
      if (!head.current || !tempo) return;
      const bpm = tempo.bpmIn(tempo.barBeatAt(Math.floor(lastMs)).bar);
      const text = bar(printPlain(bpm));
      if (head.current.textContent !== text) head.current.textContent = text;
    };
    const stops = [
      watchClock(({ timeMs }) => {
        lastMs = timeMs;
        write();
      }),
      useDocument.subscribe(write),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [bar]);
  return <div ref={head} />;
}
