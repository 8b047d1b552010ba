/** Which bound of a window or a link is missed, and on which side: what a problem's sentence and its fixes go by. */
import type { Plan, PlannedCue } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { Problem } from './problem.ts';

/** The edge a window holds, where it lies, and the bound that it misses. */
export interface MissedWindow {
  readonly edge: Edge;
  readonly edgeMs: Ms;
  readonly boundMs: Ms;
  readonly early: boolean;
  /** The window opens after it closes: no time is inside it. */
  readonly impossible: boolean;
}

/** Of a `window-missed`. The plan must be the one that the problem is of. */
export function missedWindow({ cues, fromMs, toMs }: Problem, document: ShowDocument, plan: Plan): MissedWindow {
  const id = cues[0] ?? '';
  const { edge = 'start', earliest, latest } = document.cues.get(id)?.window ?? {};
  const times = plan.timesOf(id);
  const early = edgeOf(times, edge) === fromMs;
  const impossible =
    earliest !== undefined &&
    latest !== undefined &&
    timeOfMoment(earliest, plan.tempo) > timeOfMoment(latest, plan.tempo);
  return { edge, edgeMs: early ? fromMs : toMs, boundMs: early ? toMs : fromMs, early, impossible };
}

/** How far apart the edges of a link are, and the bound that breaks. */
export interface BrokenLink {
  readonly fromEdge: Edge;
  readonly toEdge: Edge;
  /** t(to) - t(from); either sign. */
  readonly apartMs: Ms;
  readonly boundMs: Ms;
  readonly early: boolean;
  readonly why: string | undefined;
}

/** Of a `link-broken`. The plan must be the one that the problem is of. */
export function brokenLink({ cues, links, byMs }: Problem, document: ShowDocument, plan: Plan): BrokenLink {
  const link = document.links.get(links?.[0] ?? '');
  const [from, to] = cues.map((id) => plan.timesOf(id));
  const fromEdge = link?.from.edge ?? 'start';
  const toEdge = link?.to.edge ?? 'start';
  const apartMs = (edgeOf(to, toEdge) ?? 0) - (edgeOf(from, fromEdge) ?? 0);
  const early = link?.minMs !== undefined && apartMs < link.minMs;
  return { fromEdge, toEdge, apartMs, boundMs: early ? apartMs + byMs : apartMs - byMs, early, why: link?.why };
}

function edgeOf(times: PlannedCue | undefined, edge: Edge): Ms | undefined {
  return edge === 'start' ? times?.startMs : times?.endMs;
}
