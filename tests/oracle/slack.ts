/**
 * Slack and early slack, word by word from semantics.md ("The plan"): for each cue the set that moves is written out,
 * and every rule is asked what it allows. Slow and simple, and nothing imported from shared/ but types.
 */
import type { Edge, Ms, Resource, Show } from '#shared/show/types.ts';
import { orderOn, travelMs } from './check-all/check-resources.ts';
import { plannedCue, timeOfMoment, type Planned } from './check-all/planned-times.ts';

type LimitKind = 'window' | 'link-min' | 'link-max' | 'resource-gap' | 'resource-travel';

/** What a rule allows a cue. */
export interface Limit {
  readonly kind: LimitKind;
  readonly ms: Ms;
  /** The moved cue that the rule is about: the cue itself, or one anchored after it. */
  readonly cue: string;
  /** The cue that stays; null for a window. */
  readonly other: string | null;
  /** The link, or the resource. */
  readonly by: string | null;
}

export interface SlackOfCue {
  readonly cue: string;
  /** The smallest limit of all; null: no limit. */
  readonly later: Limit | null;
  readonly earlier: Limit | null;
  /** All of them. */
  readonly limits: { readonly later: readonly Limit[]; readonly earlier: readonly Limit[] };
}

export function slackOfAll(show: Show, plan: readonly Planned[]): SlackOfCue[] {
  const neighbours = show.resources
    .filter(({ kind }) => kind !== 'crew')
    .flatMap((resource) => neighboursOn(show, plan, resource));
  return plan.map(({ cue }) => {
    const moved = movedWith(show, cue.id);
    const limits = limitsOf(show, plan, moved, neighbours);
    return { cue: cue.id, later: smallest(limits.later), earlier: smallest(limits.earlier), limits };
  });
}

/** The cue and everything anchored after it, directly or through others. */
function movedWith(show: Show, id: string): ReadonlySet<string> {
  const moved = new Set([id]);
  for (let before = 0; before !== moved.size;) {
    before = moved.size;
    for (const cue of show.cues) if ('after' in cue.start && moved.has(cue.start.after)) moved.add(cue.id);
  }
  return moved;
}

interface Neighbours {
  readonly resource: string;
  readonly earlier: Planned;
  readonly later: Planned;
  readonly travel: Ms;
}

function neighboursOn(show: Show, plan: readonly Planned[], resource: Resource): Neighbours[] {
  const order = orderOn(show, plan, resource);
  return order.slice(1).map((later, index) => {
    const upToEarlier = order.slice(0, index + 1);
    const left = upToEarlier.findLast(({ cue }) => cue.zone !== undefined)?.cue;
    const from = left ? (left.toZone ?? left.zone) : resource.home;
    const to = later.cue.zone;
    const travel = from === undefined || to === undefined ? 0 : (travelMs(show, resource, from, to) ?? 0);
    return { resource: resource.id, earlier: upToEarlier.at(-1) ?? later, later, travel };
  });
}

function limitsOf(
  show: Show,
  plan: readonly Planned[],
  moved: ReadonlySet<string>,
  neighbours: readonly Neighbours[],
): { later: Limit[]; earlier: Limit[] } {
  const later: Limit[] = [];
  const earlier: Limit[] = [];
  const edgeOf = (id: string, edge: Edge): Ms => plannedCue(plan, id)[edge];

  for (const { id, window } of show.cues) {
    if (!window || window.hard === false || !moved.has(id)) continue;
    const at = edgeOf(id, window.edge);
    const limit = { kind: 'window', cue: id, other: null, by: null } as const;
    if (window.latest) later.push({ ...limit, ms: timeOfMoment(window.latest, show.music) - at });
    if (window.earliest) earlier.push({ ...limit, ms: at - timeOfMoment(window.earliest, show.music) });
  }
  for (const { id, from, to, minMs, maxMs, hard } of show.links ?? []) {
    if (hard === false || moved.has(from.cue) === moved.has(to.cue)) continue;
    const apart = edgeOf(to.cue, to.edge) - edgeOf(from.cue, from.edge);
    const toMoves = moved.has(to.cue);
    const ends = { cue: toMoves ? to.cue : from.cue, other: toMoves ? from.cue : to.cue, by: id };
    if (maxMs !== undefined) (toMoves ? later : earlier).push({ kind: 'link-max', ms: maxMs - apart, ...ends });
    if (minMs !== undefined) (toMoves ? earlier : later).push({ kind: 'link-min', ms: apart - minMs, ...ends });
  }
  for (const { resource, earlier: first, later: second, travel } of neighbours) {
    const gap = second.start - first.end;
    if (gap < travel || moved.has(first.cue.id) === moved.has(second.cue.id)) continue;
    const kind = travel > 0 ? 'resource-travel' : 'resource-gap';
    const limit = { kind, ms: gap - travel, by: resource } as const;
    if (moved.has(first.cue.id)) later.push({ ...limit, cue: first.cue.id, other: second.cue.id });
    else earlier.push({ ...limit, cue: second.cue.id, other: first.cue.id });
  }
  return { later, earlier };
}

function smallest(limits: readonly Limit[]): Limit | null {
  return limits.reduce<Limit | null>((least, limit) => (least === null || limit.ms < least.ms ? limit : least), null);
}
