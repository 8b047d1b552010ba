/**
 * The cues of a running take: which have gone, which are still to come, and when each of those is expected. What
 * follows another cue goes by what really happened to that one (semantics.md, "A take"); where that is taken back,
 * what followed is taken back with it.
 */
import type { CueResult, Ms } from '#shared/show/types.ts';
import { judgeCue } from './judge-cue.ts';
import type { TakePlanCue } from './take-plan.ts';

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

export interface CueRuns {
  /** Every cue in running order. */
  readonly all: readonly CueRun[];
  /** Still to come, by expected time then running order. */
  readonly pending: readonly CueRun[];
  /** Gone or called off, the last first. */
  readonly past: readonly CueRun[];
  /** The one that goes by itself next, if its time has come. */
  due(atMs: Ms): CueRun | undefined;
  /** The called cue that is expected first. */
  nextCalled(): CueRun | undefined;
  /** The cue goes: by a call (`goMs`), or by itself (null). False if it is not to come any more. */
  start(cue: string, startMs: Ms, goMs: Ms | null): boolean;
  /** Gives the cue; null if it is not to come any more. */
  callOff(cue: string): CueRun | null;
  /** Its end is reported. False if it is not running. */
  end(cue: string, atMs: Ms): boolean;
  /** Takes back the GO said last, and all that went by itself because of it. False if there is none. */
  takeBackGo(): boolean;
  /** What was due and has not gone is missed; what was not due yet simply was not run. */
  close(atMs: Ms): void;
}

type Run = { -readonly [K in keyof CueRun]: CueRun[K] } & { readonly order: number };

export function createCueRuns(cues: readonly TakePlanCue[]): CueRuns {
  const all = cues.map(createRun);
  const byCue = new Map(all.map((run) => [run.plan.cue, run]));
  const leaderOf = ({ plan }: CueRun): Run | undefined => (plan.follows ? byCue.get(plan.follows.cue) : undefined);
  const followers = Map.groupBy(all, leaderOf);
  /** By expected time. Changed in place, and copied when somebody looks: a log is played again without a look. */
  const pending = all.toSorted(byExpected);
  /** In the order of what happened. */
  let past: Run[] = [];
  let shown: Pick<CueRuns, 'pending' | 'past'> | null = null;
  const show = () => (shown ??= { pending: [...pending], past: past.toReversed() });

  /** Works out anew when a cue is expected, and whether it must be called; false if nothing changed. */
  const expect = (run: Run): boolean => {
    const { expectedMs, called } = run;
    const { plan } = run;
    const leader = leaderOf(run);
    // Nothing automatic follows a cue that was called off; the performers go on the music all the same.
    run.called = leader?.state === 'skipped' ? plan.trigger !== 'self' : plan.trigger === 'call';
    if (leader && leader.state !== 'skipped' && plan.follows) {
      run.expectedMs = (plan.follows.edge === 'end' ? endOf(leader) : startOf(leader)) + plan.follows.offsetMs;
    } else run.expectedMs = plan.plannedStartMs;
    return run.expectedMs !== expectedMs || run.called !== called;
  };
  /** Brings what is to come up to date after something happened to a cue. */
  const passOn = (from: Run): void => {
    let moved = false;
    const open = [from];
    for (let leader = open.pop(); leader; leader = open.pop()) {
      for (const follower of followers.get(leader) ?? []) {
        // What is expected as before passes nothing on: at ten thousand cues most of what happens ends here.
        if (follower.state !== 'pending' || !expect(follower)) continue;
        moved = true;
        open.push(follower);
      }
    }
    if (moved) pending.sort(byExpected);
    shown = null;
  };
  const leavePending = (run: Run): void => {
    pending.splice(pending.indexOf(run), 1);
    past.push(run);
    passOn(run);
  };
  /** Whether the clock alone may set the cue off: what it follows has happened, or was called off (self cues only). */
  const isReleased = (run: Run): boolean => !run.called && leaderOf(run)?.state !== 'pending';
  /** The cue and all that went by itself because of it, directly or through others. */
  const withWhatFollowed = (run: Run): ReadonlySet<Run> => {
    const found = new Set([run]);
    for (const leader of found) {
      for (const follower of followers.get(leader) ?? []) {
        if (follower.state === 'gone' && follower.goMs === null) found.add(follower);
      }
    }
    return found;
  };
  const pendingRun = (cue: string): Run | undefined => {
    const run = byCue.get(cue);
    return run?.state === 'pending' ? run : undefined;
  };

  return {
    all,
    get pending() {
      return show().pending;
    },
    get past() {
      return show().past;
    },
    due(atMs) {
      const first = pending.find((run) => run.expectedMs > atMs || isReleased(run));
      return first && first.expectedMs <= atMs ? first : undefined;
    },
    nextCalled: () => pending.find(({ called }) => called),
    start(cue, startMs, goMs) {
      const run = pendingRun(cue);
      if (!run) return false;
      Object.assign(run, { state: 'gone', goMs, startMs, result: judgeCue(run.plan, startMs, null) });
      leavePending(run);
      return true;
    },
    callOff(cue) {
      const run = pendingRun(cue);
      if (!run) return null;
      Object.assign(run, { state: 'skipped', result: 'skipped' });
      leavePending(run);
      return run;
    },
    end(cue, atMs) {
      const run = byCue.get(cue);
      if (run?.state !== 'gone' || run.startMs === null || run.endMs !== null) return false;
      run.endMs = Math.max(run.startMs, atMs);
      run.result = judgeCue(run.plan, run.startMs, run.endMs);
      passOn(run);
      return true;
    },
    takeBackGo() {
      const called = past.findLast(({ goMs }) => goMs !== null);
      if (!called) return false;
      const undone = withWhatFollowed(called);
      for (const run of undone) Object.assign(run, NOTHING_YET);
      // Leaders come before what follows them, so each is expected by what its own leader is expected to do now.
      for (const run of undone) expect(run);
      past = past.filter((run) => !undone.has(run));
      pending.push(...undone);
      pending.sort(byExpected);
      for (const run of undone) passOn(run);
      return true;
    },
    close(atMs) {
      for (const run of pending) if (run.expectedMs <= atMs) run.result = 'missed';
    },
  };
}

const NOTHING_YET = { state: 'pending', goMs: null, startMs: null, endMs: null, result: null } as const;

function createRun(plan: TakePlanCue, order: number): Run {
  return { plan, order, expectedMs: plan.plannedStartMs, called: plan.trigger === 'call', ...NOTHING_YET };
}

function startOf(run: CueRun): Ms {
  return run.startMs ?? run.expectedMs;
}

/** The reported end, or as long after the start as planned. */
function endOf(run: CueRun): Ms {
  return run.endMs ?? startOf(run) + run.plan.plannedEndMs - run.plan.plannedStartMs;
}

function byExpected(a: Run, b: Run): number {
  return a.expectedMs - b.expectedMs || a.order - b.order;
}
