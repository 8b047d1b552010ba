/** A handle of the board held by pointer or key: a draft over the show while it lasts, one step in the end, or none. */
import type { Ms } from '#shared/show/types.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSongScreen } from '#renderer/state/song-screen.ts';
import { boardHandles, moveHandle, type BoardHandle } from './board-handles.ts';
import { songFacts } from './song-scene.ts';
import type { SongView } from './song-view.ts';
import { countMoved, whereAllStands, type Moved } from './what-moves.ts';

/** Where a held handle has come to, and what that takes along. */
export interface HeldReading {
  readonly handle: BoardHandle;
  readonly moved: Moved;
}
export interface HeldHandle {
  readonly handle: BoardHandle;
  /** Where it stood, and where it was put last. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
  put(toMs: Ms): void;
  complete(): void;
  cancel(): void;
}

/** Takes hold of it; `told` is called with each move, and with null in the end. */
export function holdHandle(
  view: SongView,
  handle: BoardHandle,
  told: (reading: HeldReading | null) => void,
): HeldHandle {
  const before = whereAllStands(currentShow());
  const { draft, commitDraft, cancelDraft } = useDocument.getState();
  let toMs = handle.timeMs;
  view.hold(true);
  const end = (how: () => void): void => {
    how();
    view.hold(false);
    told(null);
  };
  return {
    handle,
    fromMs: handle.timeMs,
    get toMs() {
      return toMs;
    },
    put(nextMs) {
      toMs = nextMs;
      draft((document) => moveHandle(document, handle, toMs, useSongScreen.getState().reach));
      const show = currentShow();
      const now = boardHandles(songFacts(show), view.viewport(), 0, handle.key).find(({ key }) => key === handle.key);
      told({ handle: now ?? handle, moved: countMoved(before, show) });
    },
    complete: () => end(commitDraft),
    cancel: () => end(cancelDraft),
  };
}
