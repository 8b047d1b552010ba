/** What a line that is drawn from a cue's edge would be tied to where the pointer is. */
import { nearestBeatMoment } from '#shared/edit/bar-moment.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import { cueBounds } from './cue-bounds.ts';
import type { LaneModel } from './lane-model.ts';
import { timeAtX, viewPx, yInContent, type Viewport, type ViewPx } from './viewport.ts';

export type ConnectTarget =
  | { readonly to: 'edge'; readonly cue: string; readonly edge: Edge; readonly timeMs: Ms }
  | { readonly to: 'beat'; readonly bar: number; readonly beat: number; readonly timeMs: Ms };

/** So far beside a cue its edge is still taken. */
const REACH_PX = 10;

/**
 * The nearer edge of the cue under the pointer or beside it; where there is none, the nearest beat. The cue that the
 * line comes from is passed over.
 */
export function connectTarget(
  model: LaneModel,
  viewport: Viewport,
  tempo: TempoMap,
  at: { readonly x: ViewPx; readonly y: ViewPx },
  from: string,
): ConnectTarget {
  return edgeUnder(model, viewport, at, from) ?? nearestBeat(tempo, timeAtX(viewport, at.x));
}

function edgeUnder(
  model: LaneModel,
  viewport: Viewport,
  { x, y }: { readonly x: ViewPx; readonly y: ViewPx },
  from: string,
): ConnectTarget | null {
  const lane = model.rowAt(yInContent(viewport, y));
  if (lane?.kind !== 'lane' || lane.folded) return null;
  let best: { readonly target: ConnectTarget; readonly px: number } | null = null;
  const [fromMs, toMs] = [timeAtX(viewport, viewPx(x - REACH_PX)), timeAtX(viewport, viewPx(x + REACH_PX))];
  for (const place of lane.cues.touching(fromMs, toMs)) {
    const bounds = cueBounds(viewport, lane, place);
    if (place.cue.id === from || y < bounds.y || y > bounds.y + bounds.heightPx) continue;
    const right = bounds.x + bounds.widthPx;
    // Within a body the distance to it is none: who lies under the pointer goes before who lies beside it.
    const px = Math.max(0, bounds.x - x, x - right);
    if (best && px >= best.px) continue;
    // A cue of no length has one edge that says all.
    const isStart = place.startMs === place.endMs || Math.abs(x - bounds.x) <= Math.abs(x - right);
    const edge: Edge = isStart ? 'start' : 'end';
    const timeMs = edge === 'start' ? place.startMs : place.endMs;
    best = { target: { to: 'edge', cue: place.cue.id, edge, timeMs }, px };
  }
  return best?.target ?? null;
}

function nearestBeat(tempo: TempoMap, timeMs: Ms): ConnectTarget {
  const { bar, beat = 1 } = nearestBeatMoment(Math.round(timeMs), tempo);
  return { to: 'beat', bar, beat, timeMs: tempo.timeOf(bar, beat) };
}
