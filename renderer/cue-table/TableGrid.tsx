/** Heads and rows of the table. Only rows in sight are elements, and always the one the keyboard stands on. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useEffect, useId, useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { OpenShow } from '#renderer/state/document.ts';
import { isHiddenIn, useLanesView } from '#renderer/state/lanes-view.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { COLUMNS, type ColumnSpec, type RowContext } from './columns.ts';
import { CueRow } from './CueRow.tsx';
import styles from './CueTable.module.css';
import type { TableRows } from './table-rows.ts';
import { useTable } from './table-state.ts';
import { useTableKeys } from './use-table-keys.ts';
import { worstProblems } from './worst-problems.ts';

const ROW_PX = 28;
const BAND_PX = 24;
const HEAD_PX = 28;

interface TableGridProps {
  readonly show: OpenShow;
  readonly cues: readonly string[];
  readonly rows: TableRows;
}

/** Not drawn again while the table waits for a rest. */
export const TableGrid = memo(PlainTableGrid);

function PlainTableGrid({ show, cues, rows }: TableGridProps) {
  const words = useWords();
  const { document, plan } = show;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useTable((state) => state.columns);
  const columns = useMemo(() => COLUMNS.filter((column) => shown.has(column.id)), [shown]);
  const selection = useSession((state) => state.selection);
  const lanesView = useLanesView();
  const worst = useMemo(() => worstProblems(plan.problems), [plan.problems]);
  const problem = useSession((state) => state.problem);
  const keys = useTableKeys({ cues, columns, scroller });
  // Rows keep the handlers of their last drawing, which must not act on the rows of that time.
  const latest = useRef(keys);
  latest.current = keys;
  const { active, editing } = keys;
  const activeRow = active.place < 0 ? -1 : rows.rowOf(active.place);

  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rows.at(row)?.row === 'band' ? BAND_PX : ROW_PX),
    scrollPaddingStart: HEAD_PX,
    scrollMargin: HEAD_PX,
    overscan: 6,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return activeRow < 0 || inSight.includes(activeRow) ? inSight : [...inSight, activeRow].sort((a, b) => a - b);
    },
  });
  // Bands are lower than rows: with another list of them all heights are others.
  const bands = rows.bands.join(' ');
  useLayoutEffect(() => virtual.measure(), [virtual, bands]);
  // The table follows the keyboard, which follows the focus, whoever moved it.
  useEffect(() => {
    if (active.place >= 0) virtual.scrollToIndex(rows.rowOf(active.place), { align: 'auto' });
    // eslint-disable-next-line react/exhaustive-deps -- only when the keyboard moves, or an edit has moved the row
  }, [active.cue, editing]);

  const context: RowContext = { document, plan, words };
  const template = columns
    .map(({ widthPx, grows }) => (grows ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`))
    .join(' ');
  const width = columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
  const cellId = (cue: string, column: ColumnSpec | undefined): string => `${id}-${column?.id ?? ''}-${cue}`;
  const activeId = active.cue === null ? undefined : cellId(active.cue, columns[active.column]);

  return (
    <div
      ref={scroller}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={words.cueTable.grid}
      aria-multiselectable
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={editing ? undefined : activeId}
      onKeyDown={keys.onKeyDown}
    >
      <div className={styles['sheet']} style={{ height: virtual.getTotalSize() + HEAD_PX, minWidth: width }}>
        <div role="row" aria-rowindex={1} className={styles['head']} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} />
          ))}
        </div>
        {virtual.getVirtualItems().map((item) => {
          const row = rows.at(item.index);
          if (!row) return null;
          const style = { height: item.size, transform: `translateY(${item.start}px)` };
          if (row.row === 'band') {
            return (
              <div
                key={`band-${row.section.id}`}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles['band']}
                style={style}
              >
                <div role="gridcell" aria-colspan={columns.length} className={styles['bandName']}>
                  <SectionLabel capitals>{row.section.name}</SectionLabel>
                </div>
              </div>
            );
          }
          const cue = document.cues.get(row.cue);
          if (!cue) return null;
          const lane = document.lanes.get(cue.lane);
          const isActive = row.cue === active.cue;
          return (
            <CueRow
              key={row.cue}
              cue={cue}
              department={lane?.department ?? 'stage'}
              colour={lane?.colour}
              isLocked={cue.locked === true || lane?.locked === true}
              isHidden={isHiddenIn(lanesView, document, row.cue)}
              severity={worst.get(row.cue) ?? null}
              lit={problem?.cues.includes(row.cue) ? problem.severity : null}
              isSelected={selection.has(row.cue)}
              columns={columns}
              texts={columns.map((column) =>
                column.id === 'order' ? String(plan.runningOrder.indexOf(row.cue) + 1) : column.text(cue, context),
              )}
              activeColumn={isActive ? active.column : null}
              editing={isActive ? editing : null}
              rowIndex={item.index + 2}
              template={template}
              top={item.start}
              height={item.size}
              cellId={cellId}
              context={isActive && editing ? context : null}
              onPress={(event: MouseEvent, column: number) => latest.current.press(event, row.cue, column)}
              onEdit={(column: number) => latest.current.edit(row.cue, column)}
              onLeave={(to) => latest.current.leaveEdit(to)}
            />
          );
        })}
      </div>
    </div>
  );
}

const HeadCell = memo(PlainHeadCell);

function PlainHeadCell({ column }: { readonly column: ColumnSpec }) {
  const { cueTable } = useWords();
  const sort = useTable((state) => state.sort);
  const sortBy = useTable((state) => state.sortBy);
  const name = cueTable.columns[column.id];
  const isSorted = sort.by === column.id;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={styles['headCell']}
      data-align={column.align}
    >
      <button type="button" title={cueTable.sortBy(name)} onClick={() => sortBy(column.id)}>
        <span>{name}</span>
        {isSorted && <Arrow size={12} aria-hidden />}
      </button>
    </div>
  );
}
