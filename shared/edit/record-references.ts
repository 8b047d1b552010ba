/** What records other than cues say of one another: what they name, and what names them. */
import { headerOf, type RecordTypes, type ShowDocument } from '#shared/show/document.ts';
import type { Refusal } from './edit.ts';

export type EditableTable = 'lanes' | 'resources' | 'links' | 'sections' | 'zones' | 'people';

/** How the record is called in a sentence; a link by the cues it joins. */
export function nameOfRecord<K extends EditableTable>(document: ShowDocument, record: RecordTypes[K]): string {
  if ('name' in record) return record.name;
  const number = (cue: string): string => document.cues.get(cue)?.number ?? cue;
  return `${number(record.from.cue)} – ${number(record.to.cue)}`;
}

type Known = { readonly has: (id: string) => boolean };
const missing = (id: string | undefined, known: Known): Refusal | null =>
  id === undefined || known.has(id) ? null : { refused: 'not-found', id };

const CHECKS: { readonly [K in EditableTable]: (document: ShowDocument, record: RecordTypes[K]) => Refusal | null } = {
  lanes: () => null,
  sections: () => null,
  zones: () => null,
  people: () => null,
  links: ({ cues }, { from, to }) => missing(from.cue, cues) ?? missing(to.cue, cues),
  resources: (document, { id, partOf, home, people }) =>
    missing(partOf, document.resources) ??
    missing(home, document.zones) ??
    people?.map((person) => missing(person, document.people)).find((refusal) => refusal !== null) ??
    refuseWholeCircle(document, id, partOf),
};

/** Why the record names what it must not: something that is not there, or itself through its wholes. */
export function refuseMissing<K extends EditableTable>(
  document: ShowDocument,
  table: K,
  record: RecordTypes[K],
): Refusal | null {
  return CHECKS[table](document, record);
}

function refuseWholeCircle(document: ShowDocument, id: string, partOf: string | undefined): Refusal | null {
  const names = [document.resources.get(id)?.name ?? id];
  for (let whole = partOf; whole !== undefined; whole = document.resources.get(whole)?.partOf) {
    if (whole === id) return { refused: 'anchor-circle', numbers: names };
    names.push(document.resources.get(whole)?.name ?? whole);
    if (names.length > document.resources.size + 1) return null;
  }
  return null;
}

/** Cue numbers, and names of other records, that use the record. */
export function usersOf(document: ShowDocument, table: EditableTable, id: string): string[] {
  const cues = [...document.cues.values()];
  const resources = [...document.resources.values()];
  switch (table) {
    case 'lanes':
      return cues.filter(({ lane }) => lane === id).map(({ number }) => number);
    case 'resources':
      return [
        ...cues.filter(({ uses, clearedBy }) => clearedBy === id || uses?.includes(id)).map(({ number }) => number),
        ...resources.filter(({ partOf }) => partOf === id).map(({ name }) => name),
      ];
    case 'zones':
      return [
        ...cues.filter(({ zone, toZone }) => zone === id || toZone === id).map(({ number }) => number),
        ...resources.filter(({ home }) => home === id).map(({ name }) => name),
        ...(headerOf(document).stage?.routes ?? [])
          .filter(({ from, to }) => from === id || to === id)
          .map(({ from, to }) => `${document.zones.get(from)?.name ?? from} – ${document.zones.get(to)?.name ?? to}`),
      ];
    case 'people':
      return resources.filter(({ people }) => people?.includes(id)).map(({ name }) => name);
    case 'links':
    case 'sections':
      return [];
    default:
      return table satisfies never;
  }
}
