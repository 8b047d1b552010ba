/** The view is dragged itself. */
import { panBy } from '#shared/timeline/viewport.ts';
import type { Gesture, GestureContext, PointerAt } from './gesture.ts';

export function panning({ view }: GestureContext, from: PointerAt): Gesture {
  const before = view.viewport();
  return {
    name: 'panning',
    cursor: 'grabbing',
    scrolls: 'no',
    move(pointer) {
      view.setViewport(panBy(before, from.x - pointer.x, from.y - pointer.y, view.reach()));
    },
    complete: () => undefined,
    cancel: () => view.setViewport(before),
  };
}
