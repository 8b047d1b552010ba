/** The next cue that needs a call: number, name, words to say, and the countdown as number and ring. */
import { useRef } from 'react';
import type { CueRun } from '#shared/rehearsal/cue-runs.ts';
import type { TakePhase } from '#shared/rehearsal/take-run.ts';
import { useWords } from '#renderer/state/session.ts';
import { callState, countdown, type CallState } from './call-state.ts';
import styles from './NextCall.module.css';
import { useClock } from './use-clock.ts';
import { writeText } from './write-text.ts';

const RING_RADIUS = 92;
const RING_LENGTH = 2 * Math.PI * RING_RADIUS;

export function NextCall({ next, phase }: { readonly next: CueRun | null; readonly phase: TakePhase }) {
  const words = useWords();
  const card = useRef<HTMLElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  useClock((positionMs) => {
    if (!next || !card.current || !ring.current) return;
    const leftMs = next.expectedMs - positionMs;
    const state: CallState = phase === 'holding' ? 'holding' : callState(next, leftMs);
    // Attributes and text change only when what they say does; the ring turns in each frame.
    if (card.current.dataset['state'] !== state) card.current.dataset['state'] = state;
    writeText(label.current, words.rehearsal.callStates[state]);
    writeText(count.current, countdown(leftMs));
    // Full before standing by, and again once it is overdue: then it is all amber.
    const share = state === 'overdue' ? 1 : Math.min(1, Math.max(0, leftMs / Math.max(1, next.plan.standbyMs)));
    ring.current.style.strokeDashoffset = String(RING_LENGTH * (1 - share));
  });
  if (!next) {
    return (
      <section className={styles['call']} data-state="coming">
        <div className={styles['text']}>
          <p className={styles['name']}>{words.rehearsal.noMoreCalls}</p>
          <p className={styles['words']}>{words.rehearsal.noMoreCallsText}</p>
        </div>
      </section>
    );
  }
  const { plan } = next;
  return (
    <section ref={card} className={styles['call']} aria-label={words.rehearsal.announceNext(plan.number, plan.name)}>
      <div className={styles['text']}>
        <p className={styles['state']}>
          <span ref={label} role="status" />
          {plan.department ? ` · ${words.common.departments[plan.department]}` : ''}
        </p>
        <p className={styles['number']}>{plan.number}</p>
        <p className={styles['name']}>{plan.name}</p>
        {plan.call ? <p className={styles['words']}>“{plan.call}”</p> : null}
      </div>
      <div className={styles['ring']} aria-hidden="true">
        <svg viewBox="0 0 204 204">
          <circle className={styles['ringBack']} cx="102" cy="102" r={RING_RADIUS} />
          <circle
            ref={ring}
            className={styles['ringLeft']}
            cx="102"
            cy="102"
            r={RING_RADIUS}
            strokeDasharray={RING_LENGTH}
            transform="rotate(-90 102 102)"
          />
        </svg>
        <span ref={count} className={styles['count']} />
      </div>
    </section>
  );
}
