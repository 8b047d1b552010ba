/** What came of a take: every cue that was due, planned against actual. */
import type { CueRun } from '#shared/rehearsal/take-run.ts';
import { printTime } from '#shared/time/print.ts';
import type { LiveTake } from '#renderer/state/take.ts';
import { useTake } from '#renderer/state/take.ts';
import { useWords } from '#renderer/state/session.ts';
import { printLateness } from './print-lateness.ts';
import styles from './ReadyForTake.module.css';

export function EndedTake({ live }: { readonly live: LiveTake }) {
  const { rehearsal } = useWords();
  const leave = useTake((state) => state.leave);
  const rows = live.run.cueRuns().filter(({ result }) => result !== null);
  return (
    <main className={styles['screen']}>
      <section className={styles['ready']}>
        <h1>{rehearsal.endedTitle(live.heading.name)}</h1>
        <p>
          {rehearsal.rows(rows.length)}. {rehearsal.saveHint}
        </p>
        <button type="button" className={styles['begin']} onClick={leave} autoFocus>
          {rehearsal.again}
        </button>
      </section>
      <div className={styles['rows']}>
        <table>
          <thead>
            <tr>
              <th scope="col">{rehearsal.cue}</th>
              <th scope="col" data-figure>
                {rehearsal.planned}
              </th>
              <th scope="col" data-figure>
                {rehearsal.actual}
              </th>
              <th scope="col" data-figure>
                {rehearsal.lateness}
              </th>
              <th scope="col">{rehearsal.result}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <EndedRow key={row.plan.cue} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

function EndedRow({ row }: { readonly row: CueRun }) {
  const { common } = useWords();
  const { plan, startMs, result } = row;
  return (
    <tr>
      <th scope="row">
        <b>{plan.number}</b> {plan.name}
      </th>
      <td data-figure>{printTime(plan.plannedStartMs, 'millis')}</td>
      <td data-figure>{startMs === null ? '' : printTime(startMs, 'millis')}</td>
      <td data-figure>{startMs === null ? '' : printLateness(startMs - plan.plannedStartMs)}</td>
      <td data-result={result ?? undefined}>{result ? common.results[result] : ''}</td>
    </tr>
  );
}
