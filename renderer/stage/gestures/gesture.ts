/**
 * What the pointer is doing with the stage plan, as states.
 *
 *              press on                 release
 *   idle ──▶ a corner, a side ──▶ moving a corner ───▶ idle
 *    ├─────▶ a zone ────────────▶ moving a zone ─────────┤
 *    ├─────▶ a target ──────────▶ moving a target ───────┤
 *    ├─────▶ the arrow ─────────▶ turning north ─────────┤
 *    ├─────▶ nothing ───────────▶ panning ───────────────┤
 *    └─ with a tool ────────────▶ drawing a rectangle, an outline, a way
 *                                          Escape cancels from any
 */
import type { Point } from '#shared/show/types.ts';
import type { PlanPx } from '#shared/stage/plan-view.ts';

export interface PlanPointer {
  /** Metres, drawn to nothing. */
  readonly at: Point;
  readonly px: PlanPx;
  /** Alt: nothing snaps. */
  readonly free: boolean;
}

export interface PlanGesture {
  readonly name:
    | 'moving-zone'
    | 'moving-corner'
    | 'moving-target'
    | 'turning-north'
    | 'panning'
    | 'drawing-rectangle'
    | 'drawing-outline'
    | 'drawing-route';
  readonly cursor: string;
  move(pointer: PlanPointer): void;
  /** The button goes up. */
  release(pointer: PlanPointer): 'done' | 'goes-on';
  /** The button goes down again, in a gesture that goes on over several presses. */
  press?(pointer: PlanPointer): 'done' | 'goes-on';
  /** Enter closes, Backspace takes the last point back. */
  key?(key: 'Enter' | 'Backspace'): 'done' | 'goes-on';
  cancel(): void;
}
