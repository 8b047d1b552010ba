/** The key of an action as it is printed on this machine. */
import { ACTIONS, type ActionId } from '#shared/words/actions.ts';
import { keysOf } from '#shared/words/key-bindings.ts';
import type { Words } from '#shared/words/language.ts';
import { printKeys } from '#shared/words/print-keys.ts';
import { useSession, useWords } from '#renderer/state/session.ts';

/** Gives the first key of an action, printed; undefined if it has none. */
export function useKeyOf(): (id: ActionId) => string | undefined {
  const platform = useSession((state) => state.platform);
  const words = useWords();
  const keys = useSession((state) => state.keys);
  return (id) => print(id, { platform, keys }, words);
}

/** The same outside React, as it is now. */
export function keyOf(id: ActionId, words: Words): string | undefined {
  return print(id, useSession.getState(), words);
}

type Keyboard = Pick<ReturnType<typeof useSession.getState>, 'platform' | 'keys'>;

function print(id: ActionId, { platform, keys }: Keyboard, { app }: Words): string | undefined {
  const spec = ACTIONS.find((action) => action.id === id);
  const [first] = spec ? keysOf(spec, keys) : [];
  return first === undefined ? undefined : printKeys(first, platform, app.space);
}
