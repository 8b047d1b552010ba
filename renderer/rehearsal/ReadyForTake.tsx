/** Before a take: what will run, from where, by which clock, and what it counts as; takes that were cut off come first. */
import { useMemo, useState } from 'react';
import { planTake } from '#shared/rehearsal/take-plan.ts';
import { inOrder } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { useCutOffTakes } from '#renderer/state/cut-off-takes.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSong } from '#renderer/state/song.ts';
import { useTake } from '#renderer/state/take.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { CutOffTakes } from './CutOffTakes.tsx';
import { EarlierTakes } from './EarlierTakes.tsx';
import styles from './ReadyForTake.module.css';

export function ReadyForTake() {
  const { rehearsal } = useWords();
  const { document, plan, revision } = useShow((show) => show);
  const begin = useTake((state) => state.begin);
  const isAsked = useCutOffTakes((state) => state.found.length > 0);
  const [from, setFrom] = useState<'song' | 'top'>('song');
  const [kind, setKind] = useState<'rehearsal' | 'take'>('rehearsal');
  // eslint-disable-next-line react/exhaustive-deps -- tables and plan change in place; the revision says when
  const { cues } = useMemo(() => planTake(document, plan, from), [document, plan, from, revision]);
  const called = cues.filter(({ trigger }) => trigger === 'call').length;
  const start = (): void => {
    const number = inOrder(document.takes).filter((take) => take.kind === kind).length + 1;
    const id = `take-${crypto.randomUUID().slice(0, 8)}`;
    begin({ id, name: rehearsal.takeName(kind, number), kind, at: new Date().toISOString() }, from);
  };
  return (
    <main className={styles['screen']}>
      <CutOffTakes />
      <section className={styles['ready']}>
        <h1>{rehearsal.readyTitle}</h1>
        {cues.length === 0 ? (
          <p>{rehearsal.nothingToRun}</p>
        ) : (
          <>
            <p>{rehearsal.readyText(called, cues.length - called)}</p>
            <div className={styles['choices']}>
              <Segmented
                label={rehearsal.kind}
                value={kind}
                onChange={setKind}
                options={[
                  { value: 'rehearsal', label: rehearsal.kindRehearsal },
                  { value: 'take', label: rehearsal.kindTake },
                ]}
              />
              <Segmented
                label={rehearsal.from}
                value={from}
                onChange={setFrom}
                options={[
                  { value: 'song', label: rehearsal.fromSong },
                  { value: 'top', label: `${rehearsal.fromTop} · ${printTime(plan.span.fromMs, 'tenths')}` },
                ]}
              />
              <ClockSource />
            </div>
            {/* The one thing to do here, unless a take asks what becomes of it: space or Enter begins. */}
            <button type="button" className={styles['begin']} onClick={start} autoFocus={!isAsked}>
              {rehearsal.begin}
            </button>
            <p className={styles['dim']}>{rehearsal.beginHint}</p>
          </>
        )}
      </section>
      <EarlierTakes document={document} revision={revision} />
    </main>
  );
}

/** What will drive the clock: a caller must know beforehand that the song will not be heard. */
function ClockSource() {
  const { rehearsal } = useWords();
  const song = useSong((state) => state.song);
  const isLost = song.status === 'missing';
  const text =
    song.status === 'none'
      ? rehearsal.clockNoSong
      : isLost
        ? rehearsal.clockLost(song.name)
        : rehearsal.clockSong(song.name);
  return (
    <p className={styles['source']} data-lost={isLost || undefined}>
      <span className={styles['dim']}>{rehearsal.clockIs}</span>
      {text}
    </p>
  );
}
