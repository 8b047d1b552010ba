/**
 * What a take needs to know of the plan when it begins. The show may change while it runs; the take does not, and its
 * rows say what was planned then.
 */
import type { Plan } from '#shared/plan/plan.ts';
import { standbyMsOf, triggerOf } from '#shared/show/defaults.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Department, Edge, Moment, Ms, Trigger } from '#shared/show/types.ts';
import { toClock } from '#shared/time/clock-range.ts';
import { timeOfMoment } from '#shared/time/moment.ts';

/** A cue as the take sees it. */
export interface TakePlanCue {
  readonly cue: string;
  readonly number: string;
  readonly name: string;
  readonly call: string;
  readonly department: Department | null;
  readonly lane: string;
  readonly trigger: Trigger;
  readonly plannedStartMs: Ms;
  readonly plannedEndMs: Ms;
  /** How long before its start the caller says "stand by". */
  readonly standbyMs: Ms;
  readonly irreversible: boolean;
  /** How long before its start it can still be called off (its commit point). */
  readonly commitMs: Ms;
  /** What happens instead if it is called off. */
  readonly ifNoGo: string;
  /** The cue it goes by, if its anchor is another cue's edge. */
  readonly follows: { readonly cue: string; readonly edge: Edge; readonly offsetMs: Ms } | null;
  readonly window: { readonly edge: Edge; readonly earliestMs: Ms | null; readonly latestMs: Ms | null } | null;
  /** A broken hard window is what fails a take. */
  readonly hardWindow: boolean;
}

export interface TakePlan {
  /** In running order. */
  readonly cues: readonly TakePlanCue[];
  /** Where the show clock begins, and where the show is over. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** Lead of the clock before the first thing that happens, so that there is time to stand by. */
const COUNT_IN_MS = 5000;

/**
 * The plan of a take that begins at the song's start (`song`) or before the show's first cue (`top`), a count-in
 * earlier. Cues planned before it begins are not in it.
 */
export function planTake(document: ShowDocument, plan: Plan, from: 'song' | 'top'): TakePlan {
  const fromMs = toClock((from === 'song' ? 0 : plan.span.fromMs) - COUNT_IN_MS);
  const cues = plan.runningOrder.flatMap((id) => {
    const cue = document.cues.get(id);
    return cue ? [planCue(cue, document, plan)] : [];
  });
  return { cues: cues.filter(({ plannedStartMs }) => plannedStartMs >= fromMs), fromMs, toMs: plan.span.toMs };
}

function planCue(cue: CueRecord, document: ShowDocument, plan: Plan): TakePlanCue {
  const lane = document.lanes.get(cue.lane);
  const times = plan.timesOf(cue.id) ?? { startMs: 0, endMs: 0 };
  const { window } = cue;
  const bound = (moment: Moment | undefined): Ms | null => (moment ? timeOfMoment(moment, plan.tempo) : null);
  return {
    cue: cue.id,
    number: cue.number,
    name: cue.name,
    call: cue.call ?? '',
    department: lane?.department ?? null,
    lane: cue.lane,
    trigger: triggerOf(cue),
    plannedStartMs: times.startMs,
    plannedEndMs: times.endMs,
    standbyMs: standbyMsOf(cue, lane?.department ?? 'stage'),
    irreversible: cue.irreversible ?? false,
    commitMs: cue.commitMs ?? 0,
    ifNoGo: cue.ifNoGo ?? '',
    follows:
      'after' in cue.start ? { cue: cue.start.after, edge: cue.start.edge, offsetMs: cue.start.offsetMs ?? 0 } : null,
    window: window ? { edge: window.edge, earliestMs: bound(window.earliest), latestMs: bound(window.latest) } : null,
    hardWindow: window !== undefined && (window.hard ?? true),
  };
}
