/** The list of what follows, called and automatic alike. */
import { useRef } from 'react';
import type { CueRun, TakeRun } from '#shared/rehearsal/take-run.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './RunningTake.module.css';
import { useClock } from './use-clock.ts';

const SHOWN = 12;

export function ComingCues({ run }: { readonly run: TakeRun }) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const coming = run.pending.slice(0, SHOWN);
  useClock((positionMs) => {
    // One text a row, written in place: the countdowns must not render the list ten times a second.
    list.current?.querySelectorAll('[data-in]').forEach((cell, index) => {
      const cue = coming[index];
      const text = cue ? printSeconds(Math.round((cue.expectedMs - positionMs) / 100) * 100) : '';
      if (cell.textContent !== text) cell.textContent = text;
    });
  });
  return (
    <ol ref={list} className={styles['coming']} aria-label={words.rehearsal.coming}>
      {coming.map((cue) => (
        <ComingRow key={cue.plan.cue} cue={cue} isNext={cue === run.next} />
      ))}
    </ol>
  );
}

function ComingRow({ cue, isNext }: { readonly cue: CueRun; readonly isNext: boolean }) {
  const { rehearsal } = useWords();
  return (
    <li data-next={isNext || undefined}>
      <span className={styles['comingTime']}>{printTime(cue.expectedMs, 'tenths')}</span>
      <span className={styles['comingNumber']}>
        <i className={styles['chip']} style={{ background: `var(--${cue.plan.department ?? 'dim'})` }} />
        {cue.plan.number}
      </span>
      <span className={styles['comingName']}>{cue.plan.name}</span>
      <span className={styles['comingIn']} data-in />
      <span className={styles['comingHow']}>{rehearsal.howItGoes[cue.called ? 'call' : cue.plan.trigger]}</span>
    </li>
  );
}
