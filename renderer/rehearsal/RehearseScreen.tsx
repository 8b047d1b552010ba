/** Rehearse: make ready, run the take, look at what came of it. */
import { useTake } from '#renderer/state/take.ts';
import { EndedTake } from './EndedTake.tsx';
import { ReadyForTake } from './ReadyForTake.tsx';
import { RunningTake } from './RunningTake.tsx';

export function RehearseScreen() {
  const live = useTake((state) => state.live);
  if (!live) return <ReadyForTake />;
  if (live.run.phase === 'ended') return <EndedTake live={live} />;
  return <RunningTake live={live} />;
}
