/** The master sheet as a table: one row a cue, every time and length as printed and again in milliseconds. */
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printBar } from '#shared/time/print.ts';
import { timecodeAt } from '#shared/time/timecode.ts';
import type { Words } from '#shared/words/language.ts';
import type { CueRow } from './cue-row.ts';
import { masterRows, printedTimes } from './master-rows.ts';
import { createTimePrinter, precisionFor, type TimePrinter } from './print-times.ts';
import type { SectionBand } from './section-bands.ts';
import { sheetsOf } from './sheet.ts';
import { toCsv, type CsvValue } from './to-csv.ts';

interface Source {
  readonly row: CueRow;
  readonly section: string;
  readonly timecode: string;
  readonly print: TimePrinter;
  readonly words: Words;
}

interface CsvColumn {
  readonly head: (words: Words['sheets']) => string;
  readonly value: (source: Source) => CsvValue;
}

const COLUMNS: readonly CsvColumn[] = [
  { head: ({ columns }) => columns.cue, value: ({ row }) => row.number },
  {
    head: ({ columns }) => columns.department,
    value: ({ row, words }) => words.common.departments[row.department],
  },
  { head: ({ csvColumns }) => csvColumns.section, value: ({ section }) => section },
  { head: ({ csvColumns }) => csvColumns.trigger, value: ({ row, words }) => words.common.triggers[row.trigger] },
  ...time(
    ({ csvColumns }) => csvColumns.warn,
    ({ warnMs }) => warnMs,
  ),
  ...time(
    ({ columns }) => columns.standby,
    ({ standbyMs }) => standbyMs,
  ),
  ...time(
    ({ columns }) => columns.go,
    ({ startMs }) => startMs,
  ),
  ...time(
    ({ csvColumns }) => csvColumns.end,
    ({ startMs, lastsMs }) => startMs + lastsMs,
  ),
  { head: ({ csvColumns }) => csvColumns.timecode, value: ({ timecode }) => timecode },
  { head: ({ columns }) => columns.bar, value: ({ row }) => printBar(row.bar) },
  { head: ({ columns }) => columns.what, value: ({ row }) => [row.name, row.picture].filter(Boolean).join(' – ') },
  { head: ({ columns }) => columns.call, value: ({ row }) => row.call },
  ...length(
    ({ columns }) => columns.lasts,
    ({ lastsMs }) => lastsMs,
  ),
  { head: ({ columns }) => columns.window, value: printWindow },
  {
    head: ({ csvColumns }) => csvColumns.ms(csvColumns.earliest),
    value: ({ row }) => row.window?.earliestMs ?? null,
  },
  { head: ({ csvColumns }) => csvColumns.ms(csvColumns.latest), value: ({ row }) => row.window?.latestMs ?? null },
  ...length(
    ({ columns }) => columns.slack,
    ({ slackMs }) => slackMs,
  ),
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
];

/** The table's text, or null if the show has no sheet of that name. The texts are the show's own, unchanged. */
export function makeSheetCsv(document: ShowDocument, plan: Plan, sheet: string, words: Words): string | null {
  if (!sheetsOf(words).some((offered) => offered.for === sheet)) return null;
  return toCsv(tableRows(document, plan, words));
}

function* tableRows(document: ShowDocument, plan: Plan, words: Words): Generator<readonly CsvValue[]> {
  const header = headerOf(document);
  const rows = masterRows(document, plan);
  const print = createTimePrinter(precisionFor(printedTimes(rows)));
  yield COLUMNS.map(({ head }) => head(words.sheets));
  let section = '';
  for (const row of rows) {
    if (row.kind === 'section') section = sectionName(row, words);
    if (row.kind !== 'cue') continue;
    const timecode = timecodeAt(row.startMs, frameRateOf(header), timecodeStartOf(header));
    const source: Source = { row, section, timecode, print, words };
    yield COLUMNS.map(({ value }) => emptyAsNull(value(source)));
  }
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
