/** An edge of a cue is dragged: its start, or how long it lasts. */
import { isRefusal, type Refusal } from '#shared/edit/edit.ts';
import type { Edge } from '#shared/show/types.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import { snapMove } from '#shared/timeline/snapping.ts';
import { timeAtX } from '#shared/timeline/viewport.ts';
import { wordsIn } from '#shared/words/language.ts';
import { trimCommand } from '#renderer/actions/move-command.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { watchOutcome } from './drag-outcome.ts';
import { endDraft, wholeMs, type Gesture, type GestureContext, type PointerAt } from './gesture.ts';
import { describeSnap, gatherSnapField } from './snap-field.ts';

export function trimmingCue(context: GestureContext, from: PointerAt, cue: string, edge: Edge): Gesture {
  const { view } = context;
  const fromMs = timeAtX(view.viewport(), from.x);
  const held = view.model.placeOf(cue) ?? { startMs: 0, endMs: 0 };
  const edgeMs = edge === 'start' ? held.startMs : held.endMs;
  const snapField = gatherSnapField(view, [cue]);
  const outcome = watchOutcome([cue]);
  return {
    name: 'trimming-cue',
    cursor: 'ew-resize',
    scrolls: 'sideways',
    enter() {
      view.hold(true);
      view.setOverlay({ lifted: new Set([cue]) });
    },
    move(pointer) {
      const words = wordsIn(useSession.getState().language);
      const pulledMs = timeAtX(view.viewport(), pointer.x) - fromMs;
      const field = pointer.free ? null : snapField();
      const snapped = field && snapMove(field, [edgeMs], pulledMs);
      const pulledTo = wholeMs(edgeMs + (snapped ? snapped.byMs : pulledMs));
      // An edge stops at the other one: a cue of no length is the shortest.
      const toMs = edge === 'start' ? Math.min(pulledTo, held.endMs) : Math.max(pulledTo, held.startMs);
      const reached = snapped && toMs === pulledTo ? snapped.snap : null;
      let refusal: Refusal | null = null;
      const command = trimCommand({ cue, edge, toMs });
      useDocument.getState().draft((document) => {
        const made = command(document);
        refusal = isRefusal(made) ? made : null;
        return made;
      });
      view.setOverlay({ snapMs: reached ? reached.timeMs : null });
      const lengthMs = edge === 'start' ? held.endMs - toMs : toMs - held.startMs;
      const facts = [
        printTime(toMs, pointer.free ? 'millis' : 'tenths'),
        words.timeline.lasts(printSeconds(lengthMs)),
        ...(reached ? [describeSnap(reached.target, words)] : []),
      ];
      context.readout(refusal ? words.refusals(refusal) : [facts.join(' · '), ...outcome(words)].join('\n'), pointer);
    },
    ...endDraft(view),
  };
}
