/** What came of a take: how it went as a whole, what was noted, and every cue that was due, planned against actual. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ShowDocument } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { useIsEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useDocument, useShow } from '#renderer/state/document.ts';
import type { LiveTake } from '#renderer/state/take.ts';
import { useTake } from '#renderer/state/take.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { EndedRows } from './EndedRows.tsx';
import styles from './EndedTake.module.css';
import { countResults, Results } from './Results.tsx';
import { TakeButton } from './TakeDialog.tsx';
import { NotOnDisk } from './TakeState.tsx';

export function EndedTake({ live }: { readonly live: LiveTake }) {
  const { rehearsal } = useWords();
  const { heading, run } = live;
  const [which, setWhich] = useState<'all' | 'off'>('all');
  const title = useRef<HTMLHeadingElement>(null);
  // Not on a button: the space that was meant for the last GO must press nothing here.
  useEffect(() => title.current?.focus(), []);
  const { document, revision } = useShow((show) => show);
  // As the show has it: its name, its result and what counts may have been changed since.
  const record = document.takes.get(heading.id);
  const leftOut = useMemo(() => cuesLeftOut(document, heading.id, revision), [document, heading.id, revision]);
  const due = run.cueRuns().filter(({ result }) => result !== null);
  const counted = due.filter(({ plan }) => !leftOut.has(plan.cue));
  const off = due.filter(({ result }) => result !== 'hit');
  return (
    <main className={styles['screen']}>
      <NotOnDisk />
      <section className={styles['head']}>
        <h1 ref={title} tabIndex={-1}>
          {rehearsal.endedTitle(record?.name ?? heading.name)}
        </h1>
        {record?.result && <p className={styles['result']}>{rehearsal.results[record.result]}</p>}
        <Results counts={countResults(counted.map(({ result }) => result))} />
        <Ways take={heading.id} />
      </section>
      <Notes live={live} />
      <div className={styles['which']}>
        <Segmented
          label={rehearsal.whichRows}
          hideLabel
          value={which}
          onChange={setWhich}
          options={[
            { value: 'all', label: rehearsal.allRows(due.length) },
            { value: 'off', label: rehearsal.offRows(off.length) },
          ]}
        />
      </div>
      <EndedRows rows={which === 'all' ? due : off} />
    </main>
  );
}

/** On from here: the show is saved, with the take in it, or another take is made ready. */
function Ways({ take }: { readonly take: string }) {
  const { rehearsal, actions } = useWords();
  const leave = useTake((state) => state.leave);
  const edited = useDocument(({ show }) => show?.edited ?? false);
  const canSave = useIsEnabled('save');
  return (
    <div className={styles['ways']}>
      <Button
        tone={edited ? 'primary' : 'normal'}
        size="large"
        disabled={!edited || !canSave}
        onClick={() => runAction('save')}
      >
        {actions.names.save}
      </Button>
      <Button size="large" onClick={leave}>
        {rehearsal.again}
      </Button>
      <TakeButton take={take} alone />
      <span className={styles['hint']}>{edited ? rehearsal.saveHint : rehearsal.saved}</span>
    </div>
  );
}

function Notes({ live }: { readonly live: LiveTake }) {
  const { rehearsal } = useWords();
  const notes = live.run.events.filter(({ text }) => text !== undefined).toSorted((a, b) => a.atMs - b.atMs);
  if (notes.length === 0) return null;
  return (
    <section className={styles['notes']}>
      <h2>{rehearsal.notes}</h2>
      <ul>
        {notes.map(({ atMs, text }, index) => (
          // eslint-disable-next-line react/no-array-index-key -- an ended take changes no more
          <li key={index}>
            <span>{printTime(atMs, 'tenths')}</span>
            <p data-selectable>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tables change in place: the revision says which state of them is read. */
function cuesLeftOut({ takeRows }: ShowDocument, take: string, _revision: number): ReadonlySet<string> {
  const rows = takeRows.recordsOf(take).filter(({ excluded }) => excluded !== undefined);
  return new Set(rows.map(({ cue }) => cue));
}
