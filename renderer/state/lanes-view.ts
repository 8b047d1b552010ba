/** How the lanes of the open show are looked at: part of the session, kept for each show, never in its file. */
import { headerOf, inOrder, type ShowDocument } from '#shared/show/document.ts';
import { arrangeLanes } from '#shared/timeline/arrange-lanes.ts';
import { isShown, PLAIN_VIEW, revealLane, type LanesView } from '#shared/timeline/lanes-view.ts';
import { useDocument } from './document.ts';
import { useSession } from './session.ts';

/** The view now; the plain one while no show is open. */
export function lanesViewNow(): LanesView {
  const { show } = useDocument.getState();
  return (show && useSession.getState().lanesViews[headerOf(show.document).id]) ?? PLAIN_VIEW;
}

/** Looks at the lanes of the open show otherwise from now on; nothing happens if none is open. */
export function changeLanesView(change: (view: LanesView) => LanesView): void {
  const { show } = useDocument.getState();
  if (!show) return;
  const view = lanesViewNow();
  const next = change(view);
  if (next !== view) useSession.getState().setLanesView(headerOf(show.document).id, next);
}

/** The view of the open show, for components. */
export function useLanesView(): LanesView {
  const id = useDocument(({ show }) => (show ? headerOf(show.document).id : ''));
  return useSession(({ lanesViews }) => lanesViews[id]) ?? PLAIN_VIEW;
}

/** The lanes whose cues stand on the timeline one by one, top to bottom. */
export function openLanes(): string[] {
  const { show } = useDocument.getState();
  return arrangeLanes(show ? inOrder(show.document.lanes) : [], lanesViewNow()).flatMap((row) =>
    row.kind === 'lane' && !row.folded ? [row.lane.id] : [],
  );
}

/** Whether the cue can be seen by itself: its lane is neither hidden nor folded away. */
export function isCueSeen(cue: string): boolean {
  const document = useDocument.getState().show?.document;
  const lane = document?.lanes.get(document.cues.get(cue)?.lane ?? '');
  const view = lanesViewNow();
  return lane !== undefined && revealLane(view, lane) === view;
}

/** Whether the cue's lane is hidden in a view: what points to the cue says so. */
export function isHiddenIn(view: LanesView, document: ShowDocument, cue: string): boolean {
  const lane = document.cues.get(cue)?.lane;
  return lane !== undefined && !isShown(view, lane);
}

/** Shows the lanes of these cues, whatever they were; for who goes to them. */
export function revealCues(cues: Iterable<string>): void {
  const document = useDocument.getState().show?.document;
  if (!document) return;
  for (const cue of cues) {
    const lane = document.lanes.get(document.cues.get(cue)?.lane ?? '');
    if (lane) changeLanesView((view) => revealLane(view, lane));
  }
}

/**
 * From now on the lane of the cue that the keyboard comes to stand on is seen, whoever went there: it was hidden or
 * folded away. The returned function ends that.
 */
export function revealFocusedLanes(): () => void {
  return useSession.subscribe((now, before) => {
    if (now.focus !== null && isGoneTo(now, before)) revealCues([now.focus]);
  });
}

type Chosen = Pick<ReturnType<typeof useSession.getState>, 'focus' | 'selection'>;

/** Whether the keyboard has come to stand on another cue, or the one it stands on was selected alone again. */
export function isGoneTo({ focus, selection }: Chosen, before: Chosen): boolean {
  if (focus !== before.focus) return true;
  return focus !== null && selection !== before.selection && selection.size === 1 && selection.has(focus);
}
