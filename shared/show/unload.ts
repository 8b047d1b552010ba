/** Tables of records to the show of a file: the way back from `load.ts`. */
import { headerOf, inOrder, type OptionalList, type RecordBase, type ShowDocument } from './document.ts';
import type { TakeEntry, TakeOwned, TakeRecords } from './take-table.ts';
import type { Show } from './types.ts';

/** What becomes of a list of the file: its records in order, and how each of them stands there. */
export type MakeList = <R>(records: readonly R[], entryOf: (record: R) => object) => object;

/** The show as it is to be written. Keys are not in order yet: `serialiseShow` does that. */
export function unloadShow(document: ShowDocument): Show {
  return unloadWith(document, (records, entryOf) => records.map(entryOf)) as unknown as Show;
}

/**
 * The same with lists of the caller's making, those of takes too; the list of the takes themselves is plain. Whatever of
 * the document is needed later is taken now: records do not change.
 */
export function unloadWith(document: ShowDocument, makeList: MakeList): object {
  const { music, stage, emptyLists = [], ...header } = headerOf(document);
  const plainList = <R extends RecordBase>(table: ReadonlyMap<string, R>): object => makeList(inOrder(table), plain);
  /** The list if it has entries, or if it stood in the file without any. */
  const optional = (name: OptionalList, size: number, list: () => object): object =>
    size > 0 || emptyLists.includes(name) ? { [name]: list() } : {};
  const { people, links, issues, sheets, jumps, sections, zones, takes } = document;
  return {
    ...plain(header),
    format: 'onetake.show',
    version: 1,
    music: { ...music, ...optional('sections', sections.size, () => plainList(sections)) },
    ...(stage || zones.size > 0 ? { stage: { routes: [], ...stage, zones: plainList(zones) } } : {}),
    resources: plainList(document.resources),
    lanes: plainList(document.lanes),
    cues: plainList(document.cues),
    ...optional('people', people.size, () => plainList(people)),
    ...optional('links', links.size, () => plainList(links)),
    ...optional('issues', issues.size, () => makeList(inOrder(issues), ({ id: _id, ...issue }) => plain(issue))),
    ...optional('sheets', sheets.size, () => plainList(sheets)),
    ...optional('jumps', jumps.size, () => plainList(jumps)),
    ...optional('takes', takes.size, () => unloadTakes(document, makeList)),
  };
}

function unloadTakes({ takes, takeRows, takeEvents }: ShowDocument, makeList: MakeList): object[] {
  return inOrder(takes).map(({ emptyLists = [], ...take }) => {
    const events = listOf(takeEvents, take.id, makeList);
    const hasEvents = events.size > 0 || emptyLists.includes('events');
    return {
      ...plain(take),
      cues: listOf(takeRows, take.id, makeList).list,
      ...(hasEvents ? { events: events.list } : {}),
    };
  });
}

/** The rows or events of a take: as they stood in the file, where nobody has changed them. */
function listOf<E extends TakeEntry>(table: TakeRecords<E>, take: string, makeList: MakeList) {
  const entries = table.entriesOf(take);
  if (entries) return { size: entries.length, list: makeList<object>(entries, (entry) => entry) };
  const records = table.recordsOf(take);
  return { size: records.length, list: makeList(records, entryOf) };
}

function entryOf<E extends TakeEntry>(record: TakeOwned<E>): object {
  const { id: _id, take: _take, ...entry } = record;
  return plain(entry);
}

/** The record as its object in the file. */
function plain<R extends Pick<RecordBase, 'rank' | 'extra'>>(record: R): Omit<R, 'rank' | 'extra'> {
  const { rank: _rank, extra, ...known } = record;
  return extra ? { ...known, ...extra } : known;
}
