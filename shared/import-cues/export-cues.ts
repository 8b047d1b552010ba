/**
 * The cues as a table that `planImport` reads back: into the same show it changes nothing, into a show of the same song
 * without cues it gives the same cues. Not in it, because a cell cannot hold them: keys that this program does not know,
 * links, and all that belongs to lanes, resources, places and jumps but their names.
 */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { clockOf, type Clock } from '#shared/time/show-clock.ts';
import type { Words } from '#shared/words/language.ts';
import { printAnchor, printMoment } from './cell-times.ts';
import { booksOf, type BookName } from './import-context.ts';
import { IMPORT_FIELDS, type ImportField } from './import-fields.ts';
import type { RecordBook } from './record-book.ts';

export type TableCell = string | number | null;

/** How the cells of a show are written. */
export interface CellPrinter {
  /** The cell of a cue; null where it has none. */
  print(cue: CueRecord, field: ImportField): TableCell;
}

/** Of the fields that say the same only one is written. */
const WRITTEN = IMPORT_FIELDS.filter((field) => field !== 'bar' && field !== 'end');
/** Columns that stand there even where no cue has anything in them. */
const ALWAYS: ReadonlySet<ImportField> = new Set([
  'number',
  'name',
  'lane',
  'department',
  'kind',
  'start',
  'duration',
  'trigger',
  'call',
  'uses',
  'zone',
  'notes',
  'id',
]);

/** Headings first, then a row for each cue (or each of these) in the running order. */
export function exportCues(document: ShowDocument, words: Words, only?: ReadonlySet<string>): TableCell[][] {
  const printer = createCellPrinter(document, words);
  const cues = inOrder(document.cues).filter(({ id }) => only?.has(id) ?? true);
  const columns = WRITTEN.map((field) => ({ field, cells: cues.map((cue) => printer.print(cue, field)) })).filter(
    ({ field, cells }) => ALWAYS.has(field) || cells.some((cell) => cell !== null),
  );
  return [
    columns.map(({ field }) => words.importCues.fields[field]),
    ...cues.map((_, row) => columns.map(({ cells }) => cells[row] ?? null)),
  ];
}

export function createCellPrinter(document: ShowDocument, words: Words): CellPrinter {
  const books = booksOf(document);
  const clock = clockOf(document);
  return {
    print(cue, field) {
      const cell = cellOf(cue, field, { document, books, clock, words });
      return cell === '' ? null : cell;
    },
  };
}

interface Setting {
  readonly document: ShowDocument;
  readonly books: Readonly<Record<BookName, RecordBook>>;
  readonly clock: Clock;
  readonly words: Words;
}

function cellOf(cue: CueRecord, field: ImportField, { document, books, clock, words }: Setting): TableCell {
  const record = (book: BookName, id: string | undefined): TableCell =>
    id === undefined ? null : books[book].print(id);
  const list = (book: BookName, ids: readonly string[] = []): TableCell =>
    ids.map((id) => books[book].print(id)).join('; ');
  switch (field) {
    case 'number':
    case 'id':
    case 'name':
    case 'call':
    case 'ifNoGo':
    case 'notes':
    case 'shot':
    case 'movement':
    case 'subject':
    case 'lens':
    case 'support':
    case 'transition':
    case 'costume':
    case 'crew':
    case 'dancers':
    case 'counts':
    case 'effort':
      return cue[field] ?? null;
    case 'warnMs':
    case 'standbyMs':
    case 'commitMs':
    case 'transitionMs':
    case 'longestPhraseMs':
    case 'clearMs':
      return secondsOf(cue[field]);
    case 'locked':
    case 'irreversible':
    case 'onAir':
    case 'sings':
      return flagOf(cue[field], words);
    case 'lane':
      return record('lanes', cue.lane);
    case 'department': {
      const lane = document.lanes.get(cue.lane);
      return lane ? words.common.departments[lane.department] : null;
    }
    case 'kind':
      return words.common.cueKinds[cue.kind];
    case 'trigger':
      return cue.trigger ? words.common.triggers[cue.trigger] : null;
    case 'start':
    case 'bar':
      return printAnchor(cue.start, clock, books.cues, words);
    case 'duration':
    case 'end':
      return secondsOf(cue.duration.likelyMs);
    case 'shortest':
      return secondsOf(cue.duration.minMs);
    case 'longest':
      return secondsOf(cue.duration.maxMs);
    case 'windowEdge':
      return cue.window ? words.common.edges[cue.window.edge] : null;
    case 'earliest':
    case 'latest':
      return cue.window?.[field] ? printMoment(cue.window[field]) : null;
    case 'windowHard':
      return flagOf(cue.window?.hard, words);
    case 'uses':
      return list('resources', cue.uses);
    case 'sharesZoneWith':
      return list('cues', cue.sharesZoneWith);
    case 'zone':
    case 'toZone':
      return record('zones', cue[field]);
    case 'clearedBy':
      return record('resources', cue.clearedBy);
    case 'jump':
      return record('jumps', cue.jump);
    default:
      return field satisfies never;
  }
}

/** A length in seconds, as a number a spreadsheet can add up. */
function secondsOf(ms: Ms | undefined): TableCell {
  return ms === undefined ? null : ms / 1000;
}

function flagOf(value: boolean | undefined, { importCues }: Words): TableCell {
  return value === undefined ? null : value ? importCues.yes : importCues.no;
}
