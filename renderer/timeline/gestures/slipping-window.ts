/** A bound of a window is dragged, or the window as a whole; the cue stays where it is. */
import { isRefusal, type Refusal } from '#shared/edit/edit.ts';
import { slipWindow, type WindowBound } from '#shared/edit/slip-window.ts';
import type { Ms } from '#shared/show/types.ts';
import { printTime } from '#shared/time/print.ts';
import { snapMove } from '#shared/timeline/snapping.ts';
import { timeAtX } from '#shared/timeline/viewport.ts';
import { wordsIn } from '#shared/words/language.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { windowTimes } from '../scene.ts';
import { watchOutcome } from './drag-outcome.ts';
import { endDraft, wholeMs, type Gesture, type GestureContext, type PointerAt } from './gesture.ts';
import { describeSnap, gatherSnapField } from './snap-field.ts';

/** Held at one of its bounds; with the key that adds to the selection both go, and the window stays as long as it is. */
export function slippingWindow(context: GestureContext, from: PointerAt, cue: string, held: WindowBound): Gesture {
  const { view } = context;
  const fromMs = timeAtX(view.viewport(), from.x);
  const heldMs = boundsOf(cue)[held] ?? 0;
  const snapField = gatherSnapField(view, []);
  const outcome = watchOutcome([cue]);
  const bound = from.adds ? undefined : held;
  return {
    name: 'slipping-window',
    cursor: 'ew-resize',
    scrolls: 'sideways',
    enter: () => view.hold(true),
    move(pointer) {
      const words = wordsIn(useSession.getState().language);
      const pulledMs = timeAtX(view.viewport(), pointer.x) - fromMs;
      const field = pointer.free ? null : snapField();
      const snapped = field && snapMove(field, [heldMs], pulledMs);
      const byMs = wholeMs(snapped ? snapped.byMs : pulledMs);
      let refusal: Refusal | null = null;
      useDocument.getState().draft((document) => {
        const made = slipWindow(document, { cues: [cue], byMs, ...(bound ? { bound } : {}) });
        refusal = isRefusal(made) ? made : null;
        return made;
      });
      view.setOverlay({ snapMs: snapped ? snapped.snap.timeMs : null });
      const { earliest, latest } = boundsOf(cue);
      const print = (ms: Ms | null): string | null =>
        ms === null ? null : printTime(ms, pointer.free ? 'millis' : 'tenths');
      const facts = [
        words.timeline.windowIs(print(earliest), print(latest)),
        ...(snapped ? [describeSnap(snapped.snap.target, words)] : []),
      ];
      context.readout(refusal ? words.refusals(refusal) : [facts.join(' · '), ...outcome(words)].join('\n'), pointer);
    },
    ...endDraft(view),
  };
}

function boundsOf(id: string): { readonly earliest: Ms | null; readonly latest: Ms | null } {
  const { document, plan } = currentShow();
  const cue = document.cues.get(id);
  const times = cue ? windowTimes(cue, plan.tempo) : null;
  return { earliest: times?.earliestMs ?? null, latest: times?.latestMs ?? null };
}
