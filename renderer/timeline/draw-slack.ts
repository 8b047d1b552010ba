/**
 * How much later and earlier a cue may go, as tails behind and before its body: to a stop where a rule breaks, fading
 * out where none limits it. A rule that is broken already is a tail inwards, to where the edge would have to be.
 *
 *      ├──────▐████████████▌───────────┤        ▐███████▌──▷
 *        early                  later             no limit
 */
import type { Ms } from '#shared/show/types.ts';
import { printSeconds } from '#shared/time/print.ts';
import { viewPx } from '#shared/timeline/viewport.ts';
import { textWidthPx } from '#renderer/canvas/fit-text.ts';
import type { Scene } from './scene.ts';
import type { SeenCue } from './seen-cues.ts';
import { isOpenGround, textRect, type TextRoom } from './text-room.ts';

const TAIL_PX = 3;
const STOP_PX = 9;
const FADE_PX = 28;
const ARROW_PX = 4;
const HANDLE_PX = 14;

/** The tails of these cues, in a lane's colour. `texts`: for cues whose slack is told in seconds as well. */
export function drawSlack(
  context: CanvasRenderingContext2D,
  scene: Scene,
  cues: readonly SeenCue[],
  colour: string,
  texts: TextRoom | null,
): void {
  const { plan } = scene;
  for (const one of cues) {
    const { bounds, place } = one;
    // Two neighbours' tails run side by side, one over the other.
    const y = Math.round(bounds.y + bounds.heightPx - 4);
    drawTail(
      context,
      scene,
      { x: bounds.x + bounds.widthPx - 1, y, towards: 1 },
      plan.slackMs(place.cue.id),
      colour,
      texts,
    );
    drawTail(
      context,
      scene,
      { x: bounds.x, y: y - TAIL_PX - 1, towards: -1 },
      plan.earlySlackMs(place.cue.id),
      colour,
      texts,
    );
  }
}

interface TailRoot {
  /** The body's edge, and the upper edge of the tail. */
  readonly x: number;
  readonly y: number;
  readonly towards: 1 | -1;
}

function drawTail(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { x, y, towards }: TailRoot,
  slackMs: Ms | null,
  colour: string,
  texts: TextRoom | null,
): void {
  const { viewport, palette, widthPx, words } = scene;
  if (x < -FADE_PX && towards === -1) return;
  if (x > widthPx + FADE_PX && towards === 1) return;
  if (slackMs === null) {
    drawOpenEnd(context, { x, y, towards }, colour);
    return;
  }
  const reach = x + (towards * slackMs) / viewport.msPerPx;
  // Far beyond the view nothing has to be exact, but must be painted.
  const end = Math.round(Math.min(widthPx + STOP_PX, Math.max(-STOP_PX, reach)));
  context.fillStyle = slackMs < 0 ? palette.error : colour;
  context.fillRect(Math.min(x, end), y, Math.abs(end - x), TAIL_PX);
  context.fillRect(end - (towards === 1 ? 0 : 2), y + TAIL_PX / 2 - STOP_PX / 2, 2, STOP_PX);
  if (!texts) return;
  const left = Math.min(x, end);
  texts.take({ x: viewPx(left), y: viewPx(y), widthPx: Math.abs(end - x) + 2, heightPx: TAIL_PX });
  if (slackMs === 0) return;
  context.font = `500 11px ${palette.font}`;
  const text = words.lanes.seconds(printSeconds(slackMs));
  // Behind the stop, and behind the handle that the cue with the keyboard has there.
  const textPx = textWidthPx(context, text);
  const textX = towards === 1 ? Math.max(end + 6, x + HANDLE_PX) : Math.min(end - 6, x - HANDLE_PX) - textPx;
  const baseline = y + TAIL_PX + 2;
  if (isOpenGround(scene, textRect(context, text, textX, baseline))) texts.write(context, text, textX, baseline);
}

function drawOpenEnd(context: CanvasRenderingContext2D, { x, y, towards }: TailRoot, colour: string): void {
  const end = x + towards * FADE_PX;
  const fade = context.createLinearGradient(x, 0, end, 0);
  fade.addColorStop(0, colour);
  fade.addColorStop(1, `${colour}00`);
  context.fillStyle = fade;
  context.fillRect(Math.min(x, end), y, FADE_PX, TAIL_PX);
  context.strokeStyle = `${colour}99`;
  context.lineWidth = 1.25;
  context.beginPath();
  const tip = end - (towards * FADE_PX) / 4;
  context.moveTo(tip - towards * ARROW_PX, y + TAIL_PX / 2 - ARROW_PX);
  context.lineTo(tip, y + TAIL_PX / 2);
  context.lineTo(tip - towards * ARROW_PX, y + TAIL_PX / 2 + ARROW_PX);
  context.stroke();
}
