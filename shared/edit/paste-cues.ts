/** Lays copied cues into the show, at another time and in as much of their company as it has. */
import {
  headerOf,
  inOrder,
  type CueRecord,
  type LaneRecord,
  type LinkRecord,
  type ShowDocument,
} from '#shared/show/document.ts';
import type { Anchor, CueWindow, Moment, Ms } from '#shared/show/types.ts';
import { lastNoLater } from './add-cue.ts';
import { moveMoment } from './bar-moment.ts';
import { clockRefusal } from './clock-refusal.ts';
import type { CopiedCue, CueClip } from './cue-clip.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import type { Outcome, Refusal, StepLabel } from './edit.ts';
import { countOf } from './held-cues.ts';
import { newId, takenCueIds } from './new-id.ts';
import { nextNumberLike, takenNumbers } from './next-number.ts';
import { makeRankRoom } from './rank-room.ts';

export interface PasteCues {
  readonly clip: CueClip;
  readonly byMs: Ms;
  /** The cue that they come behind in the running order; absent: the last one that starts no later than they. */
  readonly behind?: string | null;
  readonly step?: 'paste-cues' | 'duplicate-cues';
}

/**
 * The copies start `byMs` later than what was copied, windows along with them. Anchors, links and shared places among
 * the copied cues are so among the copies; a cue that hung on one outside of them hangs on it still if the show has
 * it, else on a time. The copies get the next free numbers and are not locked. Each goes to its own lane, in another
 * show to the one of the same name or department; what that show does not have (resources, places, jumps) is left out.
 * A cue whose lane is locked is not pasted; refused if that is so of all.
 */
export function pasteCues(document: ShowDocument, { clip, byMs, behind, step = 'paste-cues' }: PasteCues): Outcome {
  const laned = inOpenLanes(document, clip);
  if ('refused' in laned) return laned;
  const copies = nameCopies(document, laned);
  const times = readCueTimes(document);
  const after = behind === undefined ? lastNoLater(document, clip.fromMs + byMs, times) : behind;
  const { ranks, renumbered } = makeRankRoom(document.cues, after, laned.length);
  const added: CueRecord[] = [];
  for (const [place, { copied, lane }] of laned.entries()) {
    const { locked: _locked, window, ...cue } = copied.cue;
    const copy: CueRecord = {
      ...withKnown(document, cue, copies),
      ...copies.get(cue.id),
      lane,
      rank: ranks[place] ?? 0,
      start: pasteAnchor(document, copied, copies, byMs, times),
      ...(window ? { window: moveWindow(window, copied, byMs, times) } : {}),
    };
    const refusal = clockRefusal(copy, times.tempo);
    if (refusal) return refusal;
    added.push(copy);
  }
  const links = copyLinks(document, clip, copies);
  const label: StepLabel = { step, ...countOf(laned.map(({ copied }) => copied.cue)) };
  return {
    label,
    diff: {
      cues: { added, ...(renumbered.length > 0 ? { updated: renumbered } : {}) },
      ...(links.length > 0 ? { links: { added: links } } : {}),
    },
  };
}

interface LanedCue {
  readonly copied: CopiedCue;
  readonly lane: string;
}
/** Id and number of the copy, by the original's id. */
type Copies = ReadonlyMap<string, { readonly id: string; readonly number: string }>;

function inOpenLanes(document: ShowDocument, clip: CueClip): readonly LanedCue[] | Refusal {
  if (clip.cues.length === 0) return { refused: 'nothing-selected' };
  const lanes = inOrder(document.lanes);
  const isAtHome = headerOf(document).id === clip.show;
  const found = clip.cues.map((copied) => ({ copied, lane: laneFor(copied.cue.lane) }));
  const open = found.flatMap(({ copied, lane }) => (lane && !lane.locked ? [{ copied, lane: lane.id }] : []));
  const locked = found.find(({ lane }) => lane?.locked)?.lane;
  if (open.length > 0) return open;
  return locked ? { refused: 'lane-locked', lane: locked.name } : { refused: 'no-lane' };

  function laneFor(id: string): LaneRecord | undefined {
    const own = document.lanes.get(id);
    if (isAtHome && own) return own;
    const was = clip.lanes.get(id);
    const alike = lanes.filter(({ department }) => department === was?.department);
    return (
      alike.find(({ name }) => name === was?.name) ??
      alike.find(({ locked }) => !locked) ??
      lanes.find(({ locked }) => !locked) ??
      lanes[0]
    );
  }
}

function nameCopies(document: ShowDocument, laned: readonly LanedCue[]): Copies {
  const numbers = takenNumbers(document);
  const ids = takenCueIds(document);
  const copies = new Map<string, { id: string; number: string }>();
  for (const { copied } of laned) {
    const { number: was, id: original } = copied.cue;
    // What was cut may come back as it was called; a copy beside its original gets the next number.
    const number = numbers.has(was) ? nextNumberLike(was, numbers) : was;
    const id = newId(number, 'cue', (other) => ids.has(other));
    numbers.add(number);
    ids.add(id);
    copies.set(original, { id, number });
  }
  return copies;
}

function pasteAnchor(
  document: ShowDocument,
  { cue: { start }, startMs }: CopiedCue,
  copies: Copies,
  byMs: Ms,
  times: CueTimes,
): Anchor {
  const ms = startMs + byMs;
  if (!('after' in start)) return moveMoment(start, ms, times.tempo);
  const copy = copies.get(start.after);
  if (copy) return { ...start, after: copy.id };
  if (!document.cues.has(start.after)) return { at: ms };
  const { offsetMs: _offsetMs, ...rest } = start;
  const offsetMs = ms - times.edgeOf(start.after, start.edge);
  return offsetMs === 0 ? rest : { ...rest, offsetMs };
}

function moveWindow(window: CueWindow, { earliestMs, latestMs }: CopiedCue, byMs: Ms, { tempo }: CueTimes): CueWindow {
  const move = (moment: Moment, ms: Ms): Moment => moveMoment(moment, ms + byMs, tempo);
  return {
    ...window,
    ...(window.earliest && earliestMs !== undefined ? { earliest: move(window.earliest, earliestMs) } : {}),
    ...(window.latest && latestMs !== undefined ? { latest: move(window.latest, latestMs) } : {}),
  };
}

/** The cue with what the show has of what it names. Who may share the original's place may share the copy's. */
function withKnown(document: ShowDocument, cue: CueRecord, copies: Copies): CueRecord {
  const { uses, zone, toZone, sharesZoneWith, jump, clearedBy, ...rest } = cue;
  const resources = uses?.filter((id) => document.resources.has(id));
  const begins = zone !== undefined && document.zones.has(zone);
  const ends = begins && toZone !== undefined && document.zones.has(toZone);
  const others = sharesZoneWith?.flatMap((other) => {
    const copy = copies.get(other)?.id;
    return copy ?? (document.cues.has(other) ? other : []);
  });
  return {
    ...rest,
    ...(resources && (resources.length > 0 || uses?.length === 0) ? { uses: resources } : {}),
    ...(begins ? { zone } : {}),
    ...(ends ? { toZone } : {}),
    ...(others && (others.length > 0 || sharesZoneWith?.length === 0) ? { sharesZoneWith: [...new Set(others)] } : {}),
    ...(jump !== undefined && document.jumps.has(jump) ? { jump } : {}),
    ...(clearedBy !== undefined && document.resources.has(clearedBy) ? { clearedBy } : {}),
  };
}

function copyLinks(document: ShowDocument, clip: CueClip, copies: Copies): LinkRecord[] {
  const taken = new Set(document.links.keys());
  const lastRank = inOrder(document.links).at(-1)?.rank ?? 0;
  const copied: LinkRecord[] = [];
  for (const link of clip.links) {
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
