/** Links by the cues that they tie: what a change of a cue reaches. */
import type { TableDiff } from '#shared/edit/diff.ts';
import { inOrder, type LinkRecord, type ShowDocument } from '#shared/show/document.ts';
import type { CueSlots } from './cue-slots.ts';
import { Pages } from './pages.ts';

/** A link with the slots of its cues. */
export interface PlannedLink {
  readonly link: LinkRecord;
  readonly from: number;
  readonly to: number;
}

/** By slot: the links of that cue, either way, in the order of the file. */
export type LinksAt = Pages<readonly PlannedLink[]>;

const NONE: readonly PlannedLink[] = [];

/** The links of a show. */
export function placeLinks(document: ShowDocument, { slotOf, cues }: CueSlots): LinksAt {
  const links = Pages.of(
    Array.from({ length: cues.length }, () => NONE),
    NONE,
  ).draft();
  for (const link of inOrder(document.links)) {
    const placed = place(link, slotOf);
    if (!placed) continue;
    for (const slot of [placed.from, placed.to]) links.set(slot, [...(links.at(slot) ?? NONE), placed]);
  }
  return links.done();
}

/** Links that a change has brought or taken. */
export interface ChangedLinks {
  readonly links: LinksAt;
  /** New, or otherwise. */
  readonly come: readonly PlannedLink[];
  /** No more, or as they were. */
  readonly gone: readonly PlannedLink[];
}

/** The links after a change. */
export function changeLinks(
  before: LinksAt,
  { added = [], updated = [], removed = [] }: TableDiff<LinkRecord>,
  was: CueSlots,
  is: CueSlots,
): ChangedLinks {
  const links = before.draft();
  const gone = [...removed, ...updated.map(([link]) => link)].flatMap((link) => place(link, was.slotOf) ?? []);
  for (const { link, from, to } of gone) {
    for (const slot of [from, to]) {
      links.set(
        slot,
        (links.at(slot) ?? NONE).filter((other) => other.link.id !== link.id),
      );
    }
  }
  const come = [...added, ...updated.map(([, link]) => link)].flatMap((link) => place(link, is.slotOf) ?? []);
  for (const placed of come) {
    for (const slot of [placed.from, placed.to]) {
      links.set(
        slot,
        [...(links.at(slot) ?? NONE), placed].sort((a, b) => a.link.rank - b.link.rank),
      );
    }
  }
  return { links: links.done(), come, gone };
}

/** The links of these cues, each once. */
export function linksOf(links: LinksAt, slots: readonly number[]): Set<PlannedLink> {
  const found = new Set<PlannedLink>();
  for (const slot of slots) for (const link of links.at(slot) ?? NONE) found.add(link);
  return found;
}

/** All links of a show, by the place of the cue they are measured from. */
export function allLinks(links: LinksAt, runningOrder: readonly number[]): PlannedLink[] {
  const all: PlannedLink[] = [];
  for (const slot of runningOrder) {
    for (const link of links.at(slot) ?? NONE) if (link.from === slot) all.push(link);
  }
  return all;
}

/** Null for a link whose cues are not in the show. */
function place(link: LinkRecord, slotOf: ReadonlyMap<string, number>): PlannedLink | null {
  const from = slotOf.get(link.from.cue);
  const to = slotOf.get(link.to.cue);
  return from === undefined || to === undefined ? null : { link, from, to };
}
