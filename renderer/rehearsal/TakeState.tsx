/** In the bar on top, while a take runs: its name, whether all that happened is on the disk, how far the calls are. */
import { useWords } from '#renderer/state/session.ts';
import { useLiveTake } from '#renderer/state/take.ts';
import { useTakeLog } from '#renderer/state/take-log-writer.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import styles from './TakeState.module.css';

export function TakeState() {
  const live = useLiveTake();
  if (!live) return null;
  return (
    <div className={styles['state']}>
      <span className={styles['live']}>
        <span aria-hidden>●</span> {live.heading.name}
      </span>
      <LogState />
    </div>
  );
}

/** The same on every other screen, where only what goes wrong is told. */
export function TakeTrouble() {
  const isFailing = useTakeLog((state) => state.failure !== null);
  return isFailing && <LogState />;
}

/** Whether everything that happened is on the disk. */
function LogState() {
  const { rehearsal } = useWords();
  const waiting = useTakeLog((state) => state.waiting);
  const isFailing = useTakeLog((state) => state.failure !== null);
  const text = waiting > 0 ? rehearsal.writing(waiting) : rehearsal.onDisk;
  return (
    <span className={styles['log']} data-failing={isFailing || undefined}>
      {text}
    </span>
  );
}

export function CallCount() {
  const { rehearsal } = useWords();
  const live = useLiveTake();
  if (!live) return null;
  const calls = live.run.cueRuns().filter(({ called }) => called);
  const called = calls.filter(({ state }) => state !== 'pending').length;
  return <span className={styles['count']}>{rehearsal.called(called, calls.length)}</span>;
}

/** Across the screen for as long as something that happened is not on the disk: why, and what becomes of it. */
export function NotOnDisk() {
  const { rehearsal } = useWords();
  const waiting = useTakeLog((state) => state.waiting);
  const failure = useTakeLog((state) => state.failure);
  if (!failure) return null;
  return (
    <p className={styles['failure']} role="alert">
      <SeverityMark severity="error" size={14} />
      {rehearsal.notOnDisk(waiting, rehearsal.faults[failure.fault] ?? failure.detail)}
    </p>
  );
}
