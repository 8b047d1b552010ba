/** Which of some cues a tool may move: not those that are locked, or stand in a locked lane. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Refusal } from './edit.ts';

/** Why the cue may not be moved; null if it may. */
export function heldBy(document: ShowDocument, cue: CueRecord): Refusal | null {
  if (cue.locked) return { refused: 'cue-locked', number: cue.number };
  const lane = document.lanes.get(cue.lane);
  return lane?.locked ? { refused: 'lane-locked', lane: lane.name } : null;
}

/** Those that may be moved, in the order given; a refusal if none may, or if a named one is not there. */
export function freeCues(document: ShowDocument, ids: readonly string[]): readonly CueRecord[] | Refusal {
  const cues = findCues(document, ids);
  if ('refused' in cues) return cues;
  const free = cues.filter((cue) => !heldBy(document, cue));
  const [first] = cues;
  return free.length > 0 || !first ? free : (heldBy(document, first) ?? free);
}

/** The cues of these ids, each once; a refusal if there are none, or if one is not in the show. */
export function findCues(document: ShowDocument, ids: readonly string[]): readonly CueRecord[] | Refusal {
  const cues: CueRecord[] = [];
  for (const id of new Set(ids)) {
    const cue = document.cues.get(id);
    if (!cue) return { refused: 'not-found', id };
    cues.push(cue);
  }
  return cues.length > 0 ? cues : { refused: 'nothing-selected' };
}

/** How many cues a step touches, and the number of a single one: part of its label. */
export function countOf(cues: readonly CueRecord[]): { readonly count: number; readonly number?: string } {
  const [only] = cues;
  return cues.length === 1 && only ? { count: 1, number: only.number } : { count: cues.length };
}
