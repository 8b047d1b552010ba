/**
 * The show and the selection for panels that tell of many cues at once: of more than a few they are told when they have
 * rested for a moment. While a frame is drawn or cues are dragged, the frames belong to the timeline.
 */
import { useShow, type OpenShow } from './document.ts';
import { useSession } from './session.ts';
import { useSettled } from './use-settled.ts';

const FEW = 50;
const REST_MS = 120;

/** The open show; throws if none is open. */
export function useCalmShow(): OpenShow {
  const isMany = useSession(({ selection }) => selection.size > FEW);
  return useCalm(
    useShow((show) => show),
    isMany,
  );
}

export function useCalmSelection(): ReadonlySet<string> {
  const selection = useSession((state) => state.selection);
  return useCalm(selection, selection.size > FEW);
}

function useCalm<T>(value: T, waits: boolean): T {
  const settled = useSettled(value, waits ? REST_MS : 0);
  return waits ? settled : value;
}
