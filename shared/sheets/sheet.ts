/** A sheet: all it says, in words and in order, before it has pages. */
import { headerOf, inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printBar } from '#shared/time/print.ts';
import type { Words } from '#shared/words/language.ts';
import type { Cell, Paragraph, Run } from './cell.ts';
import { cleanLine } from './clean-text.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { CallsLine } from './gather-calls.ts';
import { factsLine, readingLine, wallClock } from './heading.ts';
import { printedTimes, sheetRows, type GroupBand, type SheetRow } from './sheet-rows.ts';
import { findSpec, namedSheetKey } from './sheet-spec.ts';
import { createTimePrinter, precisionFor, type TimePrinter } from './print-times.ts';
import { groupName } from './group-name.ts';
import type { SectionBand } from './section-bands.ts';

/** A line of the sheet's table. */
export type SheetLine =
  /** `name` and what is sung on the left, `aside` on the right. */
  | { readonly kind: 'band'; readonly name: string; readonly text: Paragraph; readonly aside: string }
  | { readonly kind: 'calls'; readonly time: Paragraph; readonly text: Paragraph }
  /** One cell for each column. */
  | { readonly kind: 'row'; readonly cue: string; readonly number: string; readonly cells: readonly Cell[] };

export interface Sheet {
  readonly title: string;
  /** Whom it is for and how its numbers are to be read. */
  readonly about: string;
  /** Who, where and when; may be empty. */
  readonly facts: string;
  /** What the artist wants people to feel; may be empty. */
  readonly intention: string;
  readonly printed: string;
  readonly footing: string;
  /** Said where there is no line. */
  readonly empty: string;
  readonly columns: readonly (Column & { readonly heading: string })[];
  readonly lines: readonly SheetLine[];
}

export interface SheetOptions {
  /** `master`, or `sheet:ID` for a named sheet; what else there is to come is in cli.md. */
  readonly for: string;
  /** ISO 8601. */
  readonly printedAt: string;
  readonly words: Words;
}

/** A sheet that a show offers. */
export interface OfferedSheet {
  /** As requests and the command line name it. */
  readonly for: string;
  readonly name: string;
  /** Who works from it. */
  readonly reader: string;
}

/** The sheets a show offers, in the order to offer them: the master, then those it has by name. */
export function sheetsOf(document: ShowDocument, { sheets }: Words): readonly OfferedSheet[] {
  return [
    { for: 'master', name: sheets.master, reader: sheets.caller },
    ...inOrder(document.sheets).map(({ id, name, for: reader }) => ({ for: namedSheetKey(id), name, reader })),
  ];
}

/** The sheet, or null if the show has none of that name. */
export function makeSheet(document: ShowDocument, plan: Plan, options: SheetOptions): Sheet | null {
  const { words, printedAt } = options;
  const { sheets } = words;
  const found = findSpec(document, options.for);
  if (!found) return null;
  const { spec, named } = found;
  const name = named ? cleanLine(named.name) : sheets.master;
  const reader = named ? cleanLine(named.for) : sheets.caller;
  const header = headerOf(document);
  const rows = sheetRows(document, plan, spec);
  const print = createTimePrinter(precisionFor(printedTimes(rows)));
  const columns = spec.columns.flatMap((id) => COLUMNS.find((column) => column.id === id) ?? []);
  const show = cleanLine(header.title);
  return {
    title: sheets.heading(show, name),
    about: [reader, readingLine(header, print.precision, words)].filter(Boolean).join(' · '),
    facts: factsLine(header, words),
    intention: cleanLine(header.intention ?? ''),
    printed: sheets.printed(wallClock(printedAt)),
    footing: sheets.footing(show, name),
    empty: document.cues.size === 0 ? sheets.noCues : sheets.noCuesOnSheet,
    columns: columns.map((column) => ({ ...column, heading: sheets.columns[column.id] })),
    lines: rows.map((row) => lineOf(row, columns, print, words)),
  };
}

function lineOf(row: SheetRow, columns: readonly Column[], print: TimePrinter, words: Words): SheetLine {
  switch (row.kind) {
    case 'section':
      return bandLine(row, print, words);
    case 'group':
      return groupLine(row, words);
    case 'calls':
      return callsLine(row, print, words);
    case 'cue':
      return {
        kind: 'row',
        cue: row.cue,
        number: cleanLine(row.number),
        cells: columns.map((column) => column.cell(row, print, words)),
      };
    default:
      return row satisfies never;
  }
}

function groupLine(band: GroupBand, words: Words): SheetLine {
  const name = cleanLine(groupName(band, words));
  return { kind: 'band', name, text: [{ text: name, strong: true }], aside: '' };
}

function bandLine({ part, name, lyric, start }: SectionBand, print: TimePrinter, { sheets }: Words): SheetLine {
  const names = { 'before-song': sheets.beforeSong, section: cleanLine(name), 'after-song': sheets.afterSong };
  const sung = cleanLine(lyric);
  return {
    kind: 'band',
    name: names[part],
    text: [{ text: sung === '' ? names[part] : `${names[part]} · ${sheets.lyric(sung)}`, strong: true }],
    aside: start ? `${sheets.bar(printBar(start.bar))} · ${print.time(start.atMs)}` : '',
  };
}

/** What to do is grey, whom it is for black: `2:05.4 Stand by SET 8, LX 61 · 2:06.0 Stand by CAM 30`. */
function callsLine({ calls }: CallsLine, print: TimePrinter, { sheets }: Words): SheetLine {
  const [first] = calls;
  const text = calls.flatMap(({ atMs, call, numbers }, index): Run[] => {
    const time = atMs === first.atMs ? '' : `${print.time(atMs)} `;
    return [
      { text: `${index === 0 ? '' : ' · '}${time}${sheets.calls[call]} `, quiet: true },
      { text: numbers.map(cleanLine).join(', ') },
    ];
  });
  return { kind: 'calls', time: [{ text: print.time(first.atMs) }], text };
}
