/** How much room a link has left: what its line on the timeline is coloured and labelled by. */
import type { LinkRecord } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import type { PlacedCue } from './lane-contents.ts';

/** Less room than this is tight: a breath more and the link breaks. */
const TIGHT_MS: Ms = 1_000;

export type LinkState = 'holds' | 'tight' | 'broken';

export interface LinkRoom {
  readonly state: LinkState;
  /** What can still be lost on the nearer bound; below 0: by so much it is broken. */
  readonly roomMs: Ms;
}

/** The room of a link whose edges stand at these times: minMs <= t(to) - t(from) <= maxMs (semantics.md, "Checks"). */
export function roomOfLink({ minMs, maxMs }: Pick<LinkRecord, 'minMs' | 'maxMs'>, fromMs: Ms, toMs: Ms): LinkRoom {
  const apartMs = toMs - fromMs;
  const roomMs = Math.min(
    minMs === undefined ? Infinity : apartMs - minMs,
    maxMs === undefined ? Infinity : maxMs - apartMs,
  );
  return { roomMs, state: roomMs < 0 ? 'broken' : roomMs < TIGHT_MS ? 'tight' : 'holds' };
}

/** The time of a placed cue's edge. */
export function edgeTime({ startMs, endMs }: Pick<PlacedCue, 'startMs' | 'endMs'>, edge: Edge): Ms {
  return edge === 'start' ? startMs : endMs;
}
