/** The border that two cues share is dragged: one lasts longer by what the other gives. */
import { isRefusal, type Refusal } from '#shared/edit/edit.ts';
import { rollEdge, type Border } from '#shared/edit/roll-edge.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import { snapMove } from '#shared/timeline/snapping.ts';
import { timeAtX } from '#shared/timeline/viewport.ts';
import { wordsIn } from '#shared/words/language.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { watchOutcome } from './drag-outcome.ts';
import { endDraft, wholeMs, type Gesture, type GestureContext, type PointerAt } from './gesture.ts';
import { describeSnap, gatherSnapField } from './snap-field.ts';

export function rollingEdge(context: GestureContext, from: PointerAt, border: Border): Gesture {
  const { view } = context;
  const { before, behind } = border;
  const fromMs = timeAtX(view.viewport(), from.x);
  const atMs = view.model.placeOf(behind)?.startMs ?? 0;
  const snapField = gatherSnapField(view, [before, behind]);
  const outcome = watchOutcome([before, behind]);
  return {
    name: 'rolling-edge',
    cursor: 'col-resize',
    scrolls: 'sideways',
    enter() {
      view.hold(true);
      view.setOverlay({ lifted: new Set([before, behind]) });
    },
    move(pointer) {
      const words = wordsIn(useSession.getState().language);
      const pulledMs = timeAtX(view.viewport(), pointer.x) - fromMs;
      const field = pointer.free ? null : snapField();
      const snapped = field && snapMove(field, [atMs], pulledMs);
      const byMs = wholeMs(snapped ? snapped.byMs : pulledMs);
      let refusal: Refusal | null = null;
      useDocument.getState().draft((document) => {
        const made = rollEdge(document, { border, byMs });
        refusal = isRefusal(made) ? made : null;
        return made;
      });
      view.setOverlay({ snapMs: snapped ? snapped.snap.timeMs : null });
      const facts = [
        printTime(atMs + byMs, pointer.free ? 'millis' : 'tenths'),
        words.timeline.movedBy(`${byMs > 0 ? '+' : ''}${printSeconds(byMs)}`),
        ...(snapped ? [describeSnap(snapped.snap.target, words)] : []),
      ];
      context.readout(refusal ? words.refusals(refusal) : [facts.join(' · '), ...outcome(words)].join('\n'), pointer);
    },
    ...endDraft(view),
  };
}
