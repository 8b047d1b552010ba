/** Whether several cues may be in one another's zones at the same time. One of a pair that names the other is enough. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import { changeCues } from './change-cues.ts';
import type { Outcome } from './edit.ts';

/** Each of so many cues may come to name all others; more would be a file full of names. */
export const MOST_SHARING = 100;

/** Whether all pairs of the cues may share, none, or only some. Fewer than two cues share nothing. */
export function sharingAmong(cues: readonly CueRecord[]): 'all' | 'some' | 'none' {
  const ids = new Set(cues.map(({ id }) => id));
  const pairs = new Set<string>();
  for (const { id, sharesZoneWith = [] } of cues) {
    for (const other of sharesZoneWith) if (ids.has(other) && other !== id) pairs.add([id, other].sort().join(' '));
  }
  const all = (ids.size * (ids.size - 1)) / 2;
  return pairs.size === 0 ? 'none' : pairs.size === all ? 'all' : 'some';
}

/** Lets all of them share their zones with each other, or none of them. Whom else they name stays. */
export function shareZones(
  document: ShowDocument,
  { cues: ids, share }: { readonly cues: readonly string[]; readonly share: boolean },
): Outcome {
  const among = new Set(ids);
  return changeCues(document, {
    cues: ids,
    patch({ id, sharesZoneWith = [] }) {
      const others = sharesZoneWith.filter((other) => !among.has(other));
      const named = share ? [...new Set([...sharesZoneWith, ...ids.filter((other) => other !== id)])] : others;
      return { sharesZoneWith: named.length > 0 ? named : undefined };
    },
  });
}
