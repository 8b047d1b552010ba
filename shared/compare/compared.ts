/** What of a show is compared: its lists of records, and three parts of what is no list. */
import type { HeaderRecord, RecordTypes } from '#shared/show/document.ts';

export interface ComparedTypes extends Pick<
  RecordTypes,
  'people' | 'sections' | 'zones' | 'resources' | 'lanes' | 'cues' | 'links' | 'jumps' | 'takes' | 'issues' | 'sheets'
> {
  show: Omit<HeaderRecord, 'music' | 'stage'>;
  music: HeaderRecord['music'];
  stage: NonNullable<HeaderRecord['stage']>;
}
export type ComparedTable = keyof ComparedTypes;

/** What a difference is about. */
export interface Subject {
  readonly table: ComparedTable;
  /** The record's, as people call it; empty for what is no record of a list. */
  readonly name: string;
  /** Absent where a whole record came or went. */
  readonly field?: string;
}

/** Those of a list and of this program, which come from no hand: where a record stands is another matter. */
const OWN: ReadonlySet<string> = new Set(['id', 'rank', 'emptyLists']);

/** The fields of a record that somebody may have written. */
export function fieldsOf(record: object): readonly string[] {
  return Object.keys(record).filter((field) => !OWN.has(field));
}
