/** Copies cues to a later (or earlier) time. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { clipCues } from './cue-clip.ts';
import type { Outcome } from './edit.ts';
import { findCues } from './held-cues.ts';
import { pasteCues } from './paste-cues.ts';

/**
 * Copies cues, `byMs` later, as `pasteCues` lays them; the copies stand in the running order behind the last of the
 * originals. A cue in a locked lane is not copied; refused if all stand in locked lanes.
 */
export function duplicateCues(
  document: ShowDocument,
  { cues: ids, byMs }: { readonly cues: readonly string[]; readonly byMs: Ms },
): Outcome {
  const found = findCues(document, ids);
  if ('refused' in found) return found;
  const clip = clipCues(
    document,
    found.map(({ id }) => id),
  );
  const open = clip.cues.filter(({ cue }) => !document.lanes.get(cue.lane)?.locked);
  const behind = open.at(-1)?.cue.id ?? null;
  return pasteCues(document, { clip, byMs, behind, step: 'duplicate-cues' });
}
