/** What rows are read against: the show as it is, and the lanes, resources and places that the table adds to it. */
import {
  inOrder,
  type LaneRecord,
  type ResourceRecord,
  type ShowDocument,
  type ZoneRecord,
} from '#shared/show/document.ts';
import { clockOf, type Clock } from '#shared/time/show-clock.ts';
import { createNewcomers, type Newcomers } from './newcomers.ts';
import { createRecordBook, type RecordBook } from './record-book.ts';

export interface ImportContext {
  readonly document: ShowDocument;
  readonly clock: Clock;
  /** By number; rows that add cues enter theirs. */
  readonly cues: RecordBook;
  readonly jumps: RecordBook;
  readonly lanes: Newcomers<LaneRecord>;
  readonly resources: Newcomers<ResourceRecord>;
  readonly zones: Newcomers<ZoneRecord>;
}

export function createImportContext(document: ShowDocument): ImportContext {
  const books = booksOf(document);
  return {
    document,
    clock: clockOf(document),
    cues: books.cues,
    jumps: books.jumps,
    lanes: createNewcomers(document.lanes, books.lanes, 'lane'),
    resources: createNewcomers(document.resources, books.resources, 'resource'),
    zones: createNewcomers(document.zones, books.zones, 'zone'),
  };
}

export type BookName = 'cues' | 'lanes' | 'resources' | 'zones' | 'jumps';

/** What the records of the show are called. */
export function booksOf(document: ShowDocument): Readonly<Record<BookName, RecordBook>> {
  const named = (records: readonly (LaneRecord | ResourceRecord | ZoneRecord)[]): RecordBook =>
    createRecordBook(records.map(({ id, name }) => [id, name]));
  return {
    cues: createRecordBook(inOrder(document.cues).map(({ id, number }) => [id, number])),
    lanes: named(inOrder(document.lanes)),
    resources: named(inOrder(document.resources)),
    zones: named(inOrder(document.zones)),
    jumps: createRecordBook(inOrder(document.jumps).map(({ id, name }) => [id, name])),
  };
}
