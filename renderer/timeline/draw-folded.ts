/**
 * Folded lanes and groups: where their cues are, each pixel painted once for a lane. In a group the lanes lie over one
 * another, so that it is brighter where more of them have something.
 */
import type { PlacedRow } from '#shared/timeline/lane-model.ts';
import { lanesSeenIn } from '#shared/timeline/lane-model.ts';
import { spanInView, xOfTime, yInView } from '#shared/timeline/viewport.ts';
import { laneColour } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';

/** Above and below the bars. */
const MARGIN_PX = 5;
const LEAST_PX = 1;
/** Of a group's bars: two lanes that lie over one another are seen to be two. */
const GROUP_ALPHA = 0.45;
const LANE_ALPHA = 0.65;

/** The bars of a row that is folded; nothing for an open one. Cues that are selected, found or at fault stand out. */
export function drawFolded(context: CanvasRenderingContext2D, scene: Scene, row: PlacedRow): void {
  if (!row.folded) return;
  const { model, viewport, palette, widthPx, selection, facts, found } = scene;
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const top = Math.round(yInView(viewport, row.box.top)) + MARGIN_PX;
  const heightPx = row.box.heightPx - 1 - 2 * MARGIN_PX;
  const lit: { readonly left: number; readonly right: number; readonly colour: string }[] = [];
  context.globalAlpha = row.kind === 'group' ? GROUP_ALPHA : LANE_ALPHA;
  for (const lane of lanesSeenIn(row)) {
    context.fillStyle = laneColour(palette, lane);
    let painted = -Infinity;
    model.cuesOf(lane.id).visitTouching(fromMs, toMs, ({ cue, startMs, endMs }) => {
      const left = Math.round(xOfTime(viewport, startMs));
      // A pixel stays free behind a long cue, so that the next one is seen to be another.
      const right = Math.max(left + LEAST_PX, Math.round(xOfTime(viewport, endMs)) - 1);
      const severity = facts.severities.get(cue.id);
      if (selection.has(cue.id)) lit.push({ left, right, colour: palette.focus });
      else if (found?.has(cue.id)) lit.push({ left, right, colour: palette.text });
      else if (severity) lit.push({ left, right, colour: severity === 'error' ? palette.error : palette.warning });
      if (right <= painted) return;
      const from = Math.max(left, painted);
      context.fillRect(from, top, right - from, heightPx);
      painted = right;
    });
  }
  context.globalAlpha = 1;
  for (const { left, right, colour } of lit) {
    context.fillStyle = colour;
    // Below the bars, as in the minimap: what is at fault keeps its department's colour.
    context.fillRect(left, top + heightPx + 1, Math.max(2, right - left), 2);
  }
}
