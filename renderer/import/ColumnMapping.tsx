/** What each column of the table holds, and what goes for all of them. */
import { useMemo } from 'react';
import { IMPORT_FIELDS, type ImportField } from '#shared/import-cues/import-fields.ts';
import type { NamedTable } from '#renderer/workers/workbook.ts';
import { useWords } from '#renderer/state/session.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import styles from './ColumnMapping.module.css';
import type { TableChoices } from './table-choices.ts';

interface ColumnMappingProps {
  readonly tables: readonly NamedTable[];
  readonly sheet: number;
  readonly choices: TableChoices;
  readonly onSheet: (sheet: number) => void;
  readonly onHeadings: (place: number | null) => void;
  readonly onField: (column: number, field: ImportField | null) => void;
  readonly onBlanks: (blanks: 'keep' | 'clear') => void;
}

/** Headings may stand in one of the first rows. */
const HEADING_ROWS = 10;
const NO_HEADINGS = 'none';

export function ColumnMapping(props: ColumnMappingProps) {
  const { tables, sheet, choices, onSheet, onHeadings, onField, onBlanks } = props;
  const { importCues, common } = useWords();
  const { headings, mapping, blanks } = choices;
  const rows = tables[sheet]?.table.rows ?? [];
  const options = useMemo(
    () => IMPORT_FIELDS.map((field) => ({ value: field, label: importCues.fields[field] })),
    [importCues],
  );
  return (
    <section className={styles['mapping']} aria-label={importCues.columns}>
      <div className={styles['whole']}>
        {tables.length > 1 && (
          <Select
            label={importCues.sheet}
            value={String(sheet)}
            options={tables.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={(next) => onSheet(Number(next))}
          />
        )}
        <Select
          label={importCues.headings}
          value={headings === null ? NO_HEADINGS : String(headings)}
          options={[
            { value: NO_HEADINGS, label: importCues.noHeadings },
            ...rows.slice(0, HEADING_ROWS).map(({ row }, index) => ({ value: String(index), label: String(row) })),
          ]}
          onChange={(next) => onHeadings(next === NO_HEADINGS ? null : Number(next))}
        />
        <Segmented
          label={importCues.blanks}
          value={blanks}
          options={(['keep', 'clear'] as const).map((value) => ({ value, label: importCues.blankChoices[value] }))}
          onChange={onBlanks}
        />
      </div>
      <SectionLabel capitals>{importCues.columns}</SectionLabel>
      <ul className={styles['columns']}>
        {mapping.map((field, column) => {
          const heading = headingOf(column);
          const example = exampleOf(column);
          return (
            // A column is known by its place: nothing else of it is its own.
            // eslint-disable-next-line react/no-array-index-key
            <li key={column} className={styles['column']} data-left-out={field === null || undefined}>
              <div className={styles['heading']} title={heading}>
                {heading}
              </div>
              <Combobox<ImportField>
                label={importCues.columnOf(heading)}
                hideLabel
                value={field}
                options={options}
                onChange={(next) => onField(column, next)}
                clearLabel={importCues.leftOut}
                noneLabel={common.none}
                placeholder={importCues.leftOut}
              />
              {example !== '' && <div className={styles['example']}>{importCues.example(example)}</div>}
            </li>
          );
        })}
      </ul>
    </section>
  );

  function headingOf(column: number): string {
    const heading = headings === null ? '' : (rows[headings]?.cells[column]?.trim() ?? '');
    return heading === '' ? importCues.column(letterOf(column)) : heading;
  }
  function exampleOf(column: number): string {
    const below = rows.slice(headings === null ? 0 : headings + 1);
    return below.find(({ cells }) => cells[column]?.trim())?.cells[column]?.trim() ?? '';
  }
}

/** As spreadsheets name columns: A … Z, AA … */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${letterOf(Math.floor(column / 26) - 1)}${letter}`;
}
