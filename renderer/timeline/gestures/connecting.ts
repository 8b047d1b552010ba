/** A line is drawn from an edge of a cue: to another cue, to be tied to it, or to a beat, to be pinned there. */
import { pinCues } from '#shared/edit/connect-cues.ts';
import type { Edge } from '#shared/show/types.ts';
import { printBar } from '#shared/time/print.ts';
import { connectTarget, type ConnectTarget } from '#shared/timeline/connect-target.ts';
import { wordsIn, type Words } from '#shared/words/language.ts';
import { useConnecting } from '#renderer/state/connecting.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { NO_OVERLAY } from '../scene.ts';
import type { Gesture, GestureContext, PointerAt } from './gesture.ts';

export function connecting(context: GestureContext, cue: string, edge: Edge): Gesture {
  const { view } = context;
  let target: ConnectTarget | null = null;
  return {
    name: 'connecting',
    cursor: 'crosshair',
    scrolls: 'both',
    move(pointer) {
      const { plan, document } = currentShow();
      const words = wordsIn(useSession.getState().language);
      const found = connectTarget(view.model, view.viewport(), plan.tempo, pointer, cue);
      // Only a start can be pinned: where the end lies follows from it.
      target = found.to === 'beat' && edge === 'end' ? null : found;
      view.setOverlay({
        connection: { cue, edge, pointer, target },
        snapMs: target?.to === 'beat' ? target.timeMs : null,
      });
      const number = document.cues.get(cue)?.number ?? '';
      context.readout(describe(target, number, edge, words), pointer);
    },
    complete(pointer) {
      view.setOverlay(NO_OVERLAY);
      const found = target;
      if (found?.to === 'beat') {
        const to = { bar: found.bar, ...(found.beat === 1 ? {} : { beat: found.beat }) };
        useDocument.getState().run((document) => pinCues(document, { cues: [cue], to }));
      }
      if (found?.to === 'edge') choose(found, pointer);
    },
    cancel() {
      view.setOverlay(NO_OVERLAY);
    },
  };

  /** Drawn from a start, that cue follows; drawn from an end, the other one does. */
  function choose({ cue: other, edge: otherEdge }: ConnectTarget & { readonly to: 'edge' }, at: PointerAt): void {
    const [leader, follower] =
      edge === 'start'
        ? [
            { cue: other, edge: otherEdge },
            { cue, edge },
          ]
        : [
            { cue, edge },
            { cue: other, edge: otherEdge },
          ];
    useConnecting.getState().choose({
      leader,
      followers: [follower.cue],
      followerEdge: follower.edge,
      place: context.onScreen(at),
    });
  }
}

function describe(target: ConnectTarget | null, number: string, edge: Edge, { timeline }: Words): string {
  if (!target) return timeline.connectFrom(number, edge);
  if (target.to === 'beat') return timeline.pinTo(number, printBar(target));
  const other = currentShow().document.cues.get(target.cue)?.number ?? '';
  return timeline.connectTo(number, edge, other, target.edge);
}
