/**
 * What is derived from a show: planned times, slack, problems. Never stored in the file; kept current by the engine
 * (`engine.ts`), read by screens, sheets and the command line.
 */
import type { Problem } from '#shared/checks/problem.ts';
import type { Diff } from '#shared/edit/diff.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Journey } from './cue-journeys.ts';
import type { CueRelations } from './cue-relations.ts';
import type { PlanWork } from './plan-work.ts';
import type { SingerBreath } from './singer-breath.ts';
import type { SlackRules } from './slack-rule.ts';

/** A cue's planned times. */
export interface PlannedCue {
  readonly startMs: Ms;
  /** `startMs` + the likely duration, as far as the show clock goes (100 days). */
  readonly endMs: Ms;
}

export interface Plan {
  /** Tells this plan from all others; a later one has a larger one. */
  readonly serial: number;
  /**
   * The cues that are not as they were in an earlier plan: whose record or planned times are others, the new and the
   * deleted ones included, each once. Null if that can't be told: the plan with this serial is another show's, or too
   * long ago, or all of it was made from scratch since. What follows from the cues one by one (the lanes of a timeline)
   * then goes through all of them; else through these only. Slack and problems may change for others too.
   */
  readonly touchedSince: (serial: number) => ReadonlySet<string> | null;
  /** Cue ids in running order (the list of the file). */
  readonly runningOrder: readonly string[];
  /** Planned times of a cue; undefined for an id the show does not have. */
  readonly timesOf: (cue: string) => PlannedCue | undefined;
  /** How much later the cue may go before one of its rules breaks; null: no limit. semantics.md, "Slack". */
  readonly slackMs: (cue: string) => Ms | null;
  /** The mirror image: how much earlier. */
  readonly earlySlackMs: (cue: string) => Ms | null;
  /** The rules at which both slacks of a cue end; worked out when asked, as are the next three. */
  readonly slackRules: (cue: string) => SlackRules;
  /** What the cue hangs on and what hangs on it. */
  readonly relations: (cue: string) => CueRelations;
  /** The ways of what the cue uses, to it, within it and on from it. */
  readonly journeys: (cue: string) => readonly Journey[];
  /** A performer's breath over the show, by the id of the resource. */
  readonly breath: (resource: string) => SingerBreath;
  /** The shortest way over the routes, as its zones; null where none joins the two. */
  readonly zonesBetween: (from: string, to: string) => readonly string[] | null;
  /** Cue ids by planned start, then running order. */
  readonly byStart: readonly string[];
  /** From the smaller of 0 and the earliest start to the larger of the song's length and the latest end. */
  readonly span: { readonly fromMs: Ms; readonly toMs: Ms };
  readonly tempo: TempoMap;
  /** In the order of semantics.md, accepted ones included and marked. */
  readonly problems: readonly Problem[];
}

export interface PlanEngine {
  /** The plan of the document as it is. A new object after each `update`; its parts stay the same where they can. */
  readonly plan: Plan;
  /** What the last update has cost, or the plan from scratch before the first. */
  readonly work: PlanWork;
  /** Brings the plan up to date after the diff was applied to the document the engine was made for. */
  update(diff: Diff): void;
}
