/** An ended take as records of the show: the take, a row for each cue that was due, and its events. */
import type { Diff } from '#shared/edit/diff.ts';
import type { ShowDocument, TakeEventRecord, TakeRecord, TakeRowRecord } from '#shared/show/document.ts';
import { lastRank, RANK_STEP, rankAt } from '#shared/show/rank.ts';
import type { Take } from '#shared/show/types.ts';
import type { TakeHeading } from './take-log.ts';
import type { CueRun } from './cue-runs.ts';
import type { RunEvent, TakeRun } from './take-run.ts';

/** The diff that adds the take as the newest; evidence, to be recorded and not undone. */
export function recordTake(document: ShowDocument, heading: TakeHeading, run: TakeRun): Diff {
  const take: TakeRecord = {
    ...heading,
    rank: newestRank(document),
    clock: run.clock,
    // Neither song nor machine is made to run faster or slower.
    rate: 1,
    fromMs: run.plan.fromMs,
    result: resultOf(run),
  };
  const rows = run.cueRuns().filter(({ result }) => result !== null);
  return {
    takes: { added: [take] },
    takeRows: { added: rows.map((row, index) => recordRow(row, heading.id, index)) },
    takeEvents: { added: recordEvents(run.events, heading.id) },
  };
}

/** The place of a take that is the newest. */
export function newestRank(document: ShowDocument): number {
  return (lastRank(document.takes.values()) ?? 0) + RANK_STEP;
}

/** What happened in a take beside its cues. */
export function recordEvents(events: readonly RunEvent[], take: string): TakeEventRecord[] {
  return events.map((event, index) => ({ ...event, id: `${take}/event/${index}`, take, rank: rankAt(index) }));
}

function recordRow(run: CueRun, take: string, index: number): TakeRowRecord {
  return {
    id: `${take}/row/${index}`,
    take,
    rank: rankAt(index),
    cue: run.plan.cue,
    number: run.plan.number,
    // No loop repeats a cue: each has one row.
    run: 1,
    plannedStartMs: run.plan.plannedStartMs,
    plannedEndMs: run.plan.plannedEndMs,
    ...(run.goMs === null ? {} : { goMs: run.goMs }),
    ...(run.startMs === null ? {} : { startMs: run.startMs }),
    ...(run.endMs === null ? {} : { endMs: run.endMs }),
    ...(run.result === null ? {} : { result: run.result }),
  };
}

/**
 * `stopped` before the show's end; else `failed` if a cue was missed or fell outside a hard window; else `clean`.
 */
function resultOf(run: TakeRun): NonNullable<Take['result']> {
  if (run.nowMs < run.plan.toMs) return 'stopped';
  const failed = run
    .cueRuns()
    .some(({ result, plan }) => result === 'missed' || (plan.hardWindow && (result === 'early' || result === 'late')));
  return failed ? 'failed' : 'clean';
}
