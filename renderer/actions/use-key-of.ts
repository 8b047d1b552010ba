/** The key of an action as it is printed on this machine. */
import { ACTIONS, type ActionId } from '#shared/words/actions.ts';
import { keysOf } from '#shared/words/key-bindings.ts';
import { printKeys } from '#shared/words/print-keys.ts';
import { useSession, useWords } from '#renderer/state/session.ts';

/** Gives the first key of an action, printed; undefined if it has none. */
export function useKeyOf(): (id: ActionId) => string | undefined {
  const platform = useSession((state) => state.platform);
  const { space } = useWords().app;
  const changes = useSession((state) => state.keys);
  return (id) => {
    const spec = ACTIONS.find((action) => action.id === id);
    const [first] = spec ? keysOf(spec, changes) : [];
    return first === undefined ? undefined : printKeys(first, platform, space);
  };
}
