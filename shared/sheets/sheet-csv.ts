/** A sheet as a table: one row a cue, every time and length as printed and again in milliseconds. */
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printBar } from '#shared/time/print.ts';
import { timecodeAt } from '#shared/time/timecode.ts';
import type { Words } from '#shared/words/language.ts';
import type { CueRow } from './cue-row.ts';
import type { ColumnId } from './columns.ts';
import { groupName } from './group-name.ts';
import { printedTimes, sheetRows } from './sheet-rows.ts';
import { findSpec, type SheetSpec } from './sheet-spec.ts';
import { createTimePrinter, precisionFor, type TimePrinter } from './print-times.ts';
import type { SectionBand } from './section-bands.ts';
import { toCsv, type CsvValue } from './to-csv.ts';

interface Source {
  readonly row: CueRow;
  /** Name of the section or group that the row stands in. */
  readonly band: string;
  readonly timecode: string;
  readonly print: TimePrinter;
  readonly words: Words;
}

interface CsvColumn {
  readonly head: (words: Words['sheets']) => string;
  readonly value: (source: Source) => CsvValue;
}

/** What each column of the page becomes in a table. */
const COLUMNS: Readonly<Record<ColumnId, readonly CsvColumn[]>> = {
  cue: [{ head: ({ columns }) => columns.cue, value: ({ row }) => row.number }],
  department: [
    {
      head: ({ columns }) => columns.department,
      value: ({ row, words }) => words.common.departments[row.department],
    },
  ],
  standby: [
    { head: ({ csvColumns }) => csvColumns.trigger, value: ({ row, words }) => words.common.triggers[row.trigger] },
    ...time(
      ({ csvColumns }) => csvColumns.warn,
      ({ warnMs }) => warnMs,
    ),
    ...time(
      ({ columns }) => columns.standby,
      ({ standbyMs }) => standbyMs,
    ),
  ],
  go: [
    ...time(
      ({ columns }) => columns.go,
      ({ startMs }) => startMs,
    ),
    ...time(
      ({ csvColumns }) => csvColumns.end,
      ({ startMs, lastsMs }) => startMs + lastsMs,
    ),
    { head: ({ csvColumns }) => csvColumns.timecode, value: ({ timecode }) => timecode },
  ],
  bar: [{ head: ({ columns }) => columns.bar, value: ({ row }) => printBar(row.bar) }],
  what: [
    { head: ({ columns }) => columns.what, value: ({ row }) => [row.name, row.picture].filter(Boolean).join(' – ') },
  ],
  call: [{ head: ({ columns }) => columns.call, value: ({ row }) => row.call }],
  lasts: length(
    ({ columns }) => columns.lasts,
    ({ lastsMs }) => lastsMs,
  ),
  window: [
    { head: ({ columns }) => columns.window, value: printWindow },
    {
      head: ({ csvColumns }) => csvColumns.ms(csvColumns.earliest),
      value: ({ row }) => row.window?.earliestMs ?? null,
    },
    { head: ({ csvColumns }) => csvColumns.ms(csvColumns.latest), value: ({ row }) => row.window?.latestMs ?? null },
  ],
  slack: length(
    ({ columns }) => columns.slack,
    ({ slackMs }) => slackMs,
  ),
  note: [
    {
      head: ({ csvColumns }) => csvColumns.irreversible,
      value: ({ row, words }) => (row.irreversible ? words.sheets.yes : null),
    },
    ...time(
      ({ csvColumns }) => csvColumns.commit,
      ({ commitMs }) => commitMs,
    ),
    { head: ({ csvColumns }) => csvColumns.ifNoGo, value: ({ row }) => row.ifNoGo },
    { head: ({ csvColumns }) => csvColumns.clearedBy, value: ({ row }) => row.clearedBy },
    {
      head: ({ columns }) => columns.note,
      value: ({ row, words }) =>
        [row.offAir ? words.sheets.offAir : '', row.lens, row.notes].filter((part) => part !== '').join('\n'),
    },
  ],
};

/** The table's text, or null if the show has no sheet of that name. The texts are the show's own, unchanged. */
export function makeSheetCsv(document: ShowDocument, plan: Plan, sheet: string, words: Words): string | null {
  const found = findSpec(document, sheet);
  return found && toCsv(tableRows(document, plan, found.spec, words));
}

function* tableRows(document: ShowDocument, plan: Plan, spec: SheetSpec, words: Words): Generator<readonly CsvValue[]> {
  const header = headerOf(document);
  const rows = sheetRows(document, plan, spec);
  const print = createTimePrinter(precisionFor(printedTimes(rows)));
  const columns = columnsFor(spec);
  yield columns.map(({ head }) => head(words.sheets));
  let band = '';
  for (const row of rows) {
    if (row.kind === 'section') band = sectionName(row, words);
    if (row.kind === 'group') band = groupName(row, words);
    if (row.kind !== 'cue') continue;
    const timecode = timecodeAt(row.startMs, frameRateOf(header), timecodeStartOf(header));
    const source: Source = { row, band, timecode, print, words };
    yield columns.map(({ value }) => emptyAsNull(value(source)));
  }
}

/** The sheet's columns in its order, and behind who it is the band it stands in, unless a column says that already. */
function columnsFor({ columns, groupBy }: SheetSpec): readonly CsvColumn[] {
  const saysBand = groupBy === 'none' || (groupBy === 'department' && columns.includes('department'));
  const band: CsvColumn = { head: (sheets) => sheets.groupings[groupBy], value: (source) => source.band };
  const lead = columns.includes('department') ? 'department' : columns.includes('cue') ? 'cue' : columns[0];
  return columns.flatMap((id) => [...COLUMNS[id], ...(id === lead && !saysBand ? [band] : [])]);
}

/** Two columns: as on paper, and in milliseconds. */
function time(head: CsvColumn['head'], ms: (row: CueRow) => Ms | null): CsvColumn[] {
  return twice(head, ms, ({ print }, value) => print.time(value));
}

function length(head: CsvColumn['head'], ms: (row: CueRow) => Ms | null): CsvColumn[] {
  return twice(head, ms, ({ print }, value) => print.length(value));
}

function twice(
  head: CsvColumn['head'],
  ms: (row: CueRow) => Ms | null,
  printed: (source: Source, value: Ms) => string,
): CsvColumn[] {
  return [
    {
      head,
      value: (source) => {
        const value = ms(source.row);
        return value === null ? null : printed(source, value);
      },
    },
    { head: (sheets) => sheets.csvColumns.ms(head(sheets)), value: ({ row }) => ms(row) },
  ];
}

function printWindow({ row: { window }, print, words }: Source): CsvValue {
  if (!window) return null;
  const bound = (ms: Ms | null): string => (ms === null ? '' : print.time(ms));
  const { edge, earliestMs, latestMs, hard } = window;
  return words.sheets
    .window({ edge, earliest: bound(earliestMs), latest: bound(latestMs), hard })
    .replaceAll('\u00a0', ' ');
}

function sectionName({ part, name }: SectionBand, { sheets }: Words): string {
  if (part === 'section') return name;
  return part === 'before-song' ? sheets.beforeSong : sheets.afterSong;
}

function emptyAsNull(value: CsvValue): CsvValue {
  return value === '' ? null : value;
}
