/** Which actions can be run now, kept current with all that decides it: for buttons, the palette and the menu. */
import { create } from 'zustand';
import { ACTIONS, type ActionId } from '#shared/words/actions.ts';
import { useClipboard } from '#renderer/state/clipboard.ts';
import { useConnecting } from '#renderer/state/connecting.ts';
import { useCueFind } from '#renderer/state/cue-find.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useNetwork } from '#renderer/state/network.ts';
import { usePlaces } from '#renderer/state/places.ts';
import { useSession } from '#renderer/state/session.ts';
import { useSheets } from '#renderer/state/sheets.ts';
import { useSongScreen } from '#renderer/state/song-screen.ts';
import { useTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';
import { useFileWork } from './file-turns.ts';
import { isEnabled } from './run-action.ts';

const useEnabledActions = create<{ readonly enabled: ReadonlySet<ActionId> }>()(() => ({ enabled: new Set() }));

/** Whether a button for the action can be pressed. */
export function useIsEnabled(id: ActionId): boolean {
  return useEnabledActions(({ enabled }) => enabled.has(id));
}

/** All that can be run now, for menus. */
export function useEnabled(): ReadonlySet<ActionId> {
  return useEnabledActions(({ enabled }) => enabled);
}

/** The actions that can be run now, in the order of the list. */
export function enabledActions(): readonly ActionId[] {
  return [...useEnabledActions.getState().enabled];
}

/** Keeps the set current from now on, and calls `changed` whenever it is another; the returned function ends that. */
export function followEnabledActions(changed: () => void): () => void {
  let asked = false;
  const look = (): void => {
    asked = false;
    const before = useEnabledActions.getState().enabled;
    const enabled = new Set(ACTIONS.map(({ id }) => id).filter(isEnabled));
    const same = enabled.size === before.size && [...enabled].every((id) => before.has(id));
    if (same) return;
    useEnabledActions.setState({ enabled });
    changed();
  };
  // One look for all that changes at once.
  const askLook = (): void => {
    if (asked) return;
    asked = true;
    queueMicrotask(look);
  };
  look();
  const stops = [
    useDocument,
    useSession,
    useNetwork,
    useTake,
    useFileWork,
    useSheets,
    useSongScreen,
    useTransport,
    useConnecting,
    useClipboard,
    usePlaces,
    useCueFind,
  ].map((store) => store.subscribe(askLook));
  return () => {
    for (const stop of stops) stop();
  };
}
