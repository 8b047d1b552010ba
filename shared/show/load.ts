/** The show of a file to tables of records. */
import {
  createEmptyTables,
  type HeaderRecord,
  type MutableDocument,
  type OptionalList,
  type RecordBase,
} from './document.ts';
import { splitExtra } from './extra.ts';
import { knownKeys } from './key-order.ts';
import { rankAt } from './rank.ts';
import type { Show, Take } from './types.ts';

/** Lists of the header that may be absent from a file. */
const OPTIONAL_LISTS = ['people', 'links', 'takes', 'issues', 'sheets', 'jumps'] as const;

/** Tables for a show that has been parsed; the show's own objects are used and must not be changed afterwards. */
export function loadDocument(show: Show): MutableDocument {
  const document = createEmptyTables();
  fill(document.people, show.people, knownKeys('people'));
  fill(document.sections, show.music.sections, knownKeys('music', 'sections'));
  fill(document.zones, show.stage?.zones, knownKeys('stage', 'zones'));
  fill(document.resources, show.resources, knownKeys('resources'));
  fill(document.lanes, show.lanes, knownKeys('lanes'));
  fill(document.cues, show.cues, knownKeys('cues'));
  fill(document.links, show.links, knownKeys('links'));
  fill(document.jumps, show.jumps, knownKeys('jumps'));
  fill(document.sheets, show.sheets, knownKeys('sheets'));
  const issueKeys = knownKeys('issues');
  show.issues?.forEach((issue, index) => {
    const record = { ...splitExtra(issue, issueKeys), id: String(issue.number), rank: rankAt(index) };
    document.issues.set(record.id, record);
  });
  const takeKeys = { take: knownKeys('takes'), row: knownKeys('takes', 'cues'), event: knownKeys('takes', 'events') };
  show.takes?.forEach((take, index) => loadTake(document, take, rankAt(index), takeKeys));
  const header = loadHeader(show);
  document.header.set(header.id, header);
  return document;
}

function loadHeader(show: Show): HeaderRecord {
  const {
    format: _format,
    version: _version,
    people: _people,
    resources: _resources,
    lanes: _lanes,
    cues: _cues,
    links: _links,
    takes: _takes,
    issues: _issues,
    sheets: _sheets,
    jumps: _jumps,
    music: { sections, ...music },
    stage,
    ...rest
  } = show;
  const emptyLists: OptionalList[] = OPTIONAL_LISTS.filter((name) => show[name]?.length === 0);
  if (sections?.length === 0) emptyLists.push('sections');
  return {
    ...splitExtra(rest, knownKeys()),
    rank: rankAt(0),
    music,
    ...(stage ? { stage: withoutZones(stage) } : {}),
    ...(emptyLists.length > 0 ? { emptyLists } : {}),
  };
}

function withoutZones({ zones: _zones, ...stage }: NonNullable<Show['stage']>): NonNullable<HeaderRecord['stage']> {
  return stage;
}

type KnownOfTake = Readonly<Record<'take' | 'row' | 'event', ReadonlySet<string>>>;

function loadTake(document: MutableDocument, take: Take, rank: number, known: KnownOfTake): void {
  const { cues, events, ...rest } = take;
  document.takes.set(take.id, {
    ...splitExtra(rest, known.take),
    rank,
    ...(events?.length === 0 ? { emptyLists: ['events' as const] } : {}),
  });
  document.takeRows.load(take.id, cues, known.row);
  document.takeEvents.load(take.id, events ?? [], known.event);
}

function fill<T extends { readonly id: string }>(
  table: Map<string, T & RecordBase>,
  list: readonly T[] | undefined,
  known: ReadonlySet<string>,
): void {
  list?.forEach((item, index) => table.set(item.id, { ...splitExtra(item, known), rank: rankAt(index) }));
}
