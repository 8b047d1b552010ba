/** Editing the selected cues, and the history. */
import type { Outcome } from '#shared/edit/edit.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { addCue } from '#shared/edit/add-cue.ts';
import { duplicateCues } from '#shared/edit/duplicate-cues.ts';
import type { RippleScope } from '#shared/edit/ripple-cues.ts';
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useNetwork } from '#renderer/state/network.ts';
import { isCueSeen } from '#renderer/state/lanes-view.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';
import { deleteUsed } from './delete-used.ts';
import { rippleNow } from './move-command.ts';
import { beatMs } from './nudge-actions.ts';

const hasCues = (): boolean => (useDocument.getState().show?.document.cues.size ?? 0) > 0;
/** Whether a problem is lit, or rules that fight are. */
const hasLight = (): boolean => useSession.getState().problem !== null || useNetwork.getState().lit !== null;
const hasSelection = (): boolean => useSession.getState().selection.size > 0;

export const editActions = {
  undo: {
    run: () => useDocument.getState().undo(),
    isEnabled: () => useDocument.getState().show?.undoLabel !== undefined,
  },
  redo: {
    run: () => useDocument.getState().redo(),
    isEnabled: () => useDocument.getState().show?.redoLabel !== undefined,
  },
  'add-cue': { run: addCueAtPlayhead },
  'duplicate-cues': { run: duplicateSelection, isEnabled: hasSelection },
  'delete-cues': { run: () => deleteSelection(rippleNow()), isEnabled: hasSelection },
  // Asked for by name it closes the gap in the lane also where ripple is off.
  'ripple-delete': { run: () => deleteSelection(rippleNow() ?? 'lane'), isEnabled: hasSelection },
  history: {
    run: () => useSession.getState().setDialog('history'),
    isEnabled: () => useDocument.getState().show !== null,
  },
  'find-replace': { run: () => useSession.getState().setDialog('replace'), isEnabled: hasCues },
  renumber: { run: () => useSession.getState().setDialog('renumber'), isEnabled: hasCues },
  'select-all': {
    run: () => useSession.getState().select(currentShow().plan.runningOrder, useSession.getState().focus),
    isEnabled: hasCues,
  },
  'select-none': { run: selectNothing, isEnabled: () => hasSelection() || hasLight() },
} satisfies Record<string, Action>;

function selectNothing(): void {
  useSession.getState().select([]);
  useNetwork.getState().light(null);
}

/** In the lane of the cue the keyboard stands on; without one, in the first lane that is not locked. */
function addCueAtPlayhead(): void {
  const { document } = currentShow();
  const { focus } = useSession.getState();
  const beside = focus === null ? undefined : document.cues.get(focus)?.lane;
  const lanes = inOrder(document.lanes);
  const lane = beside ?? (lanes.find(({ locked }) => locked !== true) ?? lanes[0])?.id ?? '';
  const atMs = Math.round(useTransport.getState().positionMs());
  runAndSelect((show) => addCue(show, { lane, atMs }));
}

/** The copies begin where the selected cues end. */
function duplicateSelection(): void {
  const { plan } = currentShow();
  const cues = [...useSession.getState().selection];
  const times = cues.flatMap((cue) => plan.timesOf(cue) ?? []);
  const fromMs = times.reduce((least, { startMs }) => Math.min(least, startMs), Infinity);
  const toMs = times.reduce((most, { endMs }) => Math.max(most, endMs), -Infinity);
  const byMs = toMs > fromMs ? toMs - fromMs : beatMs();
  runAndSelect((show) => duplicateCues(show, { cues, byMs }));
}

/** The keyboard then stands on the cue that came after them in the running order. */
async function deleteSelection(ripple: RippleScope | null): Promise<void> {
  const { plan } = currentShow();
  const { selection } = useSession.getState();
  const order = plan.runningOrder;
  const lastPlace = order.findLastIndex((cue) => selection.has(cue));
  // Going to a cue shows its lane: a deletion must not bring back what was hidden.
  const isWanted = (cue: string): boolean => !selection.has(cue) && isCueSeen(cue);
  const next = order.find((cue, place) => place > lastPlace && isWanted(cue)) ?? order.findLast(isWanted);
  if (await deleteUsed({ table: 'cues', ids: [...selection] }, ripple))
    useSession.getState().select(next === undefined ? [] : [next]);
}

/** Runs a command that adds cues, and selects what it added. */
function runAndSelect(command: (show: ShowDocument) => Outcome): void {
  let added: readonly string[] = [];
  const done = useDocument.getState().run((show) => {
    const outcome = command(show);
    if (!isRefusal(outcome)) added = outcome.diff.cues?.added?.map(({ id }) => id) ?? [];
    return outcome;
  });
  if (done) useSession.getState().select(added);
}
