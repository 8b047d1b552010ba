/**
 * Whether a record may stand in a show: the file's own schema for what is in it, and the rules between records that a
 * command could break. What passes here passes parsing.
 */
import type { z } from 'zod';
import { printFound } from '#shared/show/fault.ts';
import { evidenceSchemas, recordSchemas, showSchema } from '#shared/show/schema.ts';
import {
  headerOf,
  type HeaderRecord,
  type JumpRecord,
  type RecordTypes,
  type ShowDocument,
  type TableName,
} from '#shared/show/document.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { clockRefusal, musicRefusal } from './clock-refusal.ts';
import type { EditedTable, Refusal } from './edit.ts';

/** Why the record cannot stand in its table; null if it can. */
export function recordRefusal<K extends EditedTable | 'cues'>(
  document: ShowDocument,
  table: K,
  record: RecordTypes[K],
): Refusal | null {
  return (
    schemaRefusal(recordSchemas[table], record) ??
    referenceRefusal(document, table, record) ??
    windRefusal(record) ??
    issueRefusal(document, record) ??
    ('start' in record ? clockRefusal(record, tempoMapOf(headerOf(document).music)) : null)
  );
}

/** Why the record cannot stand among the takes; null if it can. What it names may be gone. */
export function evidenceRefusal<K extends keyof typeof evidenceSchemas>(
  table: K,
  record: RecordTypes[K],
): Refusal | null {
  return schemaRefusal(evidenceSchemas[table], record);
}

/** Why these fields cannot stand in the header; null if they can. */
export function headerRefusal(document: ShowDocument, header: HeaderRecord): Refusal | null {
  const { rank: _rank, extra: _extra, emptyLists: _emptyLists, stage, ...rest } = header;
  const show = { ...rest, format: 'onetake.show', version: 1, resources: [], lanes: [], cues: [] };
  return (
    schemaRefusal(showSchema, { ...show, ...(stage ? { stage: { ...stage, zones: [] } } : {}) }) ??
    tempoRefusal(header.music.tempo) ??
    (header.music === headerOf(document).music ? null : musicRefusal(document, header.music)) ??
    routeRefusal(document, stage?.routes ?? [])
  );
}

function schemaRefusal(schema: z.ZodType, value: object): Refusal | null {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) return null;
  const found = valueAt(value, issue.path);
  const text = typeof found === 'string' ? found : (printFound(found) ?? '');
  return { refused: 'value-invalid', field: issue.path.map(String).join('.'), value: text };
}

/** The fields that name other records: the table they name, and where they stand. */
const REFERENCES: Readonly<Record<EditedTable | 'cues', readonly (readonly [TableName, ...string[]])[]>> = {
  cues: [
    ['lanes', 'lane'],
    ['cues', 'start', 'after'],
    ['resources', 'uses'],
    ['zones', 'zone'],
    ['zones', 'toZone'],
    ['cues', 'sharesZoneWith'],
    ['resources', 'clearedBy'],
    ['jumps', 'jump'],
  ],
  resources: [
    ['resources', 'partOf'],
    ['zones', 'home'],
    ['people', 'people'],
  ],
  links: [
    ['cues', 'from', 'cue'],
    ['cues', 'to', 'cue'],
  ],
  lanes: [],
  sections: [],
  zones: [],
  people: [],
  jumps: [],
  // Records: what they name may be gone.
  sheets: [],
  issues: [],
};

function referenceRefusal(document: ShowDocument, table: EditedTable | 'cues', record: object): Refusal | null {
  for (const [to, ...path] of REFERENCES[table]) {
    const ids = textsAt(record, path);
    const missing = ids.find((id) => !document[to].has(id));
    if (missing !== undefined) return { refused: 'not-found', id: missing };
    if (new Set(ids).size < ids.length)
      return { refused: 'value-invalid', field: path.join('.'), value: ids.join(', ') };
  }
  return null;
}

/** The id, or the list of ids, that stands there. */
function textsAt(record: object, path: readonly string[]): string[] {
  const value = valueAt(record, path);
  return (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');
}

function valueAt(record: object, path: readonly PropertyKey[]): unknown {
  let value: unknown = record;
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return value;
}

/** Every issue has a number of its own. */
function issueRefusal(document: ShowDocument, record: object): Refusal | null {
  if (!('number' in record && 'at' in record && 'id' in record)) return null;
  const { id, number } = record;
  const isTaken = [...document.issues.values()].some((other) => other.id !== id && other.number === number);
  return isTaken ? { refused: 'issue-taken', number: String(number) } : null;
}

/** Winds ascend, each altitude once. */
function windRefusal(record: object): Refusal | null {
  if (!('winds' in record)) return null;
  const { winds } = record as JumpRecord;
  const wrong = winds.find(({ altitudeM }, index) => altitudeM <= (winds[index - 1]?.altitudeM ?? -Infinity));
  return wrong ? { refused: 'value-invalid', field: 'winds', value: String(wrong.altitudeM) } : null;
}

function tempoRefusal(tempo: HeaderRecord['music']['tempo']): Refusal | null {
  const wrong = tempo.find(({ bar }, index) => (index === 0 ? bar !== 1 : bar <= (tempo[index - 1]?.bar ?? bar)));
  return wrong ? { refused: 'value-invalid', field: 'tempo', value: String(wrong.bar) } : null;
}

function routeRefusal(document: ShowDocument, routes: NonNullable<HeaderRecord['stage']>['routes']): Refusal | null {
  const pairs = new Set<string>();
  for (const { from, to } of routes) {
    for (const id of [from, to]) if (!document.zones.has(id)) return { refused: 'not-found', id };
    const pair = [from, to].sort().join(' ');
    if (pairs.has(pair)) return { refused: 'value-invalid', field: 'routes', value: `${nameOf(from)} – ${nameOf(to)}` };
    pairs.add(pair);
  }
  return null;

  function nameOf(zone: string): string {
    return document.zones.get(zone)?.name ?? zone;
  }
}
