/** The view is dragged, or the arrow that points north. */
import { changeNorth } from '#shared/edit/change-north.ts';
import { panPlan, type PlanPx } from '#shared/stage/plan-view.ts';
import { useDocument } from '#renderer/state/document.ts';
import { planView, useStage } from '../stage-state.ts';
import type { PlanGesture, PlanPointer } from './gesture.ts';

export function panning(from: PlanPointer): PlanGesture {
  const before = planView();
  return {
    name: 'panning',
    cursor: 'grabbing',
    move: ({ px }) => useStage.setState({ view: panPlan(before, px.x - from.px.x, px.y - from.px.y) }),
    release: () => 'done',
    cancel: () => useStage.setState({ view: before }),
  };
}

/** `hub`: what the arrow turns round. To whole degrees, with Alt to tenths. */
export function turningNorth(hub: PlanPx): PlanGesture {
  return {
    name: 'turning-north',
    cursor: 'grabbing',
    move({ px, free }) {
      const clockwise = (Math.atan2(px.x - hub.x, hub.y - px.y) * 180) / Math.PI;
      const parts = free ? 10 : 1;
      // The arrow points to where north is; what is kept is where upstage looks.
      const north = Math.round(-clockwise * parts) / parts;
      useDocument.getState().draft((document) => changeNorth(document, { north }));
    },
    release() {
      useDocument.getState().commitDraft();
      return 'done';
    },
    cancel: () => useDocument.getState().cancelDraft(),
  };
}
