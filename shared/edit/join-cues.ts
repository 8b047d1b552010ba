/** Makes one cue of several. */
import type { CueRecord, LinkRecord, ShowDocument } from '#shared/show/document.ts';
import { LARGEST_MS } from '#shared/show/schema-values.ts';
import type { AfterAnchor, CueEdge, Duration, Ms } from '#shared/show/types.ts';
import { maxMsOf, minMsOf } from '#shared/show/defaults.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import { deleteCues, ownAnchor } from './delete-cues.ts';
import type { Diff } from './diff.ts';
import type { Outcome } from './edit.ts';
import { findCues, heldBy } from './held-cues.ts';
import { runTogether } from './run-together.ts';

/**
 * The first of the cues (by start) lasts from there to the end of the last, and takes over who they use, who may share
 * their places, where they end up, and what is written in their notes; the others go. Followers and links of the
 * others hold to the edge that is left, with their distance changed so that nothing moves and no rule says something
 * else. A window stays if it is the first one's start or the last one's end that it binds. Refused if they are not of
 * one lane, if one is locked, or if there are less than two.
 */
export function joinCues(document: ShowDocument, { cues: ids }: { readonly cues: readonly string[] }): Outcome {
  const found = findCues(document, ids);
  if ('refused' in found) return found;
  const times = readCueTimes(document);
  const cues = [...found].sort((a, b) => times.startOf(a.id) - times.startOf(b.id) || a.rank - b.rank);
  const [first, ...others] = cues;
  if (!first || others.length === 0 || others.some(({ lane }) => lane !== first.lane))
    return { refused: 'nothing-to-join' };
  for (const cue of cues) {
    const held = heldBy(document, cue);
    if (held) return held;
  }
  const last = cues.reduce((latest, cue) => (times.endOf(cue.id) >= times.endOf(latest.id) ? cue : latest));
  const joined: Joined = { first, last, gone: new Set(others.map(({ id }) => id)), cues, times };
  if (times.endOf(last.id) - times.startOf(first.id) > LARGEST_MS)
    return { refused: 'value-invalid', field: 'duration', value: '' };
  return runTogether(document, { step: 'join-cues', count: cues.length, number: first.number }, [
    () => ({ label: { step: 'join-cues', count: cues.length }, diff: handOver(document, joined) }),
    // Nothing speaks of them any more.
    (show) => deleteCues(show, { cues: others.map(({ id }) => id) }),
  ]);
}

interface Joined {
  readonly first: CueRecord;
  /** The one that ends last. */
  readonly last: CueRecord;
  readonly gone: ReadonlySet<string>;
  /** All of them, by start. */
  readonly cues: readonly CueRecord[];
  readonly times: CueTimes;
}

function handOver(document: ShowDocument, joined: Joined): Diff {
  const { first, gone, cues } = joined;
  const members = new Set(cues.map(({ id }) => id));
  const start = hangsOnMember(document, first, members) ? ownAnchor(document, first, joined.times) : first.start;
  const updated: [CueRecord, CueRecord][] = [[first, { ...mergeCues(joined), start }]];
  for (const cue of document.cues.values()) {
    if (members.has(cue.id)) continue;
    const hangs = 'after' in cue.start && members.has(cue.start.after);
    const shares = cue.sharesZoneWith?.some((other) => gone.has(other)) ?? false;
    if (!hangs && !shares) continue;
    updated.push([
      cue,
      {
        ...cue,
        ...(hangs && 'after' in cue.start ? { start: hangOnJoined(cue.start, joined) } : {}),
        ...(shares ? { sharesZoneWith: namesOf(cue.sharesZoneWith ?? [], joined) } : {}),
      },
    ]);
  }
  const links = [...document.links.values()].flatMap((link) => relink(link, joined));
  const removed = [...document.links.values()].filter(({ from, to }) => members.has(from.cue) && members.has(to.cue));
  return { cues: { updated }, links: { updated: links, removed } };
}

/** Whether the first hangs on one of them, directly or through others: then it would hang on itself. */
function hangsOnMember(document: ShowDocument, first: CueRecord, members: ReadonlySet<string>): boolean {
  let { start } = first;
  while ('after' in start) {
    if (members.has(start.after)) return true;
    start = document.cues.get(start.after)?.start ?? { at: 0 };
  }
  return false;
}

function mergeCues({ first, last, cues, times }: Joined): CueRecord {
  const { window: _window, toZone: _toZone, sharesZoneWith: _shares, uses: _uses, notes: _notes, ...rest } = first;
  const members = new Set(cues.map(({ id }) => id));
  const window = first.window?.edge === 'start' ? first.window : last.window?.edge === 'end' ? last.window : undefined;
  const uses = [...new Set(cues.flatMap((cue) => cue.uses ?? []))];
  const shares = [...new Set(cues.flatMap((cue) => cue.sharesZoneWith ?? []))].filter((id) => !members.has(id));
  const notes = cues.flatMap((cue) => cue.notes ?? []).join('\n');
  const endsIn = cues.reduce<string | undefined>((place, cue) => cue.toZone ?? cue.zone ?? place, undefined);
  const zone = first.zone ?? cues.find((cue) => cue.zone !== undefined)?.zone;
  return {
    ...rest,
    duration: wholeDuration(cues, times.endOf(last.id) - times.startOf(first.id)),
    ...(window ? { window } : {}),
    ...(uses.length > 0 ? { uses } : {}),
    ...(zone === undefined ? {} : { zone }),
    ...(zone === undefined || endsIn === undefined || endsIn === zone ? {} : { toZone: endsIn }),
    ...(shares.length > 0 ? { sharesZoneWith: shares } : {}),
    ...(notes === '' ? {} : { notes: notes.slice(0, LONGEST_NOTES) }),
  };
}

const LONGEST_NOTES = 10_000;

/** As uncertain as its parts together. */
function wholeDuration(cues: readonly CueRecord[], likelyMs: Ms): Duration {
  const sum = (of: (cue: CueRecord) => Ms): Ms => cues.reduce((total, cue) => total + of(cue), 0);
  const less = sum(({ duration }) => duration.likelyMs - minMsOf(duration));
  const more = sum(({ duration }) => maxMsOf(duration) - duration.likelyMs);
  return {
    likelyMs,
    ...(less > 0 ? { minMs: Math.max(0, likelyMs - less) } : {}),
    ...(more > 0 ? { maxMs: Math.min(LARGEST_MS, likelyMs + more) } : {}),
  };
}

/** The edge that is left for an edge of one of them, and how far behind it that one was. */
function edgeLeft(end: Readonly<CueEdge>, { first, last, times }: Joined): { readonly end: CueEdge; readonly ms: Ms } {
  const ms = times.edgeOf(end.cue, end.edge);
  const endMs = times.endOf(last.id);
  const edge = ms === endMs && end.edge === 'end' ? 'end' : 'start';
  return { end: { ...end, cue: first.id, edge }, ms: edge === 'end' ? 0 : ms - times.startOf(first.id) };
}

function hangOnJoined(start: Readonly<AfterAnchor>, joined: Joined): AfterAnchor {
  const { end, ms } = edgeLeft({ cue: start.after, edge: start.edge }, joined);
  const { offsetMs = 0, ...rest } = start;
  const moved = offsetMs + ms;
  return { ...rest, after: end.cue, edge: end.edge, ...(moved === 0 ? {} : { offsetMs: moved }) };
}

function namesOf(others: readonly string[], { first, gone }: Joined): string[] {
  return [...new Set(others.map((other) => (gone.has(other) ? first.id : other)))];
}

/** A rule from or to an edge that is no more holds to the one that is left, and allows exactly what it allowed. */
function relink(link: LinkRecord, joined: Joined): [LinkRecord, LinkRecord][] {
  const { first, gone } = joined;
  const isMember = ({ cue }: Readonly<CueEdge>): boolean => cue === first.id || gone.has(cue);
  if (isMember(link.from) === isMember(link.to)) return [];
  const from = isMember(link.from) ? edgeLeft(link.from, joined) : { end: link.from, ms: 0 };
  const to = isMember(link.to) ? edgeLeft(link.to, joined) : { end: link.to, ms: 0 };
  const byMs = from.ms - to.ms;
  const { minMs, maxMs, ...rest } = link;
  const after = {
    ...rest,
    from: from.end,
    to: to.end,
    ...(minMs === undefined ? {} : { minMs: minMs + byMs }),
    ...(maxMs === undefined ? {} : { maxMs: maxMs + byMs }),
  };
  return [[link, after]];
}
