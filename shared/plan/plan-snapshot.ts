/** What the engine holds, as the plan that screens, sheets and the command line read. It never changes afterwards. */
import type { Problem } from '#shared/checks/problem.ts';
import type { Ms } from '#shared/show/types.ts';
import { journeysOf } from './cue-journeys.ts';
import { relationsOf } from './cue-relations.ts';
import type { Plan, PlannedCue } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import { SILENT, singerBreath } from './singer-breath.ts';
import { slackRulesOf, UNBOUND } from './slack-rule.ts';
import type { CueSlack } from './slack.ts';

/** What a plan is made of. */
export interface PlanParts {
  readonly state: PlanState;
  readonly slack: CueSlack;
  readonly problems: readonly Problem[];
}

/** A plan with its parts. */
export interface PlanSnapshot extends PlanParts {
  /** By slot. */
  readonly planned: readonly PlannedCue[];
  readonly plan: Plan;
}

/**
 * A plan of these parts. Takes over from the plan before, if there is one, what is still the same; `touched` lists the
 * slots that may have moved, without it all may have.
 */
export function takeSnapshot(
  { state, slack, problems }: PlanParts,
  before?: PlanSnapshot,
  touched?: readonly number[],
): PlanSnapshot {
  const { slots, lengthMs } = state;
  const { slotOf } = slots;
  const planned = planCues(state, before?.planned ?? [], touched);
  const idsOf = (list: readonly number[]): string[] => list.map((slot) => slots.cues[slot]?.id ?? '');
  const limitOf = (limits: Float64Array, cue: string): Ms | null => {
    const ms = limits[slotOf.get(cue) ?? -1] ?? Infinity;
    return ms === Infinity ? null : ms;
  };
  const lookUp = <T>(cue: string, found: (state: PlanState, slot: number) => T, missing: T): T => {
    const slot = slotOf.get(cue);
    return slot === undefined ? missing : found(state, slot);
  };
  let fromMs = 0;
  let toMs = lengthMs;
  for (const slot of state.runningOrder) {
    fromMs = Math.min(fromMs, state.times.start[slot] ?? 0);
    toMs = Math.max(toMs, state.times.end[slot] ?? 0);
  }
  const span = before?.plan.span;
  const plan: Plan = {
    runningOrder:
      before?.state.runningOrder === state.runningOrder ? before.plan.runningOrder : idsOf(state.runningOrder),
    timesOf: (cue) => planned[slotOf.get(cue) ?? -1],
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
    byStart: before?.state.byStart === state.byStart ? before.plan.byStart : idsOf(state.byStart),
    span: span?.fromMs === fromMs && span.toMs === toMs ? span : { fromMs, toMs },
    tempo: state.tempo,
    problems,
  };
  return { state, slack, problems, planned, plan };
}

/** A cue that did not move keeps its object, so that what depends on it alone need not be drawn again. */
function planCues(
  { slots, times }: PlanState,
  before: readonly PlannedCue[],
  touched?: readonly number[],
): PlannedCue[] {
  const planned = before.slice(0, slots.cues.length);
  for (const slot of touched ?? slots.cues.keys()) {
    const startMs = times.start[slot] ?? 0;
    const endMs = times.end[slot] ?? 0;
    const known = planned[slot];
    if (known?.startMs !== startMs || known.endMs !== endMs) planned[slot] = { startMs, endMs };
  }
  return planned;
}
