/** What records are called in steps and refusals. */
import type { RecordTypes, ShowDocument } from '#shared/show/document.ts';
import type { EditedTable } from './edit.ts';

/** A link is called by its two cues, an issue by its number; all else by its name. */
export function nameOfRecord(document: ShowDocument, record: RecordTypes[EditedTable]): string {
  if ('name' in record) return record.name;
  if ('at' in record) return String(record.number);
  const number = (cue: string): string => document.cues.get(cue)?.number ?? cue;
  return `${number(record.from.cue)} → ${number(record.to.cue)}`;
}
