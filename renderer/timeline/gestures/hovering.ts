/** What a cue, or anything else that is drawn, says when the pointer rests on it: what has no room where it stands. */
import { printTime } from '#shared/time/print.ts';
import { wordsIn } from '#shared/words/language.ts';
import { useDocument } from '#renderer/state/document.ts';
import { measuresNow, useSession } from '#renderer/state/session.ts';
import type { GestureContext, PointerAt } from './gesture.ts';

/** So long the pointer rests before anything is said. */
const REST_MS = 450;
/** More sentences than this are read in the problems strip. */
const MOST_PROBLEMS = 3;

export interface Hovering {
  /** The pointer moved, onto the thing of this id or onto none. */
  over(id: string | null, pointer: PointerAt): void;
  /** Something else begins. */
  stop(): void;
}

/** `describe` gives what is said of the thing; null: nothing. */
export function hovering(
  context: Pick<GestureContext, 'readout' | 'quiet'>,
  describe: (id: string) => string | null,
): Hovering {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | null = null;
  const stop = (): void => {
    clearTimeout(timer);
    if (shown !== null) context.quiet();
    shown = null;
  };
  return {
    over(id, pointer) {
      if (id !== null && id === shown) return;
      stop();
      if (id === null) return;
      timer = setTimeout(() => {
        const text = describe(id);
        if (text === null) return;
        shown = id;
        context.readout(text, pointer);
      }, REST_MS);
    },
    stop,
  };
}

/** Its number, name and time, and what is wrong with it; null for one that is not there. */
export function describeCue({ view }: Pick<GestureContext, 'view'>, id: string): string | null {
  const place = view.model.placeOf(id);
  const { show } = useDocument.getState();
  if (!place || !show) return null;
  const words = wordsIn(useSession.getState().language);
  const { cue, startMs, endMs } = place;
  const times = startMs === endMs ? printTime(startMs) : `${printTime(startMs)} – ${printTime(endMs)}`;
  const problems = show.plan.problems.filter(({ cues, accepted }) => accepted === undefined && cues.includes(id));
  const sentences = problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => words.problems.sentence(problem, show.document, show.plan, measuresNow()));
  return [[cue.number, cue.name, times].filter(Boolean).join(' · '), ...sentences].join('\n');
}
