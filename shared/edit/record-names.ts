/** What records are called in steps and refusals. */
import type { RecordTypes, ShowDocument } from '#shared/show/document.ts';
import type { EditedTable } from './edit.ts';

/** A link is called by its two cues; all else by its name. */
export function nameOfRecord(document: ShowDocument, record: RecordTypes[EditedTable]): string {
  if ('name' in record) return record.name;
  const number = (cue: string): string => document.cues.get(cue)?.number ?? cue;
  return `${number(record.from.cue)} → ${number(record.to.cue)}`;
}

/** Who names the record: numbers of cues in running order, then names of others. A record that is named cannot go. */
export function usersOf(document: ShowDocument, table: EditedTable, id: string): string[] {
  const cues = [...document.cues.values()].sort((a, b) => a.rank - b.rank);
  const resources = [...document.resources.values()];
  const numbers = (uses: (cue: (typeof cues)[number]) => boolean): string[] =>
    cues.filter(uses).map(({ number }) => number);
  const names = (uses: (resource: (typeof resources)[number]) => boolean): string[] =>
    resources.filter(uses).map(({ name }) => name);
  switch (table) {
    case 'lanes':
      return numbers(({ lane }) => lane === id);
    case 'resources':
      return [
        ...numbers(({ uses, clearedBy }) => (uses?.includes(id) ?? false) || clearedBy === id),
        ...names(({ partOf }) => partOf === id),
      ];
    case 'zones':
      return [...numbers(({ zone, toZone }) => zone === id || toZone === id), ...names(({ home }) => home === id)];
    case 'people':
      return names(({ people }) => people?.includes(id) ?? false);
    case 'jumps':
      return numbers(({ jump }) => jump === id);
    case 'links':
    case 'sections':
      return [];
    default:
      return table satisfies never;
  }
}
