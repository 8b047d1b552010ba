/** A take while it runs, readable at three metres. */
import type { LiveTake } from '#renderer/state/take.ts';
import { useWords } from '#renderer/state/session.ts';
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx';
import { ComingCues } from './ComingCues.tsx';
import { NextCall } from './NextCall.tsx';
import styles from './RunningTake.module.css';
import { TakeClock } from './TakeClock.tsx';
import { TakeKeys } from './TakeKeys.tsx';
import { TakeSide } from './TakeSide.tsx';
import { NotOnDisk } from './TakeState.tsx';

export function RunningTake({ live }: { readonly live: LiveTake }) {
  const { run } = live;
  return (
    <main className={styles['screen']}>
      <div className={styles['trouble']}>
        <NotOnDisk />
      </div>
      <div className={styles['main']}>
        <TakeClock run={run} />
        <NextCall next={run.next} phase={run.phase} key={run.next?.plan.cue ?? ''} />
        <ComingCues run={run} />
      </div>
      <TakeSide run={run} />
      <TakeKeys run={run} />
      <Announcer live={live} />
    </main>
  );
}

/** Tells a screen reader the cue that comes next, once. */
function Announcer({ live }: { readonly live: LiveTake }) {
  const { rehearsal } = useWords();
  const cue = live.run.next?.plan;
  return (
    <VisuallyHidden>
      <span role="status">{cue ? rehearsal.announceNext(cue.number, cue.name) : rehearsal.noMoreCalls}</span>
    </VisuallyHidden>
  );
}
