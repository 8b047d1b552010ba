/**
 * What is left of a take whose plan is lost: the cues that its lines name, and everything else as an event. Nothing is
 * made up: what went by itself is not known, the planned times are today's, and so no row counts in the statistics.
 */
import type { Diff } from '#shared/edit/diff.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument, TakeRowRecord } from '#shared/show/document.ts';
import { rankAt } from '#shared/show/rank.ts';
import type { Ms } from '#shared/show/types.ts';
import type { TakeHeading } from './take-log.ts';
import { newestRank, recordEvents } from './take-records.ts';
import type { RunEvent, TakeClock, TakeInput } from './take-run.ts';

/** What is written into the show, in the language of the moment. */
interface PieceWords {
  /** Why its rows do not count. */
  readonly planLost: string;
  /** Calls of a cue that no line names, or that is in the show no more. */
  readonly calledSomething: string;
  readonly calledOffSomething: string;
}
interface Call {
  readonly cue: string | undefined;
  readonly kind: 'go' | 'skip';
  readonly atMs: Ms;
  endMs: Ms | null;
}

/** The diff that adds what is left as the newest take; evidence, to be recorded and not undone. */
export function recordPieces(
  { document, plan }: { readonly document: ShowDocument; readonly plan: Plan },
  heading: TakeHeading,
  inputs: readonly TakeInput[],
  words: PieceWords,
): Diff {
  const { calls, events, clock } = gather(inputs);
  const rows = calls.flatMap((call, index) => {
    const row = recordCall(call, document, plan);
    const base = { id: `${heading.id}/row/${index}`, take: heading.id, rank: rankAt(index), excluded: words.planLost };
    return row ? [{ ...base, ...row } satisfies TakeRowRecord] : [];
  });
  const nameless = calls.filter((call) => recordCall(call, document, plan) === null);
  const all = [
    ...events,
    ...nameless.map(({ cue, kind, atMs }): RunEvent => ({
      atMs,
      kind: 'note',
      ...(cue === undefined ? {} : { cue }),
      text: kind === 'go' ? words.calledSomething : words.calledOffSomething,
    })),
  ];
  return {
    takes: {
      added: [{ ...heading, rank: newestRank(document), clock, rate: 1, result: 'stopped', notes: words.planLost }],
    },
    takeRows: { added: rows },
    takeEvents: {
      added: recordEvents(
        all.toSorted((a, b) => a.atMs - b.atMs),
        heading.id,
      ),
    },
  };
}

function gather(inputs: readonly TakeInput[]) {
  let calls: readonly Call[] = [];
  let clock: TakeClock = 'internal';
  const events: RunEvent[] = [];
  for (const input of inputs) {
    const atMs = 'atMs' in input ? Math.round(input.atMs) : 0;
    switch (input.kind) {
      case 'go':
      case 'skip':
        calls = [...calls, { cue: input.cue, kind: input.kind, atMs, endMs: null }];
        break;
      case 'undo-go': {
        const undone = calls.findLast(({ kind }) => kind === 'go');
        calls = calls.filter((call) => call !== undone);
        break;
      }
      case 'done': {
        const call = calls.findLast(({ kind, cue }) => kind === 'go' && cue === input.cue);
        if (call) call.endMs ??= atMs;
        break;
      }
      case 'note':
        events.push({ atMs, kind: 'note', text: input.text });
        break;
      case 'hold':
      case 'resume':
        events.push({ atMs, kind: input.kind });
        break;
      case 'clock':
        clock = input.clock;
        break;
      case 'begin':
      case 'tick':
      case 'stop':
        break;
      default:
        input satisfies never;
    }
  }
  return { calls, events, clock };
}

/** A call as a row; null where the show knows no such cue. */
function recordCall({ cue, kind, atMs, endMs }: Call, document: ShowDocument, plan: Plan) {
  const record = cue === undefined ? undefined : document.cues.get(cue);
  const times = record && plan.timesOf(record.id);
  if (!record || !times) return null;
  const planned = { cue: record.id, number: record.number, plannedStartMs: times.startMs, plannedEndMs: times.endMs };
  if (kind === 'skip') return { ...planned, result: 'skipped' as const };
  return { ...planned, goMs: atMs, startMs: atMs, ...(endMs === null ? {} : { endMs }) };
}
