/**
 * What the pointer is doing with the timeline, as states: each knows how it begins (`enter`), goes on (`move`), ends
 * (`complete`) or is taken back (`cancel`).
 *
 *            press on a cue            moves           release
 *   idle ───────────────────▶ pressing ──────▶ moving ─────────▶ idle
 *    │                          │ edge: trimming, or rolling      ▲
 *    ├── press on a handle ─▶ connecting, slipping a window ──────┤
 *    ├── press on a lane ──▶ drawing a marquee ───────────────────┤
 *    ├── press on a ruler ──▶ scrubbing ──────────────────────────┤
 *    └── middle button ─────▶ panning ────────────────────────────┘
 *                                         Escape cancels from any
 */
import type { Ms } from '#shared/show/types.ts';
import type { ViewPx } from '#shared/timeline/viewport.ts';
import { useDocument } from '#renderer/state/document.ts';
import { NO_OVERLAY } from '../scene.ts';
import type { TimelineView } from '../timeline-view.ts';

/** Where the pointer is, and what is held with it. */
export interface PointerAt {
  readonly x: ViewPx;
  readonly y: ViewPx;
  /** Shift, Ctrl or Cmd: the selection grows. */
  readonly adds: boolean;
  /** Alt: nothing snaps. */
  readonly free: boolean;
}

export interface Gesture {
  readonly name:
    | 'idle'
    | 'pressing'
    | 'moving-cues'
    | 'trimming-cue'
    | 'rolling-edge'
    | 'slipping-window'
    | 'connecting'
    | 'drawing-marquee'
    | 'panning'
    | 'scrubbing';
  /** The cursor while it lasts. */
  readonly cursor: string;
  /** Whether the view goes along when the pointer leaves it. */
  readonly scrolls: 'no' | 'sideways' | 'both';
  enter?(): void;
  move(pointer: PointerAt): void;
  complete(pointer: PointerAt): void;
  cancel(): void;
}

/** What gestures act on. */
export interface GestureContext {
  readonly view: TimelineView;
  /** Goes over to another gesture. */
  go(next: Gesture): void;
  /** Says something beside the pointer while the gesture lasts. */
  readout(text: string, pointer: PointerAt): void;
  /** Takes that away again. */
  quiet(): void;
  /** Where a place of the lanes lies on the screen. */
  onScreen(pointer: PointerAt): { readonly x: number; readonly y: number };
  /** Says why something is not done; stays for a moment. */
  hint(text: string): void;
  /** Shows another cursor. */
  cursor(cursor: string): void;
  /** Puts the keyboard on the cues, so that arrows and keys go on where the pointer was. */
  focusCues(): void;
  /** Opens the inspector's field for a cue. */
  edit(cue: string, field: 'number' | 'name'): void;
}

/** How a gesture ends that has laid a draft over the show: as one step, or as nothing. */
export function endDraft(view: TimelineView): Pick<Gesture, 'complete' | 'cancel'> {
  const end = (): void => {
    view.hold(false);
    view.setOverlay(NO_OVERLAY);
  };
  return {
    complete() {
      useDocument.getState().commitDraft();
      end();
    },
    cancel() {
      useDocument.getState().cancelDraft();
      end();
    },
  };
}

/** Whole milliseconds: what the show holds. */
export function wholeMs(timeMs: Ms): Ms {
  return Math.round(timeMs);
}
