/**
 * The log of a running take: one line of JSON an input, the first line being the plan it began with. Played again it
 * gives the take as far as it got, which is what is found after a crash.
 */
import type { TakeRecord } from '#shared/show/document.ts';
import type { TakePlan } from './take-plan.ts';
import { createTakeRun, type TakeInput, type TakeRun } from './take-run.ts';

/** What a take is called and when it began. */
export type TakeHeading = Pick<TakeRecord, 'id' | 'name' | 'kind' | 'at'>;

interface LogHead {
  readonly version: 1;
  readonly heading: TakeHeading;
  readonly plan: TakePlan;
}
/** `n` counts up from 1: a line that was written, and written again since nobody answered, counts once. */
type LoggedInput = TakeInput & { readonly n?: number };

/** What a log tells. */
export type LoggedTake =
  | {
      readonly kind: 'whole';
      readonly heading: TakeHeading;
      readonly run: TakeRun;
      /** Whether it was stopped, and not cut off. */
      readonly stopped: boolean;
    }
  /** The line it began with is lost, and the plan with it; what came after is there (`record-pieces.ts`). */
  | { readonly kind: 'pieces'; readonly inputs: readonly TakeInput[] }
  /** Another version of the program wrote it. */
  | { readonly kind: 'foreign' };

/** The first line. It holds the whole plan: some 330 bytes a cue. */
export function headLine(heading: TakeHeading, plan: TakePlan): string {
  return JSON.stringify({ version: 1, heading, plan } satisfies LogHead);
}

/** The line of the nth input, counted from 1. */
export function inputLine(input: TakeInput, n: number): string {
  return JSON.stringify({ n, ...input } satisfies LoggedInput);
}

/**
 * The take of a log; one that nobody stopped ends where its lines end. A last line that was cut off by a crash is
 * passed over.
 */
export function readTakeLog(lines: readonly string[]): LoggedTake {
  const values = lines.map(readLine);
  const head = values.find(isHead);
  const inputs = inputsOf(values);
  if (!head) return values.some(hasVersion) ? { kind: 'foreign' } : { kind: 'pieces', inputs };
  const run = replay(head.plan, inputs);
  const stopped = run.phase === 'ended';
  if (!stopped) run.apply({ kind: 'stop', atMs: run.nowMs });
  return { kind: 'whole', heading: head.heading, run, stopped };
}

/** A take that goes on where its log ends. */
export interface OpenTake {
  readonly heading: TakeHeading;
  readonly run: TakeRun;
  /** The number of the last input in the log. */
  readonly logged: number;
}

/** The take of a log, to be gone on with; null for one that was stopped, or whose beginning is lost. */
export function openTakeLog(lines: readonly string[]): OpenTake | null {
  const values = lines.map(readLine);
  const head = values.find(isHead);
  if (!head) return null;
  const run = replay(head.plan, inputsOf(values));
  if (run.phase !== 'running' && run.phase !== 'holding') return null;
  const logged = Math.max(0, ...values.filter(isInput).map(({ n = 0 }) => n));
  return { heading: head.heading, run, logged };
}

function replay(plan: TakePlan, inputs: readonly TakeInput[]): TakeRun {
  const run = createTakeRun(plan);
  for (const input of inputs) run.apply(input);
  return run;
}

function inputsOf(values: readonly unknown[]): readonly TakeInput[] {
  let last = 0;
  return values.filter(isInput).flatMap(({ n = last + 1, ...input }) => {
    if (n <= last) return [];
    last = n;
    return [input];
  });
}

/** The log is our own file, so a line that parses is trusted; one cut off by a crash does not parse. */
function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
function hasVersion(value: unknown): value is { readonly version: unknown } {
  return typeof value === 'object' && value !== null && 'version' in value;
}
function isHead(value: unknown): value is LogHead {
  return hasVersion(value) && value.version === 1;
}
function isInput(value: unknown): value is LoggedInput {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
