/**
 * The running take: the state machine of shared/rehearsal on the show clock, its log on the disk, and what becomes of
 * it. It goes on whatever screen is shown.
 */
import { create } from 'zustand';
import type { FileFailure } from '#shared/bridge/contract.ts';
import { planTake } from '#shared/rehearsal/take-plan.ts';
import { headLine, inputLine, replayTakeLog, type TakeHeading } from '#shared/rehearsal/take-log.ts';
import { recordTake } from '#shared/rehearsal/take-records.ts';
import { createTakeRun, type TakeInput, type TakeRun } from '#shared/rehearsal/take-run.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from './document.ts';
import { useTransport } from './transport.ts';

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
  /** Events that are not on the disk yet; 0 is what the caller wants to see. */
  readonly unwritten: number;
  /** Why the log cannot be written; the take goes on, and is in memory. */
  readonly logFailure: FileFailure | null;
  /** Takes of the open show that were cut off, found when it was opened. */
  readonly cutOff: readonly { heading: TakeHeading; run: TakeRun }[];
  /** The moment a note is being written for; null: none is. */
  readonly notingAtMs: Ms | null;
  /** Stop was asked for and waits to be confirmed; the machine's clock, ms. */
  readonly stopAskedAtMs: Ms | null;
  readonly begin: (heading: TakeHeading, from: 'song' | 'top') => void;
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
  /** Ends the take; it is in the show then. */
  readonly stop: () => void;
  /** Clears the ended take from the screen. */
  readonly leave: () => void;
  /** Looks for takes of the show that were cut off. */
  readonly findCutOff: () => Promise<void>;
  /** Adds a cut-off take to the show, or lets it go. */
  readonly settleCutOff: (take: string, keep: boolean) => void;
}

let timer: ReturnType<typeof setInterval> | undefined;
/** Writes follow one another, so that lines stand in the order of what happened. */
let writing: Promise<unknown> = Promise.resolve();

export const useTake = create<TakeState>()((set, get) => {
  const write = (take: string, line: string): void => {
    const show = headerOf(currentShow().document).id;
    set((state) => ({ unwritten: state.unwritten + 1 }));
    writing = writing
      .then(() => shell().appendTakeLog({ show, take, lines: [line] }))
      .then((outcome) => {
        set((state) => ({
          unwritten: state.unwritten - 1,
          logFailure: outcome.kind === 'failed' ? outcome : null,
        }));
      })
      .catch((error: unknown) => {
        const failure: FileFailure = { kind: 'failed', name: '', fault: 'other', detail: String(error) };
        set((state) => ({ unwritten: state.unwritten - 1, logFailure: failure }));
      });
  };
  const apply = (input: TakeInput): boolean => {
    const { live } = get();
    if (!live?.run.apply(input)) return false;
    write(live.heading.id, inputLine(input));
    set({ live: { ...live, revision: live.revision + 1 } });
    return true;
  };
  const nowMs = (): Ms => useTransport.getState().positionMs();
  const finish = (): void => {
    const { live } = get();
    if (!live) return;
    clearInterval(timer);
    useTransport.getState().pause();
    const { document } = currentShow();
    useDocument.getState().record(recordTake(document, live.heading, live.run));
  };
  const tick = (): void => {
    const { live } = get();
    if (!live) return;
    const atMs = nowMs();
    apply({ kind: 'tick', atMs });
    // The show is over when its last cue is, and nobody has to press anything then.
    if (live.run.phase === 'running' && atMs >= live.run.plan.toMs && live.run.pending.length === 0) get().stop();
  };
  return {
    live: null,
    unwritten: 0,
    logFailure: null,
    cutOff: [],
    notingAtMs: null,
    stopAskedAtMs: null,
    begin(heading, from) {
      const { document, plan } = currentShow();
      const run = createTakeRun(planTake(document, plan, from));
      set({ live: { heading, run, revision: 0 }, logFailure: null, notingAtMs: null, stopAskedAtMs: null });
      write(heading.id, headLine(heading, run.plan));
      apply({ kind: 'begin' });
      const transport = useTransport.getState();
      transport.pause();
      transport.seek(run.plan.fromMs);
      transport.play();
      clearInterval(timer);
      timer = setInterval(tick, TICK_MS);
    },
    go: () => void apply({ kind: 'go', atMs: nowMs() }),
    undoGo: () => void apply({ kind: 'undo-go', atMs: nowMs() }),
    skip: (cue) => void apply({ kind: 'skip', atMs: nowMs(), ...(cue === undefined ? {} : { cue }) }),
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
      const transport = useTransport.getState();
      if (live?.run.phase === 'running') {
        transport.pause();
        apply({ kind: 'hold', atMs: nowMs() });
      } else if (live?.run.phase === 'holding') {
        apply({ kind: 'resume', atMs: nowMs() });
        transport.play();
      }
    },
    stop() {
      if (apply({ kind: 'stop', atMs: nowMs() })) finish();
    },
    leave: () => set({ live: null }),
    async findCutOff() {
      const { document } = currentShow();
      const show = headerOf(document).id;
      set({ cutOff: [] });
      const logs = await shell().unfinishedTakes(show);
      if (useDocument.getState().show?.document !== document) return;
      const cutOff: { heading: TakeHeading; run: TakeRun }[] = [];
      for (const log of logs) {
        // Taken into the show and saved before: its log has done its duty.
        if (document.takes.has(log.take)) void shell().dropTakeLog(show, log.take);
        else {
          const found = replayTakeLog(log.lines);
          if (found) cutOff.push(found);
        }
      }
      set({ cutOff });
    },
    settleCutOff(take, keep) {
      const found = get().cutOff.find(({ heading }) => heading.id === take);
      if (!found) return;
      const { document } = currentShow();
      if (keep) useDocument.getState().record(recordTake(document, found.heading, found.run));
      else void shell().dropTakeLog(headerOf(document).id, take);
      set((state) => ({ cutOff: state.cutOff.filter((other) => other !== found) }));
    },
  };
});

/** Whether a take is under way: it needs its show as it is, to the end. */
export function isTakeRunning(): boolean {
  const phase = useTake.getState().live?.run.phase;
  return phase !== undefined && phase !== 'ended';
}
