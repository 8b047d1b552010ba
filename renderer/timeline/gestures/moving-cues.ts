/** Cues are dragged along their lanes, and to other lanes. The show holds a draft meanwhile, one step in the end. */
import { isRefusal, type Refusal } from '#shared/edit/edit.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import type { PlacedLane } from '#shared/timeline/lane-model.ts';
import { snapMove } from '#shared/timeline/snapping.ts';
import { timeAtX, yInContent } from '#shared/timeline/viewport.ts';
import { wordsIn } from '#shared/words/language.ts';
import { moveCommand } from '#renderer/actions/move-command.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { watchOutcome } from './drag-outcome.ts';
import { endDraft, wholeMs, type Gesture, type GestureContext, type PointerAt } from './gesture.ts';
import { describeSnap, gatherSnapField } from './snap-field.ts';

/** Drags these cues, held at `cue`; none of them may be locked. */
export function movingCues(context: GestureContext, from: PointerAt, cue: string, cues: readonly string[]): Gesture {
  const { view } = context;
  const fromMs = timeAtX(view.viewport(), from.x);
  const fromLane = laneUnder(from);
  const held = view.model.placeOf(cue);
  const edgesMs = held ? [held.startMs, held.endMs] : [];
  const snapField = gatherSnapField(view, cues);
  const order = view.model.lanes.map(({ lane }) => lane.id);
  const laneOf = new Map(
    cues.map((id) => [id, view.model.laneIndexOf(currentShow().document.cues.get(id)?.lane ?? '')]),
  );
  const outcome = watchOutcome(cues);
  return {
    name: 'moving-cues',
    cursor: 'grabbing',
    scrolls: 'both',
    enter() {
      view.hold(true);
      view.setOverlay({ lifted: new Set(cues) });
    },
    move(pointer) {
      const words = wordsIn(useSession.getState().language);
      const pulledMs = timeAtX(view.viewport(), pointer.x) - fromMs;
      const field = pointer.free ? null : snapField();
      const snapped = field && snapMove(field, edgesMs, pulledMs);
      const byMs = wholeMs(snapped ? snapped.byMs : pulledMs);
      const byLanes = feasibleLanes(laneUnder(pointer) - fromLane);
      let refusal: Refusal | null = null;
      const command = moveCommand({ cues, byMs, byLanes, lanes: order });
      useDocument.getState().draft((document) => {
        const made = command(document);
        refusal = isRefusal(made) ? made : null;
        return made;
      });
      const lane = byLanes === 0 ? null : (view.model.lanes[fromLane + byLanes]?.lane.id ?? null);
      view.setOverlay({ snapMs: snapped ? snapped.snap.timeMs : null, lane });
      const text = refusal ? words.refusals(refusal) : [readoutOf(byMs), ...outcome(words)].join('\n');
      context.readout(text, pointer);

      function readoutOf(movedMs: number): string {
        const start = printTime((held?.startMs ?? 0) + movedMs, pointer.free ? 'millis' : 'tenths');
        const moved = words.timeline.movedBy(`${movedMs > 0 ? '+' : ''}${printSeconds(movedMs)}`);
        return [start, moved, ...(snapped ? [describeSnap(snapped.snap.target, words)] : [])].join(' · ');
      }
    },
    ...endDraft(view),
  };

  /** The lane at the pointer's height, or the nearest where none is open. */
  function laneUnder(pointer: PointerAt): number {
    return view.model.laneIndexNear(yInContent(view.viewport(), pointer.y));
  }

  /**
   * As many of these lanes up or down as every cue can go, to a lane that is there and not locked. Cues of lanes that
   * are not open keep theirs.
   */
  function feasibleLanes(wanted: number): number {
    const { lanes } = view.model;
    const step = wanted < 0 ? 1 : -1;
    for (let by = wanted; by !== 0; by += step) {
      if ([...laneOf.values()].every((at) => at === -1 || isFree(lanes[at + by]))) return by;
    }
    return 0;
  }
}

function isFree(placed: PlacedLane | undefined): boolean {
  return placed !== undefined && placed.lane.locked !== true;
}
