/**
 * A take while it runs: a state machine that is told what happens and when. It holds no clock; each input carries the
 * show clock's time, so that a log of the inputs, played again, gives the same take (`take-log.ts`).
 *
 *   ready ──begin──▶ running ◀──resume── holding
 *                      │  └────hold────────▲
 *                      └──stop──▶ ended
 *
 * A called cue goes when the caller says so. An automatic cue goes at its anchor, a self-triggered one on the music;
 * both wait for the cue they follow, if they follow one (`cue-runs.ts`). Nothing automatic follows a cue that was
 * called off: it becomes the caller's.
 */
import type { Ms, TakeEventKind } from '#shared/show/types.ts';
import { createCueRuns, type CueRun } from './cue-runs.ts';
import type { TakePlan } from './take-plan.ts';

/** What drives the show clock: the song that sounds, or the machine's own clock. */
export type TakeClock = 'internal' | 'audio';

export type TakeInput =
  | { readonly kind: 'begin' }
  /** Time passed; logged only where it set something off. */
  | { readonly kind: 'tick'; readonly atMs: Ms }
  /** The named cue, or the next called one. It is named in the log, so that the line says all by itself. */
  | { readonly kind: 'go'; readonly atMs: Ms; readonly cue?: string }
  /** Takes back the last GO, with all that went by itself because of it. */
  | { readonly kind: 'undo-go'; readonly atMs: Ms }
  /** Calls a cue off: the named one, or the next called one. */
  | { readonly kind: 'skip'; readonly atMs: Ms; readonly cue?: string }
  /** Somebody reports that a running cue has ended. */
  | { readonly kind: 'done'; readonly atMs: Ms; readonly cue: string }
  | { readonly kind: 'note'; readonly atMs: Ms; readonly text: string; readonly cue?: string }
  | { readonly kind: 'hold'; readonly atMs: Ms }
  | { readonly kind: 'resume'; readonly atMs: Ms }
  /** The song has begun to drive the clock, or cannot any more. */
  | { readonly kind: 'clock'; readonly atMs: Ms; readonly clock: TakeClock }
  | { readonly kind: 'stop'; readonly atMs: Ms };

export type TakePhase = 'ready' | 'running' | 'holding' | 'ended';

export interface RunEvent {
  readonly atMs: Ms;
  readonly kind: TakeEventKind;
  readonly cue?: string;
  readonly text?: string;
}

export interface TakeRun {
  readonly plan: TakePlan;
  readonly phase: TakePhase;
  /** The time of the last input. */
  readonly nowMs: Ms;
  /** What has driven the clock: `audio` once the song does, and as long as it can. */
  readonly clock: TakeClock;
  /** Takes an input; true if anything but the time changed, and the input belongs in the log. */
  apply(input: TakeInput): boolean;
  /** The called cue that GO sets off now; null: none is left. */
  readonly next: CueRun | null;
  /** Cues still to come, by expected time then running order. */
  readonly pending: readonly CueRun[];
  /** Cues that went or were called off, the last first. */
  readonly past: readonly CueRun[];
  readonly events: readonly RunEvent[];
  /** Every cue of the take in running order. */
  cueRuns(): readonly CueRun[];
}

/** A take that has not begun. */
export function createTakeRun(plan: TakePlan): TakeRun {
  const runs = createCueRuns(plan.cues);
  let phase: TakePhase = 'ready';
  let nowMs = plan.fromMs;
  let clock: TakeClock = 'internal';
  const events: RunEvent[] = [];

  /** Sets off all that goes by itself up to the time, in its order. */
  const advance = (toMs: Ms): boolean => {
    nowMs = Math.max(nowMs, toMs);
    let changed = false;
    for (let due = runs.due(nowMs); due; due = runs.due(nowMs)) {
      runs.start(due.plan.cue, due.expectedMs, null);
      changed = true;
    }
    return changed;
  };
  const note = (event: RunEvent): boolean => {
    events.push(event);
    return true;
  };

  const applyRunning = (input: Exclude<TakeInput, { kind: 'begin' }>): boolean => {
    const atMs = Math.max(nowMs, Math.round(input.atMs));
    // On hold the show clock stands, so nothing falls due.
    const fired = phase === 'running' ? advance(atMs) : false;
    switch (input.kind) {
      case 'tick':
        return fired;
      case 'go': {
        const cue = input.cue ?? runs.nextCalled()?.plan.cue;
        return (cue !== undefined && runs.start(cue, atMs, atMs)) || fired;
      }
      case 'undo-go':
        return runs.takeBackGo() || fired;
      case 'skip': {
        const cue = input.cue ?? runs.nextCalled()?.plan.cue;
        const run = cue === undefined ? null : runs.callOff(cue);
        if (run?.plan.irreversible) note({ atMs, kind: 'no-go', cue: run.plan.cue });
        return run !== null || fired;
      }
      case 'done':
        return runs.end(input.cue, atMs) || fired;
      case 'note':
        // A note belongs to the moment it was begun, which has passed when it is written.
        return note({
          atMs: Math.round(input.atMs),
          kind: 'note',
          text: input.text,
          ...(input.cue === undefined ? {} : { cue: input.cue }),
        });
      case 'hold':
        if (phase === 'holding') return fired;
        phase = 'holding';
        return note({ atMs, kind: 'hold' });
      case 'resume':
        if (phase === 'running') return fired;
        phase = 'running';
        return note({ atMs, kind: 'resume' });
      case 'clock':
        if (clock === input.clock) return fired;
        clock = input.clock;
        return true;
      case 'stop':
        phase = 'ended';
        runs.close(nowMs);
        return true;
      default:
        return input satisfies never;
    }
  };

  return {
    plan,
    get phase() {
      return phase;
    },
    get nowMs() {
      return nowMs;
    },
    get clock() {
      return clock;
    },
    apply(input) {
      if (input.kind === 'begin') {
        if (phase !== 'ready') return false;
        phase = 'running';
        return true;
      }
      if (phase === 'ready' || phase === 'ended') return false;
      return applyRunning(input);
    },
    get next() {
      return runs.nextCalled() ?? null;
    },
    get pending() {
      return runs.pending;
    },
    get past() {
      return runs.past;
    },
    get events() {
      return events;
    },
    cueRuns: () => runs.all,
  };
}
