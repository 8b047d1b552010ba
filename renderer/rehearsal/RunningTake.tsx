/** A take while it runs, readable at three metres. */
import type { LiveTake } from '#renderer/state/take.ts';
import { useTake } from '#renderer/state/take.ts';
import { useWords } from '#renderer/state/session.ts';
import { ComingCues } from './ComingCues.tsx';
import { NextCall } from './NextCall.tsx';
import { NoteBox } from './NoteBox.tsx';
import styles from './RunningTake.module.css';
import { TakeClock } from './TakeClock.tsx';
import { TakeKeys } from './TakeKeys.tsx';
import { TakeSide } from './TakeSide.tsx';

export function RunningTake({ live }: { readonly live: LiveTake }) {
  const words = useWords();
  const noting = useTake((state) => state.notingAtMs !== null);
  const { run, heading } = live;
  const calls = run.cueRuns().filter(({ called }) => called);
  const called = calls.filter(({ state }) => state !== 'pending').length;
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <span className={styles['live']}>● {heading.name}</span>
        <LogState />
        <span className={styles['count']}>{words.rehearsal.called(called, calls.length)}</span>
      </header>
      <div className={styles['main']}>
        <TakeClock run={run} />
        <NextCall next={run.next} phase={run.phase} key={run.next?.plan.cue ?? ''} />
        <ComingCues run={run} />
      </div>
      <TakeSide run={run} />
      {noting ? <NoteBox /> : <TakeKeys run={run} />}
      <Announcer live={live} />
    </main>
  );
}

/** Whether everything that happened is on the disk. */
function LogState() {
  const { rehearsal } = useWords();
  const unwritten = useTake((state) => state.unwritten);
  const failure = useTake((state) => state.logFailure);
  if (failure) return <span className={styles['failure']}>{rehearsal.notOnDisk(failure.detail)}</span>;
  return <span className={styles['dim']}>{unwritten > 0 ? rehearsal.writing(unwritten) : rehearsal.onDisk}</span>;
}

/** Tells a screen reader the cue that comes next, once. */
function Announcer({ live }: { readonly live: LiveTake }) {
  const { rehearsal } = useWords();
  const cue = live.run.next?.plan;
  return (
    <p className={styles['hidden']} role="status">
      {cue ? rehearsal.announceNext(cue.number, cue.name) : rehearsal.noMoreCalls}
    </p>
  );
}
