/** Turns the stage: the true bearing of upstage. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { changeHeader } from './change-header.ts';
import type { Outcome } from './edit.ts';

/** Degrees, brought into 0 up to 360; undefined: nobody knows. */
export function changeNorth(document: ShowDocument, { north }: { readonly north: number | undefined }): Outcome {
  const { north: _before, ...stage } = headerOf(document).stage ?? { routes: [] };
  const turned = north === undefined ? {} : { north: ((north % 360) + 360) % 360 || 0 };
  return changeHeader(document, { patch: { stage: { ...turned, ...stage } } });
}
