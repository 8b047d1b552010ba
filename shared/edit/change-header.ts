/** Changes what is said of the show as a whole: titles, music, stage, frame rate. */
import { headerOf, type HeaderRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';
import { refuseInvalidHeader } from './valid-record.ts';

type HeaderField = Exclude<keyof HeaderRecord, 'id' | 'rank' | 'extra' | 'emptyLists'>;
/** Fields to set; undefined takes an optional field away. */
export type HeaderPatch = { readonly [K in HeaderField]?: HeaderRecord[K] | undefined };

/** Applies the patch; refused if the show would break the file's rules. */
export function changeHeader(document: ShowDocument, { patch }: { readonly patch: HeaderPatch }): Outcome {
  const before = headerOf(document);
  const entries = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
  const after = Object.fromEntries(entries) as unknown as HeaderRecord;
  const refusal = refuseInvalidHeader({ ...document, header: new Map([[after.id, after]]) });
  if (refusal) return refusal;
  const [field = ''] = Object.keys(patch);
  return { label: { step: 'change-show', field }, diff: { header: { updated: [[before, after]] } } };
}
