/** Deletes cues. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Anchor } from '#shared/show/types.ts';
import { barMomentAt } from './bar-moment.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import type { Outcome } from './edit.ts';
import { countOf, freeCues } from './held-cues.ts';

/**
 * Deletes cues with what speaks of them: their links, and their names in other cues' shared places. Cues that hang on
 * a deleted one stay where they are now: they get a bar of their own if the line they hung on began at a bar (and so
 * still go with the tempo), else a time. Records (takes, handed-out sheets, accepted problems) keep what they say.
 * Locked cues stay; refused if all are locked.
 */
export function deleteCues(document: ShowDocument, args: { readonly cues: readonly string[] }): Outcome {
  const cues = freeCues(document, args.cues);
  if ('refused' in cues) return cues;
  const gone = new Set(cues.map(({ id }) => id));
  const times = readCueTimes(document);
  const updated: [CueRecord, CueRecord][] = [];
  for (const cue of document.cues.values()) {
    if (gone.has(cue.id)) continue;
    const isLeft = 'after' in cue.start && gone.has(cue.start.after);
    const shares = cue.sharesZoneWith?.some((other) => gone.has(other)) ?? false;
    if (!isLeft && !shares) continue;
    const kept = shares ? withoutShared(cue, (id) => gone.has(id)) : cue;
    updated.push([cue, isLeft ? { ...kept, start: ownAnchor(document, cue, times) } : kept]);
  }
  const links = [...document.links.values()].filter(({ from, to }) => gone.has(from.cue) || gone.has(to.cue));
  return {
    label: { step: 'delete-cues', ...countOf(cues) },
    diff: {
      cues: { removed: cues, ...(updated.length > 0 ? { updated } : {}) },
      ...(links.length > 0 ? { links: { removed: links } } : {}),
    },
  };
}

/** The anchor of its own that leaves the cue where it is: a bar if the line it hangs on begins at a bar, else a time. */
export function ownAnchor(document: ShowDocument, cue: CueRecord, times: CueTimes): Anchor {
  let { start } = cue;
  while ('after' in start) start = document.cues.get(start.after)?.start ?? { at: 0 };
  const ms = times.startOf(cue.id);
  return 'bar' in start ? barMomentAt(ms, times.tempo) : { at: ms };
}

/** The cue without the mention of cues that are gone. */
export function withoutShared(
  { sharesZoneWith = [], ...cue }: CueRecord,
  isGone: (other: string) => boolean,
): CueRecord {
  const left = sharesZoneWith.filter((other) => !isGone(other));
  return left.length > 0 ? { ...cue, sharesZoneWith: left } : cue;
}
