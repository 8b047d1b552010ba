/** Before a take: what will run, from where, and what it counts as; takes that were cut off come first. */
import { useState } from 'react';
import { planTake } from '#shared/rehearsal/take-plan.ts';
import { inOrder } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import { EarlierTakes } from './EarlierTakes.tsx';
import styles from './ReadyForTake.module.css';

export function ReadyForTake() {
  const { rehearsal } = useWords();
  const { document, plan } = useShow((show) => show);
  const begin = useTake((state) => state.begin);
  const [from, setFrom] = useState<'song' | 'top'>('song');
  const [kind, setKind] = useState<'rehearsal' | 'take'>('rehearsal');
  const { cues } = planTake(document, plan, from);
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
            <Choice
              legend={rehearsal.kind}
              value={kind}
              onChange={setKind}
              options={[
                ['rehearsal', rehearsal.kindRehearsal],
                ['take', rehearsal.kindTake],
              ]}
            />
            <Choice
              legend={rehearsal.from}
              value={from}
              onChange={setFrom}
              options={[
                ['song', rehearsal.fromSong],
                ['top', `${rehearsal.fromTop} · ${printTime(plan.span.fromMs, 'tenths')}`],
              ]}
            />
            {/* The one thing to do here: the keyboard stands on it, so that space or Enter begins. */}
            <button type="button" className={styles['begin']} onClick={start} autoFocus>
              {rehearsal.begin}
            </button>
            <p className={styles['dim']}>{rehearsal.beginHint}</p>
          </>
        )}
      </section>
      <EarlierTakes document={document} />
    </main>
  );
}

function Choice<T extends string>(props: {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={props.legend}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function CutOffTakes() {
  const { rehearsal } = useWords();
  const cutOff = useTake((state) => state.cutOff);
  const settle = useTake((state) => state.settleCutOff);
  return cutOff.map(({ heading, run }) => (
    <section key={heading.id} className={styles['cutOff']} role="alert">
      <h2>{rehearsal.cutOffTitle(heading.name)}</h2>
      <p>{rehearsal.cutOffText(run.past.length, printTime(run.nowMs, 'tenths'))}</p>
      <button type="button" className={styles['keep']} onClick={() => settle(heading.id, true)}>
        {rehearsal.keep}
      </button>
      <button type="button" onClick={() => settle(heading.id, false)}>
        {rehearsal.letGo}
      </button>
    </section>
  ));
}
