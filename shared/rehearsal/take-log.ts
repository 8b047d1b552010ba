/**
 * The log of a running take: one line of JSON an input, the first line being the plan it began with. Played again it
 * gives the take as far as it got, which is what is found after a crash.
 */
import type { TakeRecord } from '#shared/show/document.ts';
import type { TakePlan } from './take-plan.ts';
import { createTakeRun, type TakeInput, type TakeRun } from './take-run.ts';

/** What a take is called and when it began. */
export type TakeHeading = Pick<TakeRecord, 'id' | 'name' | 'kind' | 'at' | 'clock'>;

interface LogHead {
  readonly version: 1;
  readonly heading: TakeHeading;
  readonly plan: TakePlan;
}

export function headLine(heading: TakeHeading, plan: TakePlan): string {
  return JSON.stringify({ version: 1, heading, plan } satisfies LogHead);
}

export function inputLine(input: TakeInput): string {
  return JSON.stringify(input);
}

/**
 * The take of a log, ended where its lines end if nobody stopped it; null if the first line cannot be read. A last
 * line that was cut off by a crash is passed over.
 */
export function replayTakeLog(lines: readonly string[]): { heading: TakeHeading; run: TakeRun } | null {
  const head = readLine(lines[0] ?? '') as LogHead | null;
  if (head?.version !== 1) return null;
  const run = createTakeRun(head.plan);
  for (const line of lines.slice(1)) {
    const input = readLine(line) as TakeInput | null;
    if (input) run.apply(input);
  }
  if (run.phase !== 'ended') run.apply({ kind: 'stop', atMs: run.nowMs });
  return { heading: head.heading, run };
}

/** The log is our own file, so a line that parses is trusted; one cut off by a crash does not parse. */
function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
