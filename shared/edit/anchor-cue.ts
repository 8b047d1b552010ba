/** Hangs a cue's start on something else, without moving it. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Anchor, Edge } from '#shared/show/types.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { barMomentAt } from './anchors.ts';
import { changeCues } from './change-cues.ts';
import { plannedStartOf } from './cue-start.ts';
import type { Outcome } from './edit.ts';

/** What to hang it on: the clock, the music, or another cue's edge. */
export type AnchorTarget = 'time' | 'bar' | { readonly after: string; readonly edge: Edge };

/** Changes the anchor's kind; the planned start stays to the millisecond. A circle is refused. */
export function anchorCue(document: ShowDocument, args: { readonly cue: string; readonly to: AnchorTarget }): Outcome {
  const cue = document.cues.get(args.cue);
  if (!cue) return { refused: 'not-found', id: args.cue };
  const start = anchorTo(document, args.to, plannedStartOf(document, cue));
  if (!start) return { refused: 'not-found', id: typeof args.to === 'object' ? args.to.after : args.to };
  return changeCues(document, { cues: [cue.id], patch: { start } });
}

function anchorTo(document: ShowDocument, to: AnchorTarget, startMs: number): Anchor | null {
  if (to === 'time') return { at: startMs };
  if (to === 'bar') return barMomentAt(startMs, tempoMapOf(headerOf(document).music));
  const leader = document.cues.get(to.after);
  if (!leader) return null;
  const edgeMs = plannedStartOf(document, leader) + (to.edge === 'end' ? leader.duration.likelyMs : 0);
  return { after: to.after, edge: to.edge, ...(startMs === edgeMs ? {} : { offsetMs: startMs - edgeMs }) };
}
