/** Takes of the open show that no saved file has: found on the disk when it was opened, to be kept or let go. */
import { create } from 'zustand';
import type { FoundTakeLog } from '#shared/bridge/journals.ts';
import type { Diff } from '#shared/edit/diff.ts';
import { recordPieces } from '#shared/rehearsal/record-pieces.ts';
import { openTakeLog, readTakeLog, type LoggedTake, type TakeHeading } from '#shared/rehearsal/take-log.ts';
import { recordTake } from '#shared/rehearsal/take-records.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from './document.ts';
import { warn } from './notices.ts';
import { useSession } from './session.ts';
import { useTake } from './take.ts';

export interface CutOffTake {
  readonly log: FoundTakeLog;
  readonly logged: LoggedTake;
}

interface CutOffState {
  readonly found: readonly CutOffTake[];
  /** Looks for them. */
  readonly find: () => Promise<void>;
  /** Adds one to the show, or lets it go. */
  readonly settle: (cutOff: CutOffTake, keep: boolean) => void;
}

export const useCutOffTakes = create<CutOffState>()((set) => ({
  found: [],
  async find() {
    const { document } = currentShow();
    const show = headerOf(document).id;
    set({ found: [] });
    const logs = await shell().unfinishedTakes(show);
    if (useDocument.getState().show?.document !== document) return;
    const found: CutOffTake[] = [];
    for (const log of logs) {
      // Taken into the show and saved before: its log has done its duty.
      if (document.takes.has(log.take)) void shell().dropTakeLog(show, log.take);
      else if (!takeUpIfInterrupted(log)) found.push({ log, logged: readTakeLog(log.lines) });
    }
    set({ found });
  },
  settle(cutOff, keep) {
    const diff = keep ? recordOf(cutOff) : null;
    if (diff) useDocument.getState().record(diff);
    else void shell().dropTakeLog(cutOff.log.show, cutOff.log.take);
    set(({ found }) => ({ found: found.filter((other) => other !== cutOff) }));
  },
}));

interface Interrupted {
  readonly take: string;
  /** Where the clock stood. */
  readonly atMs: Ms;
}
let interrupted: Interrupted | null = null;

/** This take ran when the page before has died: it is gone on with, on hold, when its show is there. */
export function expectTake(take: Interrupted): void {
  interrupted = take;
}

/** Whether it is that one, and is under way again. */
function takeUpIfInterrupted(log: FoundTakeLog): boolean {
  if (log.take !== interrupted?.take) return false;
  const { atMs } = interrupted;
  interrupted = null;
  const open = openTakeLog(log.lines);
  if (!open) return false;
  useTake.getState().takeUp(open, atMs);
  warn('held', { tone: 'warning', text: ({ rehearsal }) => rehearsal.heldByCrash });
  return true;
}

/** The take as records of the show; null for one that nothing can be read of. */
function recordOf({ log, logged }: CutOffTake): Diff | null {
  const { document, plan } = currentShow();
  switch (logged.kind) {
    case 'whole':
      return recordTake(document, logged.heading, logged.run);
    case 'pieces': {
      const { pieces } = wordsIn(useSession.getState().language).rehearsal;
      const heading: TakeHeading = { id: log.take, name: pieces.name, kind: 'rehearsal', at: log.writtenAt };
      return recordPieces({ document, plan }, heading, logged.inputs, pieces);
    }
    case 'foreign':
      return null;
    default:
      return logged satisfies never;
  }
}
