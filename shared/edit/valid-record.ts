/** Whether a changed record may stand in the show: the file's own rules, so that what is saved can be opened. */
import { headerOf, type RecordTypes, type ShowDocument } from '#shared/show/document.ts';
import { printFound } from '#shared/show/fault.ts';
import { recordSchemas, showSchema } from '#shared/show/schema.ts';
import { unloadShow } from '#shared/show/unload.ts';
import type { Refusal } from './edit.ts';

export type CheckedTable = keyof typeof recordSchemas;

/** Why the record's own values are not valid; null if they are. */
export function refuseInvalid<K extends CheckedTable>(table: K, record: RecordTypes[K]): Refusal | null {
  const { rank: _rank, extra: _extra, ...values } = record;
  return refusalOf(recordSchemas[table].safeParse(values).error?.issues[0], values);
}

/** Why the header's values are not valid; null if they are. Lists of records are not looked at. */
export function refuseInvalidHeader(document: ShowDocument): Refusal | null {
  const lists = {
    resources: [],
    lanes: [],
    cues: [],
    links: [],
    takes: [],
    issues: [],
    people: [],
    sheets: [],
    jumps: [],
  };
  const show = {
    ...unloadShow({ ...document, cues: new Map(), takeRows: new Map(), takeEvents: new Map() }),
    ...lists,
  };
  return refusalOf(showSchema.safeParse(show).error?.issues[0], headerOf(document));
}

function refusalOf(issue: { readonly path: readonly PropertyKey[] } | undefined, values: object): Refusal | null {
  if (!issue) return null;
  const field = issue.path.map(String).join('.');
  const [key = ''] = issue.path;
  const value = Object.entries(values).find(([name]) => name === key)?.[1] as unknown;
  return { refused: 'value-invalid', field, value: printFound(value) ?? '' };
}
