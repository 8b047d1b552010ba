/** Which cues are found by what is looked for on the timeline. */
import { create } from 'zustand';
import { createCueSearch } from '#shared/show/search-cues.ts';
import { useDocument } from './document.ts';
import { useSession } from './session.ts';

/** So long after the last change of the show it is searched again. */
const SETTLE_MS = 150;

interface CueFindState {
  /** By planned start; null: nothing is looked for. */
  readonly found: readonly string[] | null;
}

export const useCueFind = create<CueFindState>()(() => ({ found: null }));

/** Searches from now on, at once when something else is typed; the returned function ends that. */
export function followFind(): () => void {
  const search = createCueSearch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const { find } = useSession.getState();
    const { show } = useDocument.getState();
    const wanted = find?.trim() ?? '';
    const before = useCueFind.getState().found;
    if (wanted === '' || !show) {
      if (before !== null) useCueFind.setState({ found: null });
      return;
    }
    const found = search.find(show.document, show.plan.byStart, wanted);
    const same = before?.length === found.length && found.every((cue, at) => cue === before[at]);
    if (!same) useCueFind.setState({ found });
  };
  const stops = [
    useSession.subscribe((now, before) => {
      if (now.find !== before.find) look();
    }),
    useDocument.subscribe(() => {
      if (useSession.getState().find === null) return;
      clearTimeout(timer);
      timer = setTimeout(look, SETTLE_MS);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
