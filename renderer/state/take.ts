/**
 * The running take: the state machine of shared/rehearsal on the show clock, which it owns, its log on the disk, and
 * what becomes of it. It goes on whatever screen is shown.
 */
import { create } from 'zustand';
import { planTake } from '#shared/rehearsal/take-plan.ts';
import { headLine, inputLine, type OpenTake, type TakeHeading } from '#shared/rehearsal/take-log.ts';
import { recordTake } from '#shared/rehearsal/take-records.ts';
import { createTakeRun, type TakeInput, type TakeRun } from '#shared/rehearsal/take-run.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { currentShow, useDocument } from './document.ts';
import { useSongScreen } from './song-screen.ts';
import { logTake } from './take-log-writer.ts';
import { useTransport, type OwnedClock } from './transport.ts';

/** How often the clock is looked at for what goes by itself. A timer, not a frame: it runs in a hidden window too. */
const TICK_MS = 25;
/** For so long a stop that was asked for waits for its second press. */
const STOP_CONFIRM_MS = 3000;

export interface LiveTake {
  readonly heading: TakeHeading;
  readonly run: TakeRun;
  /** Counts up with each input that changed something: `run` itself is one object that changes. */
  readonly revision: number;
}

interface TakeState {
  readonly live: LiveTake | null;
  /** The moment a note is being written for; null: none is. */
  readonly notingAtMs: Ms | null;
  /** Stop was asked for and waits to be confirmed; the machine's clock, ms. */
  readonly stopAskedAtMs: Ms | null;
  readonly begin: (heading: TakeHeading, from: 'song' | 'top') => void;
  /** Goes on with a take whose page has died, on hold; `atMs`: where the clock stood. */
  readonly takeUp: (take: OpenTake, atMs: Ms) => void;
  /** Sets off the next called cue. */
  readonly go: () => void;
  readonly undoGo: () => void;
  /** Calls off the named cue, or the next called one. */
  readonly skip: (cue?: string) => void;
  readonly toggleHold: () => void;
  readonly done: (cue: string) => void;
  /** Opens a note for this moment. */
  readonly startNote: () => void;
  /** Keeps the note; an empty one is let go. */
  readonly keepNote: (text: string) => void;
  /** Asks to stop; asked again within a few seconds it ends the take. One wrong key stops nothing. */
  readonly askStop: () => void;
  /** Ends the take; it is in the show then. Nothing happens if none is under way. */
  readonly stop: () => void;
  /** Clears the ended take from the screen. */
  readonly leave: () => void;
}

let timer: ReturnType<typeof setInterval> | undefined;
let clock: OwnedClock | null = null;
let log: ReturnType<typeof logTake> | null = null;
/** Inputs in the log so far. */
let logged = 0;

export const useTake = create<TakeState>()((set, get) => {
  const apply = (input: TakeInput): boolean => {
    const { live } = get();
    if (!live?.run.apply(input)) return false;
    logged += 1;
    log?.(inputLine(input, logged));
    set({ live: { ...live, revision: live.revision + 1 } });
    return true;
  };
  const nowMs = (): Ms => useTransport.getState().positionMs();
  /** The called cue that the screen shows: what goes by itself in this instant must not slip another under the GO. */
  const nextCue = () => {
    const cue = get().live?.run.next?.plan.cue;
    return cue === undefined ? {} : { cue };
  };
  const noteClock = (atMs: Ms): void => {
    const driven = useTransport.getState().drivenBy();
    if (get().live?.run.clock !== driven) apply({ kind: 'clock', atMs, clock: driven });
  };
  const finish = (): void => {
    const { live } = get();
    if (!live) return;
    clearInterval(timer);
    clock?.pause();
    clock?.giveBack();
    clock = null;
    const { document } = currentShow();
    useDocument.getState().record(recordTake(document, live.heading, live.run));
  };
  const tick = (): void => {
    const { live } = get();
    if (!live) return;
    const atMs = nowMs();
    noteClock(atMs);
    apply({ kind: 'tick', atMs });
    // The show is over when its last cue is, and nobody has to press anything then.
    if (live.run.phase === 'running' && atMs >= live.run.plan.toMs && live.run.pending.length === 0) get().stop();
  };
  return {
    live: null,
    notingAtMs: null,
    stopAskedAtMs: null,
    begin(heading, from) {
      const { document, plan } = currentShow();
      const run = createTakeRun(planTake(document, plan, from));
      useSongScreen.getState().setTapping(false);
      set({ live: { heading, run, revision: 0 }, notingAtMs: null, stopAskedAtMs: null });
      log = logTake(headerOf(document).id, heading.id);
      logged = 0;
      log(() => headLine(heading, run.plan));
      apply({ kind: 'begin' });
      clock = useTransport.getState().own();
      clock.seek(run.plan.fromMs);
      clock.play();
      clearInterval(timer);
      timer = setInterval(tick, TICK_MS);
    },
    takeUp({ heading, run, logged: before }, atMs) {
      const { document } = currentShow();
      set({ live: { heading, run, revision: 0 }, notingAtMs: null, stopAskedAtMs: null });
      log = logTake(headerOf(document).id, heading.id);
      logged = before;
      clock = useTransport.getState().own();
      // What went by itself last is where the log ends; the clock was no earlier.
      clock.seek(Math.max(atMs, run.nowMs));
      apply({ kind: 'hold', atMs: nowMs() });
      clearInterval(timer);
      timer = setInterval(tick, TICK_MS);
    },
    go: () => void apply({ kind: 'go', atMs: nowMs(), ...nextCue() }),
    undoGo: () => void apply({ kind: 'undo-go', atMs: nowMs() }),
    skip: (cue) => void apply({ kind: 'skip', atMs: nowMs(), ...(cue === undefined ? nextCue() : { cue }) }),
    done: (cue) => void apply({ kind: 'done', atMs: nowMs(), cue }),
    startNote: () => set({ notingAtMs: nowMs() }),
    keepNote(text) {
      const { notingAtMs } = get();
      set({ notingAtMs: null });
      if (notingAtMs !== null && text.trim() !== '') apply({ kind: 'note', atMs: notingAtMs, text: text.trim() });
    },
    askStop() {
      const { stopAskedAtMs } = get();
      if (stopAskedAtMs !== null) {
        get().stop();
        return;
      }
      const askedAtMs = performance.now();
      set({ stopAskedAtMs: askedAtMs });
      setTimeout(() => {
        if (get().stopAskedAtMs === askedAtMs) set({ stopAskedAtMs: null });
      }, STOP_CONFIRM_MS);
    },
    toggleHold() {
      const { live } = get();
      if (live?.run.phase === 'running') {
        clock?.pause();
        apply({ kind: 'hold', atMs: nowMs() });
      } else if (live?.run.phase === 'holding') {
        apply({ kind: 'resume', atMs: nowMs() });
        clock?.play();
      }
    },
    stop() {
      const atMs = nowMs();
      noteClock(atMs);
      if (apply({ kind: 'stop', atMs })) finish();
    },
    leave: () => set({ live: null }),
  };
});

/** Whether a take is under way: it needs its show as it is, to the end. */
export function isTakeRunning(): boolean {
  return underWay(useTake.getState()) !== null;
}

/** The take that is under way, for what shows it; null: none is. */
export function useLiveTake(): LiveTake | null {
  return useTake(underWay);
}

function underWay({ live }: TakeState): LiveTake | null {
  return live?.run.phase === 'ended' ? null : live;
}
