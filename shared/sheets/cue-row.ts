/** What a sheet says about one cue: facts, not yet in words or type. */
import { triggerOf, standbyMsOf, isHard, isOnAir } from '#shared/show/defaults.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { CueKind, Department, Edge, Ms, Trigger } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { BarBeat } from '#shared/time/tempo-map.ts';

export interface RowWindow {
  readonly edge: Edge;
  readonly earliestMs: Ms | null;
  readonly latestMs: Ms | null;
  readonly hard: boolean;
}

export interface CueRow {
  readonly kind: 'cue';
  readonly cue: string;
  readonly number: string;
  readonly department: Department;
  /** What can't be taken back: its department is printed reversed, its commit point in bold. */
  readonly irreversible: boolean;
  readonly cueKind: CueKind;
  readonly trigger: Trigger;
  /** When to warn and to stand by; null if nobody calls it, or no warning is asked for. */
  readonly warnMs: Ms | null;
  readonly standbyMs: Ms | null;
  readonly startMs: Ms;
  readonly lastsMs: Ms;
  readonly bar: BarBeat;
  readonly name: string;
  /** A camera cue's shot, movement and subject; empty for others. */
  readonly picture: string;
  readonly lens: string;
  readonly offAir: boolean;
  /** What the caller says, as written in the show; empty if nothing is. */
  readonly call: string;
  readonly window: RowWindow | null;
  /** Null: no limit. */
  readonly slackMs: Ms | null;
  /** The last moment to call an irreversible cue off; null for others. */
  readonly commitMs: Ms | null;
  readonly ifNoGo: string;
  /** Name of the resource that reports "clear". */
  readonly clearedBy: string;
  readonly notes: string;
}

/** The row of a cue; undefined if the plan does not know it. */
export function cueRowOf(cue: CueRecord, document: ShowDocument, plan: Plan): CueRow | undefined {
  const times = plan.timesOf(cue.id);
  const lane = document.lanes.get(cue.lane);
  if (!times || !lane) return undefined;
  const trigger = triggerOf(cue);
  const called = trigger === 'call';
  const { startMs, endMs } = times;
  return {
    kind: 'cue',
    cue: cue.id,
    number: cue.number,
    department: lane.department,
    irreversible: cue.irreversible ?? false,
    cueKind: cue.kind,
    trigger,
    warnMs: called && cue.warnMs !== undefined ? startMs - cue.warnMs : null,
    standbyMs: called ? startMs - standbyMsOf(cue, lane.department) : null,
    startMs,
    lastsMs: endMs - startMs,
    bar: plan.tempo.barBeatAt(startMs),
    name: cue.name,
    picture: [cue.shot, cue.movement, cue.subject].filter((part) => part?.trim()).join(', '),
    lens: cue.lens ?? '',
    offAir: cue.kind === 'camera' && !isOnAir(cue),
    call: cue.call ?? '',
    window: windowOf(cue, plan),
    slackMs: plan.slackMs(cue.id),
    commitMs: cue.irreversible === true ? startMs - (cue.commitMs ?? 0) : null,
    ifNoGo: cue.ifNoGo ?? '',
    clearedBy: document.resources.get(cue.clearedBy ?? '')?.name ?? '',
    notes: cue.notes ?? '',
  };
}

function windowOf({ window }: CueRecord, { tempo }: Plan): RowWindow | null {
  if (!window) return null;
  const { edge, earliest, latest } = window;
  return {
    edge,
    earliestMs: earliest ? timeOfMoment(earliest, tempo) : null,
    latestMs: latest ? timeOfMoment(latest, tempo) : null,
    hard: isHard(window),
  };
}
