/** Nothing is held: shows what could be, and decides what a press begins. */
import { hitTest, type Hit } from '#shared/timeline/hit-test.ts';
import { snapTime } from '#shared/timeline/snapping.ts';
import { foldGroups, foldLanes } from '#shared/timeline/lanes-view.ts';
import { timeAtX } from '#shared/timeline/viewport.ts';
import type { Department } from '#shared/show/types.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { addCue } from '#shared/edit/add-cue.ts';
import { useDocument } from '#renderer/state/document.ts';
import { changeLanesView } from '#renderer/state/lanes-view.ts';
import { useSession } from '#renderer/state/session.ts';
import { wordsIn } from '#shared/words/language.ts';
import { connecting } from './connecting.ts';
import { drawingMarquee } from './drawing-marquee.ts';
import { wholeMs, type Gesture, type GestureContext, type PointerAt } from './gesture.ts';
import { describeCue, hovering } from './hovering.ts';
import { pressingCue } from './pressing-cue.ts';
import { slippingWindow } from './slipping-window.ts';
import { gatherSnapField } from './snap-field.ts';

export interface Idle extends Gesture {
  /** The main button goes down over the lanes. */
  press(pointer: PointerAt): void;
  doublePress(pointer: PointerAt): void;
  /** The pointer is gone, or a gesture without a press over the lanes begins. */
  leave(): void;
}

export function idle(context: GestureContext): Idle {
  const { view } = context;
  const hitAt = (pointer: PointerAt): Hit =>
    hitTest(view.model, view.viewport(), pointer, useSession.getState().selection);
  const hover = hovering(context, (cue) => describeCue(context, cue));
  let pointed: string | null = null;
  const point = (cue: string | null): void => {
    if (cue === pointed) return;
    pointed = cue;
    view.setOverlay({ hovered: cue });
  };
  return {
    name: 'idle',
    cursor: 'default',
    scrolls: 'no',
    move(pointer) {
      const handle = view.handleAt(pointer);
      if (handle) {
        context.cursor(handle.part.grip === 'connector' ? 'crosshair' : 'ew-resize');
        hover.stop();
        return;
      }
      const hit = hitAt(pointer);
      context.cursor(hit.on === 'cue' && hit.part !== 'body' ? 'ew-resize' : 'default');
      point(hit.on === 'cue' ? hit.cue : null);
      hover.over(hit.on === 'cue' ? hit.cue : null, pointer);
    },
    press(pointer) {
      hover.stop();
      context.focusCues();
      const handle = view.handleAt(pointer);
      if (handle) {
        const { cue, part } = handle;
        if (part.grip === 'connector') context.go(connecting(context, cue, part.edge));
        else context.go(slippingWindow(context, pointer, cue, part.bound));
        return;
      }
      const hit = hitAt(pointer);
      if (hit.on === 'cue') context.go(pressingCue(context, pointer, hit.cue, hit.part));
      else context.go(drawingMarquee(context, pointer));
    },
    doublePress(pointer) {
      const hit = hitAt(pointer);
      if (hit.on === 'cue') context.edit(hit.cue, 'name');
      if (hit.on === 'lane') addCueAt(context, hit.lane, pointer);
      if (hit.on === 'folded-lane') changeLanesView((lanes) => foldLanes(lanes, [hit.lane], false));
      if (hit.on === 'group') toggleGroup(hit.department);
    },
    leave() {
      hover.stop();
      point(null);
    },
    complete: () => undefined,
    cancel: () => undefined,
  };
}

function toggleGroup(department: Department): void {
  changeLanesView((lanes) => foldGroups(lanes, [department], !lanes.foldedGroups.includes(department)));
}

/** Adds a cue where the lane was double-clicked, drawn to the grid like a drag, and opens it to be named. */
function addCueAt(context: GestureContext, lane: string, pointer: PointerAt): void {
  const { view } = context;
  const { timeline } = wordsIn(useSession.getState().language);
  const record = view.model.lanes[view.model.laneIndexOf(lane)]?.lane;
  if (record?.locked) {
    context.hint(timeline.laneIsLocked(record.name));
    return;
  }
  const pressedMs = timeAtX(view.viewport(), pointer.x);
  const field = pointer.free ? null : gatherSnapField(view, [])();
  const atMs = wholeMs((field && snapTime(field, pressedMs)?.timeMs) ?? pressedMs);
  let added: string | undefined;
  useDocument.getState().run((document) => {
    const outcome = addCue(document, { lane, atMs });
    if (!isRefusal(outcome)) added = outcome.diff.cues?.added?.[0]?.id;
    return outcome;
  });
  if (added === undefined) return;
  useSession.getState().select([added], added);
  context.edit(added, 'name');
}
