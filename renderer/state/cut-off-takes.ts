/** Takes of the open show that no saved file has: found on the disk when it was opened, to be kept or let go. */
import { create } from 'zustand';
import type { FoundTakeLog } from '#shared/bridge/contract.ts';
import type { Diff } from '#shared/edit/diff.ts';
import { recordPieces } from '#shared/rehearsal/record-pieces.ts';
import { readTakeLog, type LoggedTake, type TakeHeading } from '#shared/rehearsal/take-log.ts';
import { recordTake } from '#shared/rehearsal/take-records.ts';
import { headerOf } from '#shared/show/document.ts';
import { wordsIn } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from './document.ts';
import { useSession } from './session.ts';

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
      else found.push({ log, logged: readTakeLog(log.lines) });
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
