/** What an edit of the tempo takes along: all that stands on bars, and what hangs on that. */
import { timedSections } from '#shared/edit/change-sections.ts';
import { heldBy } from '#shared/edit/held-cues.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { OpenShow } from '#renderer/state/document.ts';

/** Where all of it stands. */
export interface Standing {
  readonly cues: ReadonlyMap<string, Ms>;
  readonly sections: ReadonlyMap<string, Ms>;
  readonly lyrics: readonly Ms[];
}
export interface Moved {
  readonly cues: number;
  /** Of those, cues that are locked, themselves or by their lane: their bar is, their time is not. */
  readonly locked: number;
  readonly sections: number;
  readonly lyrics: number;
}

export function whereAllStands({ document, plan }: OpenShow): Standing {
  return {
    cues: new Map(plan.runningOrder.map((cue) => [cue, plan.timesOf(cue)?.startMs ?? 0])),
    sections: new Map(timedSections(document).map(({ section, startMs }) => [section.id, startMs])),
    lyrics: (headerOf(document).music.lyrics ?? []).map(({ start }) => timeOfMoment(start, plan.tempo)),
  };
}

/** How many of each stand elsewhere now. */
export function countMoved(before: Standing, show: OpenShow): Moved {
  const now = whereAllStands(show);
  const moved = [...now.cues].flatMap(([cue, startMs]) => (before.cues.get(cue) === startMs ? [] : [cue]));
  const locked = moved.filter((id) => {
    const cue = show.document.cues.get(id);
    return cue !== undefined && heldBy(show.document, cue) !== null;
  });
  return {
    cues: moved.length,
    locked: locked.length,
    sections: [...now.sections].filter(([id, startMs]) => before.sections.get(id) !== startMs).length,
    lyrics: now.lyrics.filter((timeMs, at) => before.lyrics[at] !== timeMs).length,
  };
}
