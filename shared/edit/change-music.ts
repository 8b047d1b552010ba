/** Changes the song: its length, its tempo, its file, its lyrics. */
import { headerOf, type HeaderRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Outcome, SongPart, StepLabel } from './edit.ts';
import { patchRecord, type Patch } from './patch-record.ts';
import { headerRefusal } from './validate-record.ts';

export type MusicPatch = Patch<HeaderRecord['music']>;

const PARTS: ReadonlyMap<string, SongPart> = new Map([
  ['lengthMs', 'length'],
  ['firstBarAt', 'first-bar'],
  ['tempo', 'tempo'],
  ['lyrics', 'lyrics'],
  ['audio', 'file'],
]);

/**
 * Lays the patch over the music; `undefined` takes an optional field away. What stands on bars follows a change of
 * tempo. The step is named after the first field of the patch, unless `label` says more. Refused if the result could
 * not stand in a file.
 */
export function changeMusic(
  document: ShowDocument,
  { patch, label }: { readonly patch: MusicPatch; readonly label?: StepLabel },
): Outcome {
  const header = headerOf(document);
  const music = patchRecord(header.music, patch);
  const [field = ''] = Object.keys(patch);
  const named: StepLabel = label ?? { step: 'change-song', part: PARTS.get(field) ?? 'tempo' };
  if (music === header.music) return { label: named, diff: {} };
  const changed = { ...header, music };
  return headerRefusal(document, changed) ?? { label: named, diff: { header: { updated: [[header, changed]] } } };
}
