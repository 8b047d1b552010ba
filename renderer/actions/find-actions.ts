/** Finding cues on the timeline, and going through what is found. */
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useCueFind } from '#renderer/state/cue-find.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from './action.ts';

const hasFound = (): boolean => (useCueFind.getState().found?.length ?? 0) > 0;

export const findActions = {
  find: {
    run: () => useSession.getState().askFind(),
    isEnabled: () => (useDocument.getState().show?.document.cues.size ?? 0) > 0,
  },
  'find-next': { run: () => goToFound(1), isEnabled: hasFound },
  'find-previous': { run: () => goToFound(-1), isEnabled: hasFound },
} satisfies Record<string, Action>;

/**
 * Selects the next (1) or the previous (-1) of the found cues, seen from the cue with the keyboard, found or not; past
 * the last comes the first.
 */
export function goToFound(step: 1 | -1): void {
  const { found } = useCueFind.getState();
  if (!found || found.length === 0) return;
  const { focus, select } = useSession.getState();
  const order = currentShow().plan.byStart;
  const here = focus === null ? -1 : order.indexOf(focus);
  const places = new Map(order.map((cue, place) => [cue, place]));
  const placeOf = (cue: string): number => places.get(cue) ?? 0;
  const next =
    step === 1
      ? (found.find((cue) => placeOf(cue) > here) ?? found[0])
      : (found.findLast((cue) => here !== -1 && placeOf(cue) < here) ?? found.at(-1));
  if (next !== undefined) select([next], next);
}
