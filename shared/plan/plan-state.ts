/** Everything derived from a show at one moment, by place in the running order: what slack and the checks read. */
import type { CueRecord, LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { CueTree } from './cue-tree.ts';
import type { PlannedTimes } from './planned-times.ts';
import type { ResourceOrder } from './resource-order.ts';

export interface PlanState {
  readonly document: ShowDocument;
  readonly tempo: TempoMap;
  /** The running order; a cue is told by its place in it. */
  readonly cues: readonly CueRecord[];
  readonly places: ReadonlyMap<string, number>;
  readonly tree: CueTree;
  readonly times: PlannedTimes;
  /** Places by planned start, then running order. */
  readonly byStart: readonly number[];
  readonly orders: readonly ResourceOrder[];
}

/** The two edges of a link: the places of its cues and the times of the edges. */
export interface LinkTimes {
  readonly from: number;
  readonly to: number;
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

export function edgeMs(times: PlannedTimes, place: number, edge: 'start' | 'end'): Ms {
  return (edge === 'start' ? times.start : times.end)[place] ?? 0;
}

/** Undefined if a cue of the link is not in the show. */
export function linkTimes({ places, times }: PlanState, link: LinkRecord): LinkTimes | undefined {
  const from = places.get(link.from.cue);
  const to = places.get(link.to.cue);
  if (from === undefined || to === undefined) return undefined;
  return { from, to, fromMs: edgeMs(times, from, link.from.edge), toMs: edgeMs(times, to, link.to.edge) };
}
