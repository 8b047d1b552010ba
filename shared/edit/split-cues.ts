/** Splits cues in two at a time. */
import type { CueRecord, LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { Anchor, CueEdge, Duration, Ms } from '#shared/show/types.ts';
import { moveMoment } from './bar-moment.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import type { Outcome } from './edit.ts';
import { countOf, freeCues } from './held-cues.ts';
import { newId, takenCueIds } from './new-id.ts';
import { nextNumberLike, takenNumbers } from './next-number.ts';
import { makeRankRoom } from './rank-room.ts';

/**
 * Each of the cues that runs at the time becomes two: the first keeps number, start and what speaks of its start, the
 * second gets the next free number and what speaks of the end (followers, links, a window on the end, the place it
 * goes to). The second starts in the form of the first, on the bar or at the time; behind a cue that hangs on another
 * one it hangs on the first. Nothing else moves. Refused if no cue that may be changed runs at the time.
 */
export function splitCues(
  document: ShowDocument,
  { cues: ids, atMs }: { readonly cues: readonly string[]; readonly atMs: Ms },
): Outcome {
  const free = freeCues(document, ids);
  if ('refused' in free) return free;
  const times = readCueTimes(document);
  const cues = free
    .filter(({ id }) => times.startOf(id) < atMs && atMs < times.endOf(id))
    .sort((a, b) => a.rank - b.rank);
  if (cues.length === 0) return { refused: 'nothing-to-split' };
  const seconds = nameSeconds(document, cues);
  const changed = new Map<string, CueRecord>();
  const added: CueRecord[] = [];
  for (const cue of cues) {
    const firstMs = atMs - times.startOf(cue.id);
    const { ranks, renumbered } = makeRankRoom(withRanks(document, changed, added), cue.id, 1);
    for (const [before, after] of renumbered) changed.set(before.id, after);
    changed.set(cue.id, firstOf(changed.get(cue.id) ?? cue, firstMs));
    added.push({ ...secondOf(cue, firstMs, atMs, times), ...named(seconds, cue), rank: ranks[0] ?? 0 });
  }
  for (const cue of document.cues.values()) {
    const { start } = cue;
    const second = 'after' in start && start.edge === 'end' ? seconds.get(start.after) : undefined;
    if (second && 'after' in start)
      changed.set(cue.id, { ...(changed.get(cue.id) ?? cue), start: { ...start, after: second.id } });
  }
  const links = [...document.links.values()].flatMap((link) => relink(link, seconds));
  return {
    label: { step: 'split-cues', ...countOf(cues) },
    diff: {
      cues: { added, updated: [...changed].flatMap(([id, after]) => pairOf(document, id, after)) },
      ...(links.length > 0 ? { links: { updated: links } } : {}),
    },
  };
}

type Seconds = ReadonlyMap<string, { readonly id: string; readonly number: string }>;

function nameSeconds(document: ShowDocument, cues: readonly CueRecord[]): Seconds {
  const numbers = takenNumbers(document);
  const ids = takenCueIds(document);
  const seconds = new Map<string, { id: string; number: string }>();
  for (const { id: first, number: was } of cues) {
    const number = nextNumberLike(was, numbers);
    const id = newId(number, 'cue', (other) => ids.has(other));
    numbers.add(number);
    ids.add(id);
    seconds.set(first, { id, number });
  }
  return seconds;
}

function named(seconds: Seconds, { id }: CueRecord): { readonly id: string; readonly number: string } {
  return seconds.get(id) ?? { id, number: '' };
}

/** The table as it would be, for the room in its order. */
function withRanks(
  document: ShowDocument,
  changed: ReadonlyMap<string, CueRecord>,
  added: readonly CueRecord[],
): ReadonlyMap<string, CueRecord> {
  if (changed.size === 0) return document.cues;
  return new Map([...document.cues, ...changed, ...added.map((cue) => [cue.id, cue] as const)]);
}

function firstOf({ toZone: _toZone, window, ...cue }: CueRecord, firstMs: Ms): CueRecord {
  return {
    ...cue,
    duration: partOf(cue.duration, firstMs).first,
    ...(window?.edge === 'start' ? { window } : {}),
  };
}

function secondOf({ window, ...cue }: CueRecord, firstMs: Ms, atMs: Ms, { tempo }: CueTimes): CueRecord {
  const { start } = cue;
  const anchor: Anchor = 'after' in start ? { after: cue.id, edge: 'end' } : moveMoment(start, atMs, tempo);
  // It is where the first was to go to in the end, so that it is there before it begins.
  return {
    ...cue,
    start: anchor,
    duration: partOf(cue.duration, firstMs).second,
    ...(window?.edge === 'end' ? { window } : {}),
  };
}

/** Least and most are shared out as the likely length is, to the millisecond together what they were. */
function partOf(duration: Readonly<Duration>, firstMs: Ms): { readonly first: Duration; readonly second: Duration } {
  const { likelyMs, minMs, maxMs, ...extra } = duration;
  const share = (ms: Ms | undefined): Ms | undefined =>
    ms === undefined ? undefined : Math.round((ms * firstMs) / likelyMs);
  const [min, max] = [share(minMs), share(maxMs)];
  return {
    first: {
      ...extra,
      likelyMs: firstMs,
      ...(min === undefined ? {} : { minMs: Math.min(min, firstMs) }),
      ...(max === undefined ? {} : { maxMs: Math.max(max, firstMs) }),
    },
    second: {
      ...extra,
      likelyMs: likelyMs - firstMs,
      ...(min === undefined || minMs === undefined ? {} : { minMs: Math.min(minMs - min, likelyMs - firstMs) }),
      ...(max === undefined || maxMs === undefined ? {} : { maxMs: Math.max(maxMs - max, likelyMs - firstMs) }),
    },
  };
}

function relink(link: LinkRecord, seconds: Seconds): [[LinkRecord, LinkRecord]] | [] {
  const moved = (end: Readonly<CueEdge>): CueEdge => {
    const second = end.edge === 'end' ? seconds.get(end.cue) : undefined;
    return second ? { ...end, cue: second.id } : end;
  };
  const [from, to] = [moved(link.from), moved(link.to)];
  return from === link.from && to === link.to ? [] : [[link, { ...link, from, to }]];
}

function pairOf(document: ShowDocument, id: string, after: CueRecord): [CueRecord, CueRecord][] {
  const before = document.cues.get(id);
  return before ? [[before, after]] : [];
}
