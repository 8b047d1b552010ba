/**
 * A take while it runs: a state machine that is told what happens and when. It holds no clock; each input carries the
 * show clock's time, so that a log of the inputs, played again, gives the same take (`take-log.ts`).
 *
 *   ready ──begin──▶ running ◀──resume── holding
 *                      │  └────hold────────▲
 *                      └──stop──▶ ended
 *
 * A called cue goes when the caller says so. An automatic cue goes at its anchor, a self-triggered one on the music;
 * both wait for the cue they follow, if they follow one. Nothing automatic follows a cue that was called off: it
 * becomes the caller's.
 */
import type { CueResult, Ms, TakeEventKind } from '#shared/show/types.ts';
import { judgeCue } from './judge-cue.ts';
import type { TakePlan, TakePlanCue } from './take-plan.ts';

export type TakeInput =
  | { readonly kind: 'begin' }
  /** Time passed; logged only where it set something off. */
  | { readonly kind: 'tick'; readonly atMs: Ms }
  | { readonly kind: 'go'; readonly atMs: Ms }
  | { readonly kind: 'undo-go'; readonly atMs: Ms }
  /** Calls a cue off: the named one, or the next called one. */
  | { readonly kind: 'skip'; readonly atMs: Ms; readonly cue?: string }
  /** Somebody reports that a running cue has ended. */
  | { readonly kind: 'done'; readonly atMs: Ms; readonly cue: string }
  | { readonly kind: 'note'; readonly atMs: Ms; readonly text: string; readonly cue?: string }
  | { readonly kind: 'hold'; readonly atMs: Ms }
  | { readonly kind: 'resume'; readonly atMs: Ms }
  | { readonly kind: 'stop'; readonly atMs: Ms };

export type TakePhase = 'ready' | 'running' | 'holding' | 'ended';

/** What became of one cue so far. */
export interface CueRun {
  readonly plan: TakePlanCue;
  readonly state: 'pending' | 'gone' | 'skipped';
  /** When it is expected to start: its plan, or what really happened to the cue it follows. */
  readonly expectedMs: Ms;
  /** Whether the caller must say GO. */
  readonly called: boolean;
  readonly goMs: Ms | null;
  readonly startMs: Ms | null;
  /** Only where somebody reported it. */
  readonly endMs: Ms | null;
  readonly result: CueResult | null;
}

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

type MutableRun = { -readonly [K in keyof CueRun]: CueRun[K] };

/** A take that has not begun. */
export function createTakeRun(plan: TakePlan): TakeRun {
  const runs = plan.cues.map((cue) => createCueRun(cue));
  const byCue = new Map(runs.map((run) => [run.plan.cue, run]));
  const followers = new Map<string, MutableRun[]>();
  for (const run of runs) {
    const leader = run.plan.follows?.cue;
    if (leader === undefined || !byCue.has(leader)) continue;
    followers.set(leader, [...(followers.get(leader) ?? []), run]);
  }
  let phase: TakePhase = 'ready';
  let nowMs = plan.fromMs;
  let pending = runs.toSorted(byExpected);
  let past: MutableRun[] = [];
  const events: RunEvent[] = [];

  /** Expected times of all that follows the cue, after something happened to it. */
  const pass = (run: MutableRun): void => {
    const open = [run];
    for (let leader = open.pop(); leader; leader = open.pop()) {
      for (const follower of followers.get(leader.plan.cue) ?? []) {
        if (follower.state !== 'pending') continue;
        if (leader.state === 'skipped') {
          follower.expectedMs = follower.plan.plannedStartMs;
          follower.called = follower.plan.trigger !== 'self';
        } else {
          const offsetMs = follower.plan.follows?.offsetMs ?? 0;
          follower.expectedMs = (follower.plan.follows?.edge === 'end' ? endOf(leader) : startOf(leader)) + offsetMs;
          follower.called = follower.plan.trigger === 'call';
        }
        open.push(follower);
      }
    }
    pending = runs.filter(({ state }) => state === 'pending').sort(byExpected);
  };
  /** Whether the clock alone may set the cue off: what it follows has happened, or was called off (self cues only). */
  const isReleased = (run: MutableRun): boolean => {
    if (run.called) return false;
    const leader = run.plan.follows ? byCue.get(run.plan.follows.cue) : undefined;
    return !leader || leader.state !== 'pending';
  };
  const start = (run: MutableRun, startMs: Ms, goMs: Ms | null): void => {
    run.state = 'gone';
    run.goMs = goMs;
    run.startMs = startMs;
    run.result = judgeCue(run.plan, startMs, null);
    past = [run, ...past];
    pass(run);
  };
  /** Sets off all that goes by itself up to the time, in its order. */
  const advance = (toMs: Ms): boolean => {
    nowMs = Math.max(nowMs, toMs);
    let changed = false;
    for (;;) {
      const due = pending.find((run) => run.expectedMs > nowMs || isReleased(run));
      if (!due || due.expectedMs > nowMs) return changed;
      start(due, due.expectedMs, null);
      changed = true;
    }
  };
  const nextCalled = (): MutableRun | undefined => pending.find(({ called }) => called);
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
        const run = nextCalled();
        if (run) start(run, atMs, atMs);
        return run !== undefined || fired;
      }
      case 'undo-go': {
        const run = past.find(({ goMs }) => goMs !== null);
        if (!run) return fired;
        past = past.filter((other) => other !== run);
        Object.assign(run, { state: 'pending', goMs: null, startMs: null, endMs: null, result: null });
        pass(run);
        return true;
      }
      case 'skip': {
        const run = input.cue === undefined ? nextCalled() : byCue.get(input.cue);
        if (run?.state !== 'pending') return fired;
        run.state = 'skipped';
        run.result = 'skipped';
        past = [run, ...past];
        pass(run);
        if (run.plan.irreversible) note({ atMs, kind: 'no-go', cue: run.plan.cue });
        return true;
      }
      case 'done': {
        const run = byCue.get(input.cue);
        if (run?.state !== 'gone' || run.startMs === null || run.endMs !== null) return fired;
        run.endMs = Math.max(run.startMs, atMs);
        run.result = judgeCue(run.plan, run.startMs, run.endMs);
        pass(run);
        return true;
      }
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
      case 'stop':
        phase = 'ended';
        // What was due and never called is missed; what was not due yet simply was not run.
        for (const run of pending) if (run.expectedMs <= nowMs) run.result = 'missed';
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
      return nextCalled() ?? null;
    },
    get pending() {
      return pending;
    },
    get past() {
      return past;
    },
    get events() {
      return events;
    },
    cueRuns: () => runs,
  };
}

function createCueRun(plan: TakePlanCue): MutableRun {
  return {
    plan,
    state: 'pending',
    expectedMs: plan.plannedStartMs,
    called: plan.trigger === 'call',
    goMs: null,
    startMs: null,
    endMs: null,
    result: null,
  };
}

function startOf(run: CueRun): Ms {
  return run.startMs ?? run.expectedMs;
}

/** The reported end, or as long after the start as planned. */
function endOf(run: CueRun): Ms {
  return run.endMs ?? startOf(run) + run.plan.plannedEndMs - run.plan.plannedStartMs;
}

/** `toSorted` and `sort` are stable: equal times stay in running order. */
function byExpected(a: CueRun, b: CueRun): number {
  return a.expectedMs - b.expectedMs;
}
