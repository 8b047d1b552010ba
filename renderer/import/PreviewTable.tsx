/** The rows of the table with what becomes of each. Only those in sight are elements. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { createCellPrinter, type CellPrinter } from '#shared/import-cues/export-cues.ts';
import type { PlannedRow } from '#shared/import-cues/import-plan.ts';
import type { Words } from '#shared/words/language.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { columnWidth } from './column-width.ts';
import type { PreviewColumn } from './Preview.tsx';
import styles from './Preview.module.css';

const ROW_PX = 29;
/** With a second line: why a row is refused, or what stands in the show until now. */
const TALL_ROW_PX = 49;
const HEAD_PX = 28;
const FIXED_PX = [64, 88] as const;

interface PreviewTableProps {
  readonly rows: readonly PlannedRow[];
  readonly columns: readonly PreviewColumn[];
}

export function PreviewTable({ rows, columns }: PreviewTableProps) {
  const words = useWords();
  const { importCues } = words;
  const document = useShow((show) => show.document);
  const printer = useMemo(() => createCellPrinter(document, words), [document, words]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      (rows[index]?.faults.length ?? 0) + (rows[index]?.changed.length ?? 0) > 0 ? TALL_ROW_PX : ROW_PX,
    scrollMargin: HEAD_PX,
    overscan: 8,
  });
  useLayoutEffect(() => {
    virtual.measure();
    virtual.scrollToOffset(0);
  }, [virtual, rows]);
  const widths = useMemo(
    () => columns.map(({ field, column }) => columnWidth(rows, column, importCues.fields[field])),
    [rows, columns, importCues],
  );
  const template = [...FIXED_PX.map((px) => `${px}px`), ...widths.map((px) => `minmax(${px}px, ${px}fr)`)].join(' ');
  const width = [...FIXED_PX, ...widths].reduce((sum, px) => sum + px, 0);
  return (
    <div
      ref={scroller}
      className={styles['table']}
      role="table"
      aria-label={importCues.preview}
      aria-rowcount={rows.length + 1}
      // Scrolled by the arrow keys.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={styles['sheet']} style={{ height: virtual.getTotalSize() + HEAD_PX, minWidth: width }}>
        <div role="row" aria-rowindex={1} className={styles['head']} style={{ gridTemplateColumns: template }}>
          <span role="columnheader">{importCues.row}</span>
          <span role="columnheader">{importCues.outcome}</span>
          {columns.map(({ field, column }) => (
            <span key={column} role="columnheader">
              {importCues.fields[field]}
            </span>
          ))}
        </div>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          return row ? (
            <Row
              key={row.source.row}
              row={row}
              why={whyOf(row, printer, words)}
              columns={columns}
              template={template}
              place={{ index, start, size }}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: PlannedRow;
  readonly why: string;
  readonly columns: readonly PreviewColumn[];
  readonly template: string;
  readonly place: { readonly index: number; readonly start: number; readonly size: number };
}

function Row({ row, why, columns, template, place }: RowProps) {
  const { importCues } = useWords();
  const { source, outcome, changed, faults, number } = row;
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      className={styles['row']}
      data-outcome={outcome}
      style={{ height: place.size, transform: `translateY(${place.start}px)` }}
      data-selectable
    >
      <div className={styles['cells']} role="presentation" style={{ gridTemplateColumns: template }}>
        <span role="cell">{source.row}</span>
        <span role="cell" className={styles['outcome']}>
          {importCues.outcomes[outcome]}
        </span>
        {columns.map(({ field, column }) => {
          const text = source.cells[column] ?? '';
          return (
            <span
              key={column}
              role="cell"
              title={text}
              data-changed={changed.includes(field) || undefined}
              data-faulty={faults.some((fault) => fault.field === field) || undefined}
            >
              {field === 'number' && text.trim() === '' ? number : text}
            </span>
          );
        })}
      </div>
      {why !== '' && (
        <div role="cell" className={styles['why']} title={why}>
          {why}
        </div>
      )}
    </div>
  );
}

/** Why a row is refused; for one that changes a cue, what that says now. */
function whyOf({ before, changed, faults }: PlannedRow, printer: CellPrinter, { importCues }: Words): string {
  if (faults.length > 0) return faults.map((fault) => importCues.fault(fault)).join(' ');
  if (!before) return '';
  return changed
    .map((field) => `${importCues.fields[field]}: ${importCues.was(String(printer.print(before, field) ?? ''))}`)
    .join('; ');
}
