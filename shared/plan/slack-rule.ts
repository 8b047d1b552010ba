/**
 * The rule at which the slack of a cue ends, on either side. semantics.md, "The plan": the cue moves with everything
 * anchored after it, every other cue stays. A rule keeps two time points so far apart,
 *
 *     minMs <= t(to) - t(from) <= maxMs
 *
 * and says something to the cue if just one of the two moves along: a delay of `to` meets the upper bound, a delay of
 * `from` the lower one, and the other way round for going earlier. Looked up for one cue when somebody asks; the slack
 * of all cues is kept in slack.ts.
 */
import type { Ms } from '#shared/show/types.ts';
import { isUnder } from './cue-tree.ts';
import { ruleOfLink, ruleOfWindow } from './network/cue-rules.ts';
import type { RuleSide } from './network/find-conflicts.ts';
import { neighbourRule } from './network/neighbour-rule.ts';
import { edgeOfPoint, slotOfPoint, ZERO, type Rule } from './network/rule.ts';
import { placeOnResource } from './neighbours.ts';
import { cueAt, type PlanState } from './plan-state.ts';
import { linksOf } from './planned-links.ts';
import { edgeMs } from './planned-times.ts';
import { heldBy, type WayToGo } from './resource-order.ts';

/** A rule that holds a cue back. */
export interface SlackRule {
  /** With none but the bound that is met. */
  readonly rule: Rule;
  readonly side: RuleSide;
  /** How far the cue may go until the rule breaks; negative if it is broken on that side. */
  readonly roomMs: Ms;
  /** The cue that the rule is about: the one that was asked for, or one that hangs on it. */
  readonly cue: string;
  /** The cue that stays; null: the rule is about the clock. */
  readonly other: string | null;
  /** What a resource has to go meanwhile; null: nothing. */
  readonly way: WayToGo | null;
}

/** What binds a cue; null: nothing does. `roomMs` of each is the slack on its side. */
export interface SlackRules {
  readonly later: SlackRule | null;
  readonly earlier: SlackRule | null;
}

/** Of a cue that nothing binds. */
export const UNBOUND: SlackRules = { later: null, earlier: null };

type Direction = keyof SlackRules;
const DIRECTIONS: readonly Direction[] = ['later', 'earlier'];
const KINDS: readonly Rule['kind'][] = ['window', 'link', 'resource'];

/**
 * What binds the cue of a slot, later and earlier. Of rules that leave the same room: the cue's own before those of
 * what hangs on it; a window before a link, a link before a resource; of resources one that a cue names, then the one
 * with the most travel.
 */
export function slackRulesOf(state: PlanState, slot: number): SlackRules {
  const isMoved = (point: number): boolean => point !== ZERO && isUnder(state.tree, slotOfPoint(point), slot);
  const best: { later: Candidate | null; earlier: Candidate | null } = { later: null, earlier: null };
  for (const [rule, way] of rulesAround(state, slot)) {
    const takesTo = isMoved(rule.to);
    if (isMoved(rule.from) === takesTo) continue;
    for (const direction of DIRECTIONS) {
      const side = (direction === 'later') === takesTo ? 'max' : 'min';
      const roomMs = roomOf(state, rule, side);
      // A gap that is too short already sets no limit.
      if (roomMs === Infinity || (rule.kind === 'resource' && roomMs < 0)) continue;
      const [moved, stays] = takesTo ? [rule.to, rule.from] : [rule.from, rule.to];
      const candidate: Candidate = { rule, side, roomMs, way, moved: slotOfPoint(moved), stays };
      const known = best[direction];
      if (!known || compare(state, slot, candidate, known) < 0) best[direction] = candidate;
    }
  }
  return { later: tell(state, best.later), earlier: tell(state, best.earlier) };
}

/** The rules that the cue of a slot, or one that hangs on it, stands in; those of resources with the way to go. */
function* rulesAround(state: PlanState, slot: number): Generator<readonly [Rule, WayToGo | null]> {
  const { tree, orders, use, links } = state;
  const moved = [...tree.preorder.subarray(tree.enter[slot] ?? 0, tree.exit[slot] ?? 0)];
  for (const one of moved) {
    const cue = cueAt(state, one);
    const window = cue && ruleOfWindow(state, cue, one);
    if (window) yield [window, null];
  }
  for (const planned of linksOf(links, moved)) {
    const rule = ruleOfLink(planned);
    if (rule) yield [rule, null];
  }
  for (const one of moved) {
    for (const index of heldBy(cueAt(state, one), use)) {
      const { before, after } = placeOnResource(state, index, one) ?? {};
      for (const pair of [before, after]) {
        if (pair) yield [neighbourRule(state, orders[index]?.resource.id ?? '', pair), pair.way];
      }
    }
  }
}

interface Candidate extends Pick<SlackRule, 'rule' | 'side' | 'roomMs' | 'way'> {
  /** The slot of the cue that moves along. */
  readonly moved: number;
  /** The time point that stays. */
  readonly stays: number;
}

function roomOf({ times }: PlanState, { from, to, minMs, maxMs }: Rule, side: RuleSide): Ms {
  const timeOf = (point: number): Ms => (point === ZERO ? 0 : edgeMs(times, slotOfPoint(point), edgeOfPoint(point)));
  const apart = timeOf(to) - timeOf(from);
  return side === 'max' ? maxMs - apart : apart - minMs;
}

/** Below 0: `a` is told rather than `b`. */
function compare(state: PlanState, slot: number, a: Candidate, b: Candidate): number {
  const isNamed = ({ rule }: Candidate): boolean =>
    rule.resource !== undefined &&
    rule.cues.some(
      (id) => cueAt(state, state.slots.slotOf.get(id) ?? -1)?.uses?.includes(rule.resource ?? '') === true,
    );
  return (
    a.roomMs - b.roomMs ||
    Number(b.moved === slot) - Number(a.moved === slot) ||
    KINDS.indexOf(a.rule.kind) - KINDS.indexOf(b.rule.kind) ||
    Number(isNamed(b)) - Number(isNamed(a)) ||
    b.rule.minMs - a.rule.minMs
  );
}

function tell(state: PlanState, found: Candidate | null): SlackRule | null {
  if (!found) return null;
  const { rule, side, roomMs, way, moved, stays } = found;
  return {
    rule: { ...rule, ...(side === 'max' ? { minMs: -Infinity } : { maxMs: Infinity }) },
    side,
    roomMs,
    way,
    cue: cueAt(state, moved)?.id ?? '',
    other: stays === ZERO ? null : (cueAt(state, slotOfPoint(stays))?.id ?? ''),
  };
}
