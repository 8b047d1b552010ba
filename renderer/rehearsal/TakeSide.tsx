/** At the side of a take: only what needs a decision, and how the last cues went. */
import { useRef, useState } from 'react';
import type { CueRun } from '#shared/rehearsal/cue-runs.ts';
import type { TakeRun } from '#shared/rehearsal/take-run.ts';
import type { Ms } from '#shared/show/types.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { commitPointOf, nextIrreversible, pressingRisk, type Risk } from './risks.ts';
import { printLateness } from './print-lateness.ts';
import { countResults, Results } from './Results.tsx';
import styles from './TakeSide.module.css';
import { useClock } from './use-clock.ts';

/** More than the tallest screen has room for. */
const LAST_SHOWN = 16;
const RUNNING_SHOWN = 3;
/** The lateness that fills a bar. */
const FULL_BAR_MS: Ms = 1000;

export function TakeSide({ run }: { readonly run: TakeRun }) {
  return (
    <aside className={styles['side']}>
      <AtRisk run={run} />
      <CannotBeUndone run={run} />
      <RunningCues run={run} />
      <LastCues run={run} />
      <Tally run={run} />
    </aside>
  );
}

function AtRisk({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const [risk, setRisk] = useState<Risk | null>(null);
  const shown = useRef('');
  useClock((positionMs) => {
    const found = pressingRisk(run, positionMs);
    // Rendered when the second changes, not the frame.
    const key = found ? `${found.kind} ${found.cue.plan.cue} ${Math.floor(found.byMs / 500)}` : '';
    if (key === shown.current) return;
    shown.current = key;
    setRisk(found);
  });
  if (!risk) return null;
  const { plan } = risk.cue;
  const seconds = printSeconds(Math.round(risk.byMs / 100) * 100);
  return (
    <section className={styles['risk']} role="status">
      <SectionLabel level={2} capitals>
        {rehearsal.atRisk}
      </SectionLabel>
      <p className={styles['riskCue']}>
        {plan.number} · {plan.name}
      </p>
      <p>
        {risk.kind === 'late'
          ? rehearsal.riskLate(plan.number, risk.leader, seconds)
          : rehearsal.riskOverdue(plan.number, seconds)}
      </p>
    </section>
  );
}

function CannotBeUndone({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const skip = useTake((state) => state.skip);
  const left = useRef<HTMLSpanElement>(null);
  const [found, setFound] = useState(() => nextIrreversible(run, run.nowMs));
  useClock((positionMs) => {
    const now = nextIrreversible(run, positionMs);
    if (now?.cue !== found?.cue || now?.committed !== found?.committed) setFound(now);
    if (!now || !left.current) return;
    const leftMs = Math.max(0, commitPointOf(now.cue) - positionMs);
    const text = printTime(Math.ceil(leftMs / 1000) * 1000, 'seconds');
    if (left.current.textContent !== text) left.current.textContent = text;
  });
  if (!found) return null;
  const { plan } = found.cue;
  return (
    <section>
      <SectionLabel level={2} capitals>
        {rehearsal.cannotBeUndone}
      </SectionLabel>
      <div className={styles['commit']}>
        <span className={styles['commitNumber']} style={{ color: `var(--${plan.department ?? 'text'})` }}>
          {plan.number}
        </span>
        <span className={styles['commitName']}>{plan.name}</span>
        {!found.committed && <span ref={left} className={styles['commitLeft']} />}
      </div>
      {found.committed ? (
        <p className={styles['committed']}>{rehearsal.committed}</p>
      ) : (
        <>
          <p className={styles['dim']}>{rehearsal.toCommit(printTime(commitPointOf(found.cue), 'tenths'))}</p>
          {plan.ifNoGo ? <p className={styles['ifNoGo']}>{plan.ifNoGo}</p> : null}
          <button type="button" className={styles['noGo']} onClick={() => skip(plan.cue)}>
            {rehearsal.noGo}
          </button>
        </>
      )}
    </section>
  );
}

/** Called cues that have gone and whose end nobody has reported: one press measures how long they took. */
function RunningCues({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const done = useTake((state) => state.done);
  const running = run.past
    .filter(({ goMs, endMs, plan }) => goMs !== null && endMs === null && plan.plannedEndMs > plan.plannedStartMs)
    .slice(0, RUNNING_SHOWN);
  if (running.length === 0) return null;
  return (
    <section>
      <SectionLabel level={2} capitals>
        {rehearsal.running}
      </SectionLabel>
      <ul className={styles['running']}>
        {running.map(({ plan }) => (
          <li key={plan.cue}>
            <b>{plan.number}</b>
            <span>{plan.name}</span>
            <button type="button" aria-label={rehearsal.doneLabel(plan.number)} onClick={() => done(plan.cue)}>
              {rehearsal.done}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LastCues({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const last = run.past.slice(0, LAST_SHOWN);
  return (
    <section className={styles['last']}>
      <SectionLabel level={2} capitals>
        {rehearsal.lastCues}
      </SectionLabel>
      {last.length === 0 ? <p className={styles['dim']}>{rehearsal.noneYet}</p> : null}
      <div className={styles['lastRoom']}>
        <ul>
          {last.map((cue) => (
            <LastRow key={cue.plan.cue} cue={cue} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function LastRow({ cue }: { readonly cue: CueRun }) {
  const { common } = useWords();
  if (cue.startMs === null) {
    return (
      <li>
        <b>{cue.plan.number}</b>
        <span className={styles['bar']} />
        <span>{common.results[cue.result ?? 'skipped']}</span>
      </li>
    );
  }
  const lateMs = cue.startMs - cue.plan.plannedStartMs;
  const share = Math.min(1, Math.abs(lateMs) / FULL_BAR_MS) * 50;
  return (
    <li data-result={cue.result ?? undefined}>
      <b>{cue.plan.number}</b>
      <span className={styles['bar']}>
        <i style={{ left: `${lateMs < 0 ? 50 - share : 50}%`, width: `${share}%` }} />
      </span>
      <span className={styles['lateness']}>{printLateness(lateMs)}</span>
    </li>
  );
}

function Tally({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  return (
    <section className={styles['tally']}>
      <SectionLabel level={2} capitals>
        {rehearsal.tally}
      </SectionLabel>
      <Results counts={countResults(run.past.map(({ result }) => result))} />
    </section>
  );
}
