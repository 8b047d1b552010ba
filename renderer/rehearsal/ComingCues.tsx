/** The list of what follows, called and automatic alike. */
import { useRef } from 'react';
import type { CueRun } from '#shared/rehearsal/cue-runs.ts';
import type { TakeRun } from '#shared/rehearsal/take-run.ts';
import { printTime } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import { callState, countdown } from './call-state.ts';
import styles from './ComingCues.module.css';
import { useClock } from './use-clock.ts';
import { writeText } from './write-text.ts';

/** More than the tallest screen has room for. */
const SHOWN = 24;

export function ComingCues({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const coming = run.pending.slice(0, SHOWN);
  useClock((positionMs) => {
    // Written in place: the countdowns must not render the list ten times a second.
    for (const [index, row] of [...(list.current?.children ?? [])].entries()) {
      const cue = coming[index];
      if (!cue || !(row instanceof HTMLElement)) continue;
      const leftMs = cue.expectedMs - positionMs;
      const state = cue.called ? callState(cue, leftMs) : 'coming';
      if (row.dataset['state'] !== state) row.dataset['state'] = state;
      const left = countdown(leftMs);
      writeText(row.querySelector('[data-in]'), left.includes(':') ? left : rehearsal.seconds(left));
      writeText(row.querySelector('[data-how]'), wayOf(cue, state, rehearsal));
    }
  });
  return (
    <div className={styles['room']}>
      <ol ref={list} className={styles['coming']} aria-label={rehearsal.coming}>
        {coming.map((cue) => (
          <ComingRow key={cue.plan.cue} cue={cue} isNext={cue === run.next} />
        ))}
      </ol>
    </div>
  );
}

function ComingRow({ cue, isNext }: { readonly cue: CueRun; readonly isNext: boolean }) {
  return (
    <li data-next={isNext || undefined}>
      <span className={styles['time']}>{printTime(cue.expectedMs, 'tenths')}</span>
      <span className={styles['number']}>
        <i className={styles['chip']} style={{ background: `var(--${cue.plan.department ?? 'dim'})` }} />
        {cue.plan.number}
      </span>
      <span className={styles['name']}>{cue.plan.name}</span>
      <span className={styles['in']} data-in />
      <span className={styles['how']} data-how />
    </li>
  );
}

type RehearsalWords = ReturnType<typeof useWords>['rehearsal'];

function wayOf({ called, plan }: CueRun, state: ReturnType<typeof callState>, words: RehearsalWords): string {
  if (!called) return words.howItGoes[plan.trigger];
  return state === 'coming' ? words.howItGoes.call : words.callStates[state];
}
