/** Tables of records to the show of a file: the way back from `load.ts`. */
import { headerOf, inOrder, type OptionalList, type RecordBase, type ShowDocument } from './document.ts';
import type { TakeEntry, TakeRecords } from './take-table.ts';
import type { Show, Take } from './types.ts';

/** The show as it is to be written. Keys are not in order yet: `serialiseShow` does that. */
export function unloadShow(document: ShowDocument): Show {
  const { music, stage, emptyLists = [], ...header } = headerOf(document);
  const lists = {
    people: plainList(document.people),
    links: plainList(document.links),
    issues: inOrder(document.issues).map(({ id: _id, ...issue }) => plain(issue)),
    sheets: plainList(document.sheets),
    jumps: plainList(document.jumps),
    takes: unloadTakes(document),
  };
  const sections = plainList(document.sections);
  const zones = plainList(document.zones);
  return {
    ...plain(header),
    format: 'onetake.show',
    version: 1,
    music: { ...music, ...optional('sections', sections, emptyLists) },
    ...(stage || zones.length > 0 ? { stage: { routes: [], ...stage, zones } } : {}),
    resources: plainList(document.resources),
    lanes: plainList(document.lanes),
    cues: plainList(document.cues),
    ...optional('people', lists.people, emptyLists),
    ...optional('links', lists.links, emptyLists),
    ...optional('issues', lists.issues, emptyLists),
    ...optional('sheets', lists.sheets, emptyLists),
    ...optional('jumps', lists.jumps, emptyLists),
    ...optional('takes', lists.takes, emptyLists),
  } as Show;
}

function unloadTakes(document: ShowDocument): Take[] {
  return inOrder(document.takes).map(({ emptyLists = [], ...take }) => ({
    ...plain(take),
    cues: entriesOf(document.takeRows, take.id),
    ...optional('events', entriesOf(document.takeEvents, take.id), emptyLists),
  }));
}

/** The rows or events of a take as they stand in the file. */
function entriesOf<E extends TakeEntry>(table: TakeRecords<E>, take: string): E[] {
  const untouched = table.entriesOf(take);
  if (untouched) return [...untouched];
  return table.recordsOf(take).map((record) => {
    const { id: _id, take: _take, ...entry } = record;
    // What is ours is taken away: TypeScript can't see that the entry is left.
    return plain(entry) as unknown as E;
  });
}

/** The list if it has entries, or if it stood in the file without any. */
function optional<K extends OptionalList, T>(
  name: K,
  list: T[],
  emptyLists: readonly OptionalList[],
): { [key in K]?: T[] } {
  return (list.length > 0 || emptyLists.includes(name) ? { [name]: list } : {}) as { [key in K]?: T[] };
}

function plainList<R extends RecordBase>(table: ReadonlyMap<string, R>): Omit<R, 'rank' | 'extra'>[] {
  return inOrder(table).map(plain);
}

/** The record as its object in the file. */
function plain<R extends Pick<RecordBase, 'rank' | 'extra'>>(record: R): Omit<R, 'rank' | 'extra'> {
  const { rank: _rank, extra, ...known } = record;
  return extra ? { ...known, ...extra } : known;
}
