/**
 * The show while it is open: flat tables of records by id.
 *
 * A record is the object of the file plus three things of our own: the `rank` that orders its list, the id of the
 * record it belongs to (rows and events of a take), and `extra`, the keys of the file that this program does not
 * know. Records are never changed in place; tables change only through `applyDiff` (edit/diff.ts).
 */
import type {
  Accepted,
  Cue,
  Issue,
  Jump,
  Lane,
  Link,
  Music,
  NamedSheet,
  Person,
  Resource,
  Section,
  Show,
  Stage,
  Take,
  TakeCue,
  TakeEvent,
  Zone,
} from './types.ts';
import type { Extra } from './extra.ts';
import { TakeTable, type TakeOwned, type TakeRecords } from './take-table.ts';

/** What every record carries beside its own fields. */
export interface RecordBase {
  readonly id: string;
  /** Place in its list: ascending, unequal within a list, any finite number. */
  readonly rank: number;
  readonly extra?: Extra;
}

/** The lists that may be absent from a file; a list that stood there empty is remembered by its name. */
export type OptionalList =
  | 'people'
  | 'links'
  | 'takes'
  | 'issues'
  | 'accepted'
  | 'sheets'
  | 'jumps'
  | 'sections'
  | 'lyrics'
  | 'events';

type ListKey = 'people' | 'resources' | 'lanes' | 'cues' | 'links' | 'takes' | 'issues' | 'sheets' | 'jumps';

/** All of the show that is not a list of records: one record, whose id is the show's. */
export interface HeaderRecord
  extends RecordBase, Readonly<Omit<Show, ListKey | 'id' | 'music' | 'stage' | 'format' | 'version' | 'accepted'>> {
  readonly music: Readonly<Omit<Music, 'sections'>>;
  /** Zones are records; routes, which have no id, stay here. */
  readonly stage?: Readonly<Omit<Stage, 'zones'>>;
  readonly accepted?: readonly Accepted[];
  /** Optional lists of the show that stood in the file though empty, so that saving gives the same bytes. */
  readonly emptyLists?: readonly OptionalList[];
}

export type PersonRecord = Readonly<Person> & RecordBase;
export type SectionRecord = Readonly<Section> & RecordBase;
export type ZoneRecord = Readonly<Zone> & RecordBase;
export type ResourceRecord = Readonly<Resource> & RecordBase;
export type LaneRecord = Readonly<Lane> & RecordBase;
export type CueRecord = Readonly<Cue> & RecordBase;
export type LinkRecord = Readonly<Link> & RecordBase;
export type JumpRecord = Readonly<Jump> & RecordBase;
export type TakeRecord = Readonly<Omit<Take, 'cues' | 'events'>> &
  RecordBase & { readonly emptyLists?: readonly OptionalList[] };
/** One row of a take; `id` is ours, `take` the take's id. */
export type TakeRowRecord = TakeOwned<TakeCue>;
export type TakeEventRecord = TakeOwned<TakeEvent>;
/** `id` is the issue's number, printed. */
export type IssueRecord = Readonly<Issue> & RecordBase;
export type SheetRecord = Readonly<NamedSheet> & RecordBase;

/** Table name to record type: the one list of what a show is made of. */
export interface RecordTypes {
  header: HeaderRecord;
  people: PersonRecord;
  sections: SectionRecord;
  zones: ZoneRecord;
  resources: ResourceRecord;
  lanes: LaneRecord;
  cues: CueRecord;
  links: LinkRecord;
  jumps: JumpRecord;
  takes: TakeRecord;
  takeRows: TakeRowRecord;
  takeEvents: TakeEventRecord;
  issues: IssueRecord;
  sheets: SheetRecord;
}
export type TableName = keyof RecordTypes;

export const TABLES = [
  'header',
  'people',
  'sections',
  'zones',
  'resources',
  'lanes',
  'cues',
  'links',
  'jumps',
  'takes',
  'takeRows',
  'takeEvents',
  'issues',
  'sheets',
] as const satisfies readonly TableName[];

export type Table<R> = ReadonlyMap<string, R>;
/** What commands, checks and screens read. */
export type ShowDocument = { readonly [K in TableName]: Table<RecordTypes[K]> & TakeOnly<K> };
/** What only `applyDiff` and the loader write. */
export type MutableDocument = {
  readonly [K in TableName]: Map<string, RecordTypes[K]> & TakeOnly<K, TakeTable<TakeCue>, TakeTable<TakeEvent>>;
};
/** What the two tables of takes can do beside. */
type TakeOnly<K, Rows = TakeRecords<TakeCue>, Events = TakeRecords<TakeEvent>> = K extends 'takeRows'
  ? Rows
  : K extends 'takeEvents'
    ? Events
    : unknown;

/** A document without a single record; the loader adds the header first. */
export function createEmptyTables(): MutableDocument {
  return {
    header: new Map(),
    people: new Map(),
    sections: new Map(),
    zones: new Map(),
    resources: new Map(),
    lanes: new Map(),
    cues: new Map(),
    links: new Map(),
    jumps: new Map(),
    takes: new Map(),
    takeRows: new TakeTable('row'),
    takeEvents: new TakeTable('event'),
    issues: new Map(),
    sheets: new Map(),
  };
}

/** The show's one header record. Throws if the document was never loaded: a fault of the program. */
export function headerOf(document: ShowDocument): HeaderRecord {
  for (const header of document.header.values()) return header;
  throw new Error('a document without a header');
}

/** The records of a table in the order of their list. */
export function inOrder<R extends RecordBase>(table: Table<R>): R[] {
  return [...table.values()].sort((a, b) => a.rank - b.rank);
}
