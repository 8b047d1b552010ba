/** What the engine holds, as the plan that screens, sheets and the command line read. It never changes afterwards. */
import type { Problem } from '#shared/checks/problem.ts';
import type { Ms } from '#shared/show/types.ts';
import { journeysOf } from './cue-journeys.ts';
import { relationsOf } from './cue-relations.ts';
import type { CueSlack } from './cue-slack.ts';
import type { CueSlots } from './cue-slots.ts';
import { Pages } from './pages.ts';
import type { Plan, PlannedCue } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import { touchedAfter, withStep, type PlanStep } from './plan-steps.ts';
import { extentOf } from './planned-times.ts';
import { SILENT, singerBreath } from './singer-breath.ts';
import { slackRulesOf, UNBOUND } from './slack-rule.ts';
import { slotsOf, type Stretch } from './stretches.ts';

/** What a plan is made of. */
export interface PlanParts {
  readonly state: PlanState;
  readonly slack: CueSlack;
  readonly problems: readonly Problem[];
}

/** A plan with its parts. */
export interface PlanSnapshot extends PlanParts {
  /** By slot; undefined for a free one. */
  readonly planned: Pages<PlannedCue | undefined>;
  readonly plan: Plan;
  /** The updates that led to it since the last plan from scratch, the last ones only. */
  readonly steps: readonly PlanStep[];
}

let serials = 0;

/** A plan from scratch. Takes over from the plan before it, if there is one, what is still the same. */
export function takeSnapshot(parts: PlanParts, before?: PlanSnapshot): PlanSnapshot {
  const { slots } = parts.state;
  const planned = Array.from({ length: slots.cues.length }, (_, slot) => {
    const known = before?.plan.timesOf(slots.cues.at(slot)?.id ?? '');
    return plannedCue(parts.state, slot, known);
  });
  serials += 1;
  return snapshot(parts, Pages.of(planned, undefined), [], before);
}

/** The plan after an update that has reached these slots. */
export function advanceSnapshot(parts: PlanParts, before: PlanSnapshot, touched: readonly number[]): PlanSnapshot {
  const planned = before.planned.draft();
  const cues = new Set<string>();
  for (const slot of touched) {
    planned.set(slot, plannedCue(parts.state, slot, planned.at(slot)));
    const [then, now] = [before.state.slots.cues.at(slot), parts.state.slots.cues.at(slot)];
    for (const cue of [then, now]) if (cue) cues.add(cue.id);
  }
  serials += 1;
  const step = { from: before.plan.serial, to: serials, cues };
  return snapshot(parts, planned.done(), withStep(before.steps, step), before);
}

/** A cue that did not move keeps its object, so that what depends on it alone need not be drawn again. */
function plannedCue({ slots, times }: PlanState, slot: number, known: PlannedCue | undefined): PlannedCue | undefined {
  if (!slots.cues.at(slot)) return undefined;
  const startMs = times.start.at(slot) ?? 0;
  const endMs = times.end.at(slot) ?? 0;
  return known?.startMs === startMs && known.endMs === endMs ? known : { startMs, endMs };
}

function snapshot(
  parts: PlanParts,
  planned: Pages<PlannedCue | undefined>,
  steps: readonly PlanStep[],
  before: PlanSnapshot | undefined,
): PlanSnapshot {
  const { state, slack, problems } = parts;
  const { slots, tempo } = state;
  const serial = serials;
  const slotOf = (cue: string): number => slots.slotOf.get(cue) ?? -1;
  const limitOf = (limits: Pages<number>, cue: string): Ms | null => {
    const ms = limits.at(slotOf(cue)) ?? Infinity;
    return ms === Infinity ? null : ms;
  };
  const lookUp = <T>(cue: string, found: (state: PlanState, slot: number) => T, missing: T): T => {
    const slot = slots.slotOf.get(cue);
    return slot === undefined ? missing : found(state, slot);
  };
  const extent = extentOf(state.times, state.lengthMs);
  const span = before?.plan.span;
  const plan: Plan = {
    serial,
    touchedSince: (since) => touchedAfter(steps, since, serial),
    get runningOrder() {
      return idsOf(state.runningOrder, slots);
    },
    timesOf: (cue) => planned.at(slotOf(cue)),
    slackMs: (cue) => limitOf(slack.later, cue),
    earlySlackMs: (cue) => limitOf(slack.earlier, cue),
    slackRules: (cue) => lookUp(cue, slackRulesOf, UNBOUND),
    relations: (cue) => lookUp(cue, relationsOf, { leaders: [], followers: [] }),
    journeys: (cue) => lookUp(cue, journeysOf, []),
    breath(resource) {
      const order = state.orders.find((one) => one.resource.id === resource);
      return order ? singerBreath(state, order) : SILENT;
    },
    zonesBetween: (from, to) => state.ways.zonesBetween(from, to),
    get byStart() {
      return idsOf(state.byStart, slots);
    },
    span: span?.fromMs === extent.fromMs && span.toMs === extent.toMs ? span : extent,
    tempo,
    problems,
  };
  return { ...parts, planned, plan, steps };
}

/** Lists of ids, each made when it is first asked for: most changes are over before anybody does. */
const ids = new WeakMap<readonly Stretch[], readonly string[]>();

/** An order that stays the same list has the same cues. */
function idsOf(order: readonly Stretch[], { cues }: CueSlots): readonly string[] {
  let list = ids.get(order);
  if (!list) ids.set(order, (list = slotsOf(order).map((slot) => cues.at(slot)?.id ?? '')));
  return list;
}
