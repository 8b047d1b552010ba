/**
 * Earlier takes under the cues: a tick where the cue really began, a shorter one where it ended, the newest strongest.
 * A habit of being late is seen as a cloud of ticks behind the edge.
 */
import { viewPx, yInView } from '#shared/timeline/viewport.ts';
import type { Scene } from './scene.ts';
import type { SeenCue } from './seen-cues.ts';
import type { TextRoom } from './text-room.ts';

/** So many ticks at most in one frame: of many cues in view, only the newest takes are shown. */
const MOST_TICKS = 4_000;
/** Of one cue; older takes than these could not be told apart any more. */
const MOST_OF_CUE = 24;
const START_PX = 6;
const END_PX = 4;
/** Nearer to the plan than this, nothing can be seen but that there were takes. */
const LEAST_OFF_PX = 4;
const NEWEST_ALPHA = 0.95;
const FADES_BY = 0.8;
const LEAST_ALPHA = 0.14;

/** The ticks of these cues, which have a body; no text is written over them. */
export function drawTakes(
  context: CanvasRenderingContext2D,
  scene: Scene,
  cues: readonly SeenCue[],
  texts: TextRoom,
): void {
  const { takes, palette, viewport } = scene;
  if (!takes || cues.length === 0) return;
  const most = Math.min(MOST_OF_CUE, Math.max(1, Math.floor(MOST_TICKS / (2 * cues.length))));
  const { msPerPx } = viewport;
  for (const { lane, place, bounds } of cues) {
    const marks = takes.marksOf(place.cue.id);
    if (!marks) continue;
    const bottom = bounds.y + bounds.heightPx;
    // Between stacked rows there is hardly room: there the ticks lie on the body's lower edge.
    const top = place.rows === 1 ? bottom + 1 : bottom - 1;
    const roomPx = place.rows === 1 ? yInView(viewport, lane.box.top) + lane.box.heightPx - 2 - top : 3;
    if (roomPx < 2) continue;
    const begun = { edgeX: bounds.x, top, heightPx: Math.min(START_PX, roomPx), widthPx: 1.5, colour: palette.text };
    const endX = bounds.x + (place.endMs - place.startMs) / msPerPx;
    const ended = { edgeX: endX, top, heightPx: Math.min(END_PX, roomPx), widthPx: 1, colour: palette.dim };
    for (const [ticks, offs] of [
      [begun, marks.starts],
      [ended, marks.ends],
    ] as const) {
      const offsPx = offs.slice(0, most).map((ms) => ms / msPerPx);
      const widest = offsPx.reduce((most, px) => Math.max(most, Math.abs(px)), 0);
      if (widest < LEAST_OFF_PX) continue;
      drawTicks(context, ticks, offsPx);
      texts.take({ x: viewPx(ticks.edgeX - widest), y: viewPx(top), widthPx: 2 * widest, heightPx: ticks.heightPx });
    }
  }
  context.globalAlpha = 1;
}

interface Ticks {
  readonly edgeX: number;
  readonly top: number;
  readonly heightPx: number;
  readonly widthPx: number;
  readonly colour: string;
}

/** `offsPx`: from the edge, the newest first. Ticks on the same pixel are one, of the newest. */
function drawTicks(
  context: CanvasRenderingContext2D,
  { edgeX, top, heightPx, widthPx, colour }: Ticks,
  offsPx: readonly number[],
): void {
  const painted = new Set<number>();
  context.fillStyle = colour;
  for (const [at, offPx] of offsPx.entries()) {
    const x = Math.round(edgeX + offPx);
    if (painted.has(x)) continue;
    painted.add(x);
    context.globalAlpha = Math.max(LEAST_ALPHA, NEWEST_ALPHA * FADES_BY ** at);
    context.fillRect(x - widthPx / 2, top, widthPx, heightPx);
  }
}
