/** Cues of an ended take, planned against actual. Only rows in sight are elements. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CueRun } from '#shared/rehearsal/cue-runs.ts';
import { printTime } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './EndedTake.module.css';
import { printLateness } from './print-lateness.ts';

const ROW_PX = 28;

export function EndedRows({ rows }: { readonly rows: readonly CueRun[] }) {
  const { rehearsal } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    scrollMargin: ROW_PX,
    overscan: 8,
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too
    <div ref={scroller} className={styles['rows']} tabIndex={0} role="table" aria-rowcount={rows.length + 1}>
      <div role="row" aria-rowindex={1} className={styles['rowsHead']}>
        <span role="columnheader">{rehearsal.cue}</span>
        <span role="columnheader">{rehearsal.planned}</span>
        <span role="columnheader">{rehearsal.actual}</span>
        <span role="columnheader">{rehearsal.lateness}</span>
        <span role="columnheader">{rehearsal.result}</span>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row && <EndedRow key={row.plan.cue} row={row} index={index} top={start} />;
        })}
      </div>
    </div>
  );
}

function EndedRow({ row, index, top }: { readonly row: CueRun; readonly index: number; readonly top: number }) {
  const { common } = useWords();
  const { plan, startMs, result } = row;
  const wasStarted = startMs !== null;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles['row']} style={{ transform: `translateY(${top}px)` }}>
      <span role="rowheader">
        <b>{plan.number}</b> {plan.name}
      </span>
      <span role="cell">{printTime(plan.plannedStartMs, 'millis')}</span>
      <span role="cell">{wasStarted ? printTime(startMs, 'millis') : ''}</span>
      <span role="cell">{wasStarted ? printLateness(startMs - plan.plannedStartMs) : ''}</span>
      <span role="cell" data-result={result ?? undefined}>
        {result ? common.results[result] : ''}
      </span>
    </div>
  );
}
