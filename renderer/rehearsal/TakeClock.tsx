/** The large clock with bar, section and how far behind the plan the take is. */
import { useRef } from 'react';
import { inOrder } from '#shared/show/document.ts';
import type { TakeRun } from '#shared/rehearsal/take-run.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { printBar, printSeconds, printTime } from '#shared/time/print.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './RunningTake.module.css';
import { useClock } from './use-clock.ts';
import { writeText } from './write-text.ts';

export function TakeClock({ run }: { readonly run: TakeRun }) {
  const words = useWords();
  const time = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { document, plan } = currentShow();
  const sections = inOrder(document.sections).map(({ name, start }) => ({
    name,
    atMs: timeOfMoment(start, plan.tempo),
  }));
  useClock((positionMs) => {
    const atMs = Math.round(positionMs);
    writeText(time.current, printTime(atMs, 'tenths'));
    const section = sections.findLast((one) => one.atMs <= atMs)?.name;
    const beat = words.rehearsal.bar(printBar(plan.tempo.barBeatAt(atMs), 'beat'));
    writeText(bar.current, section === undefined ? beat : `${beat} · ${section}`);
  });
  return (
    <div className={styles['clock']}>
      <div ref={time} className={styles['clockTime']} role="timer" aria-label={words.rehearsal.clockIs} />
      <div className={styles['clockSide']}>
        <div ref={bar} />
        <div>{behindPlan(run, words)}</div>
      </div>
    </div>
  );
}

/** How late the last cue that went was: what the caller has to catch up. */
function behindPlan(run: TakeRun, { rehearsal }: ReturnType<typeof useWords>): string {
  const last = run.past.find(({ startMs }) => startMs !== null);
  if (last?.startMs === null || last === undefined) return '';
  const lateMs: Ms = last.startMs - last.plan.plannedStartMs;
  if (Math.abs(lateMs) < 50) return rehearsal.onPlan;
  const seconds = printSeconds(Math.abs(lateMs));
  return lateMs > 0 ? rehearsal.behind(seconds) : rehearsal.ahead(seconds);
}
