/** The rows of a take: planned against actual, and beside each whether it counts and what there is to say. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ShowDocument, TakeRowRecord } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { editTakeRow } from '#renderer/actions/change-take.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { printLateness } from './print-lateness.ts';
import styles from './TakeDialog.module.css';

const ROW_PX = 36;
const HEAD_PX = 28;

type Which = 'all' | 'off' | 'excluded';

export function TakeRows({ take }: { readonly take: string }) {
  const { rehearsal } = useWords();
  const said = rehearsal.record;
  const { document, revision } = useShow((show) => show);
  const [which, setWhich] = useState<Which>('all');
  const rows = useMemo(() => rowsOf(document, take, revision), [document, take, revision]);
  const isOff = ({ result }: TakeRowRecord): boolean => result !== undefined && result !== 'hit';
  const isExcluded = ({ excluded }: TakeRowRecord): boolean => excluded !== undefined;
  const shown = which === 'all' ? rows : rows.filter(which === 'off' ? isOff : isExcluded);
  return (
    <>
      <div className={styles['which']}>
        <Segmented
          label={said.which}
          hideLabel
          value={which}
          options={[
            { value: 'all', label: said.all(rows.length) },
            { value: 'off', label: said.off(rows.filter(isOff).length) },
            { value: 'excluded', label: said.excludedRows(rows.filter(isExcluded).length) },
          ]}
          onChange={setWhich}
        />
      </div>
      <RowTable rows={shown} />
    </>
  );
}

function RowTable({ rows }: { readonly rows: readonly TakeRowRecord[] }) {
  const { rehearsal } = useWords();
  const said = rehearsal.record;
  const scroller = useRef<HTMLDivElement>(null);
  // The row with the keyboard stays there however far the list is scrolled: what is typed in it is not lost.
  const [held, setHeld] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    scrollMargin: HEAD_PX,
    overscan: 8,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return held === null || held >= rows.length || seen.includes(held) ? seen : [...seen, held].sort((a, b) => a - b);
    },
  });
  return (
    <div
      ref={scroller}
      className={styles['table']}
      role="table"
      aria-label={said.rows}
      aria-rowcount={rows.length + 1}
      // Scrolled by the arrow keys.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div style={{ height: virtual.getTotalSize() + HEAD_PX, position: 'relative' }}>
        <div role="row" aria-rowindex={1} className={styles['head']}>
          <span role="columnheader">{rehearsal.cue}</span>
          <span role="columnheader">{rehearsal.planned}</span>
          <span role="columnheader">{rehearsal.actual}</span>
          <span role="columnheader">{rehearsal.lateness}</span>
          <span role="columnheader">{rehearsal.result}</span>
          <span role="columnheader">{said.excluded}</span>
          <span role="columnheader">{rehearsal.note}</span>
        </div>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row && <Row key={row.id} row={row} index={index} top={start} onHeld={setHeld} />;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: TakeRowRecord;
  readonly index: number;
  readonly top: number;
  readonly onHeld: (index: number | null) => void;
}

function Row({ row, index, top, onHeld }: RowProps) {
  const words = useWords();
  const { common, rehearsal } = words;
  const said = rehearsal.record;
  const { number, run = 1, plannedStartMs, goMs, startMs = goMs, result, excluded, note } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-excluded={excluded === undefined ? undefined : true}
      style={{ height: ROW_PX, transform: `translateY(${top}px)` }}
      onFocus={() => onHeld(index)}
      onBlur={() => onHeld(null)}
    >
      <b role="cell">{run === 1 ? number : said.run(number, run)}</b>
      <span role="cell">{printTime(plannedStartMs, 'millis')}</span>
      <span role="cell">{startMs === undefined ? '' : printTime(startMs, 'millis')}</span>
      <span role="cell">{startMs === undefined ? '' : printLateness(startMs - plannedStartMs)}</span>
      <span role="cell" data-result={result}>
        {result ? common.results[result] : ''}
      </span>
      <span role="cell">
        <WordsField
          label={said.excludedOf(number)}
          hideLabel
          value={excluded}
          placeholder={said.counts}
          onCommit={(why) => editTakeRow(row.id, { excluded: why }, words)}
        />
      </span>
      <span role="cell">
        <WordsField
          label={said.noteOf(number)}
          hideLabel
          value={note}
          onCommit={(text) => editTakeRow(row.id, { note: text }, words)}
        />
      </span>
    </div>
  );
}

/** Tables change in place: the revision says when to look again. */
function rowsOf({ takeRows }: ShowDocument, take: string, _revision: number): readonly TakeRowRecord[] {
  return takeRows.recordsOf(take);
}
