/** A cue is held and nothing has moved yet: a click selects, the first few pixels of a drag move or trim. */
import { borderAt } from '#shared/edit/roll-edge.ts';
import type { Edge } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Gesture, GestureContext, PointerAt } from './gesture.ts';
import { movingCues } from './moving-cues.ts';
import { rollingEdge } from './rolling-edge.ts';
import { trimmingCue } from './trimming-cue.ts';

/** Less is a click with an unsteady hand. */
const DRAG_PX = 4;

export function pressingCue(context: GestureContext, from: PointerAt, cue: string, part: 'body' | Edge): Gesture {
  const { view } = context;
  const { select, toggleSelected, selection: before } = useSession.getState();
  const wasSelected = before.has(cue);
  let refused = false;
  return {
    name: 'pressing',
    cursor: part === 'body' ? 'default' : 'ew-resize',
    scrolls: 'no',
    enter() {
      // A press shows at once what would be dragged. Taking one out of the selection waits for the release: the
      // press may begin a drag of all of them.
      if (wasSelected) return;
      if (from.adds) toggleSelected(cue);
      else select([cue], cue);
    },
    move(pointer) {
      if (refused || Math.hypot(pointer.x - from.x, pointer.y - from.y) < DRAG_PX) return;
      const { selection } = useSession.getState();
      const cues = part === 'body' && selection.has(cue) ? [...selection] : [cue];
      const movable = cues.filter((id) => !isLocked(id));
      if (movable.includes(cue)) {
        context.go(part === 'body' ? movingCues(context, from, cue, movable) : pulling(part));
        return;
      }
      refused = true;
      context.hint(whyLocked(cue));
    },
    complete() {
      if (!wasSelected || refused) return;
      if (from.adds) toggleSelected(cue);
      else select([cue], cue);
    },
    cancel() {
      select(before, useSession.getState().focus);
    },
  };

  /** With Ctrl, Cmd or Shift the border to a cue that meets this one is rolled; else the edge is trimmed. */
  function pulling(edge: Edge): Gesture {
    const border = from.adds ? borderAt(currentShow().document, cue, edge) : null;
    return border ? rollingEdge(context, from, border) : trimmingCue(context, from, cue, edge);
  }

  function isLocked(id: string): boolean {
    const { document } = currentShow();
    const record = document.cues.get(id);
    return record === undefined || record.locked === true || document.lanes.get(record.lane)?.locked === true;
  }

  function whyLocked(id: string): string {
    const { timeline } = wordsIn(useSession.getState().language);
    const place = view.model.placeOf(id);
    const lane = place && currentShow().document.lanes.get(place.cue.lane);
    return lane?.locked ? timeline.laneIsLocked(lane.name) : timeline.cueLocked(place?.cue.number ?? '');
  }
}
