/** Changes what the show says of itself: title, dates, music, stage … */
import { headerOf, type HeaderRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';
import { patchRecord, type Patch } from './patch-record.ts';
import { headerRefusal } from './validate-record.ts';

export type HeaderPatch = Patch<Omit<HeaderRecord, 'id' | 'rank' | 'extra' | 'emptyLists'>>;

/**
 * Lays the patch over the show's header; `undefined` takes an optional field away. Cues that stand on bars follow a
 * change of tempo. Refused if the result could not stand in a file.
 */
export function changeHeader(document: ShowDocument, { patch }: { readonly patch: HeaderPatch }): Outcome {
  const header = headerOf(document);
  const patched = patchRecord(header, patch);
  const label = { step: 'change-show', field: Object.keys(patch)[0] ?? '' } as const;
  if (patched === header) return { label, diff: {} };
  return headerRefusal(document, patched) ?? { label, diff: { header: { updated: [[header, patched]] } } };
}
