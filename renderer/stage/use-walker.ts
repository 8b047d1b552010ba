/** Who walks the ways of the plan, if somebody was chosen and is still there. */
import type { ResourceRecord } from '#shared/show/document.ts';
import { useShow } from '#renderer/state/document.ts';
import { useStage } from './stage-state.ts';

export function useWalker(): ResourceRecord | null {
  const id = useStage((state) => state.walker);
  return useShow(({ document }) => (id === null ? null : (document.resources.get(id) ?? null)));
}
