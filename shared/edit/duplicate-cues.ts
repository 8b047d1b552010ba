/** Copies cues to a later (or earlier) time. */
import { inOrder, type CueRecord, type LinkRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Anchor, CueWindow, Moment, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { moveMoment } from './bar-moment.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import type { Outcome, Refusal } from './edit.ts';
import { countOf, findCues } from './held-cues.ts';
import { anchorRefusal, moveAnchor } from './move-anchor.ts';
import { newId, takenCueIds } from './new-id.ts';
import { nextNumberLike, takenNumbers } from './next-number.ts';
import { makeRankRoom } from './rank-room.ts';

/**
 * Copies cues, `byMs` later, windows along with them. Anchors, links and shared places among the copied cues are
 * copied as anchors, links and shared places among the copies. The copies get the next free numbers, stand in the
 * running order behind the last of the originals, and are not locked. A cue in a locked lane is not copied; refused
 * if all stand in locked lanes.
 */
export function duplicateCues(
  document: ShowDocument,
  { cues: ids, byMs }: { readonly cues: readonly string[]; readonly byMs: Ms },
): Outcome {
  const found = findCues(document, ids);
  if ('refused' in found) return found;
  const originals = inLanesThatTakeThem(document, found);
  if ('refused' in originals) return originals;
  const copies = nameCopies(document, originals);
  const times = readCueTimes(document);
  const { ranks, renumbered } = makeRankRoom(document.cues, originals.at(-1)?.id ?? null, originals.length);
  const added: CueRecord[] = [];
  for (const [place, original] of originals.entries()) {
    const { locked: _locked, ...cue } = original;
    const start = copyAnchor(original, copies, byMs, times);
    const refusal = anchorRefusal(start);
    if (refusal) return refusal;
    const name = copies.get(cue.id);
    added.push({
      ...cue,
      ...name,
      rank: ranks[place] ?? 0,
      start,
      ...(cue.window ? { window: moveWindow(cue.window, byMs, times) } : {}),
      ...(cue.sharesZoneWith ? { sharesZoneWith: copySharing(cue.sharesZoneWith, copies) } : {}),
    });
  }
  const links = copyLinks(document, copies);
  return {
    label: { step: 'duplicate-cues', ...countOf(originals) },
    diff: {
      cues: { added, ...(renumbered.length > 0 ? { updated: renumbered } : {}) },
      ...(links.length > 0 ? { links: { added: links } } : {}),
    },
  };
}

/** Id and number of the copy, by the original's id. */
type Copies = ReadonlyMap<string, { readonly id: string; readonly number: string }>;

/** In running order, so that numbers rise with it. */
function inLanesThatTakeThem(document: ShowDocument, cues: readonly CueRecord[]): readonly CueRecord[] | Refusal {
  const open = cues.filter(({ lane }) => !document.lanes.get(lane)?.locked);
  const lane = document.lanes.get(cues[0]?.lane ?? '');
  if (open.length === 0) return { refused: 'lane-locked', lane: lane?.name ?? '' };
  return open.sort((a, b) => a.rank - b.rank);
}

function nameCopies(document: ShowDocument, originals: readonly CueRecord[]): Copies {
  const numbers = takenNumbers(document);
  const ids = takenCueIds(document);
  const copies = new Map<string, { id: string; number: string }>();
  for (const cue of originals) {
    const number = nextNumberLike(cue.number, numbers);
    const id = newId(number, 'cue', (other) => ids.has(other));
    numbers.add(number);
    ids.add(id);
    copies.set(cue.id, { id, number });
  }
  return copies;
}

function copyAnchor(cue: CueRecord, copies: Copies, byMs: Ms, times: CueTimes): Anchor {
  const leader = 'after' in cue.start ? copies.get(cue.start.after) : undefined;
  if (leader && 'after' in cue.start) return { ...cue.start, after: leader.id };
  return moveAnchor(cue, times.startOf(cue.id) + byMs, times);
}

function moveWindow(window: CueWindow, byMs: Ms, { tempo }: CueTimes): CueWindow {
  const move = (moment: Moment): Moment => moveMoment(moment, timeOfMoment(moment, tempo) + byMs, tempo);
  return {
    ...window,
    ...(window.earliest ? { earliest: move(window.earliest) } : {}),
    ...(window.latest ? { latest: move(window.latest) } : {}),
  };
}

/** Who may share the original's place may share the copy's; where both are copied, the copies share. */
function copySharing(others: readonly string[], copies: Copies): string[] {
  return [...new Set(others.map((other) => copies.get(other)?.id ?? other))];
}

function copyLinks(document: ShowDocument, copies: Copies): LinkRecord[] {
  const taken = new Set(document.links.keys());
  const links = inOrder(document.links);
  const lastRank = links.at(-1)?.rank ?? 0;
  const copied: LinkRecord[] = [];
  for (const link of links) {
    const from = copies.get(link.from.cue);
    const to = copies.get(link.to.cue);
    if (!from || !to) continue;
    const id = newId(`${from.number} ${to.number}`, 'link', (other) => taken.has(other));
    taken.add(id);
    const rank = lastRank + copied.length + 1;
    copied.push({ ...link, id, rank, from: { ...link.from, cue: from.id }, to: { ...link.to, cue: to.id } });
  }
  return copied;
}
