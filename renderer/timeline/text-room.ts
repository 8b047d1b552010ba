/** Texts of one frame that stand outside of cues: none is written where something else stands already. */
import type { ViewRect } from '#shared/timeline/cue-bounds.ts';
import { isAnyInRect } from '#shared/timeline/marquee.ts';
import { viewPx, yInContent } from '#shared/timeline/viewport.ts';
import { textWidthPx } from '#renderer/canvas/fit-text.ts';
import type { Scene } from './scene.ts';

export interface TextRoom {
  /** Something stands here: a whisker, a tail, a text. */
  take(rect: ViewRect): void;
  isFree(rect: ViewRect): boolean;
  /** Writes the text with its baseline at this place, if nothing stands there; whether it did. */
  write(context: CanvasRenderingContext2D, text: string, x: number, baseline: number): boolean;
}

/** Of texts of 11 and 12 px, over and under the baseline. */
const ASCENT_PX = 10;
const DESCENT_PX = 3;
const BUCKET_PX = 32;

export function createTextRoom(): TextRoom {
  /** By stripes of the height. */
  const taken = new Map<number, ViewRect[]>();
  const stripesOf = ({ y, heightPx }: ViewRect): readonly [first: number, last: number] => [
    Math.floor(y / BUCKET_PX),
    Math.floor((y + heightPx) / BUCKET_PX),
  ];
  const room: TextRoom = {
    take(rect) {
      const [first, last] = stripesOf(rect);
      for (let stripe = first; stripe <= last; stripe += 1) {
        const rects = taken.get(stripe);
        if (rects) rects.push(rect);
        else taken.set(stripe, [rect]);
      }
    },
    isFree(rect) {
      const [first, last] = stripesOf(rect);
      for (let stripe = first; stripe <= last; stripe += 1) {
        if (taken.get(stripe)?.some((other) => meet(rect, other))) return false;
      }
      return true;
    },
    write(context, text, x, baseline) {
      const rect = textRect(context, text, x, baseline);
      if (!room.isFree(rect)) return false;
      context.fillText(text, x, baseline);
      room.take(rect);
      return true;
    },
  };
  return room;
}

/** What a text takes up, in the context's present font. */
export function textRect(context: CanvasRenderingContext2D, text: string, x: number, baseline: number): ViewRect {
  return {
    x: viewPx(x),
    y: viewPx(baseline - ASCENT_PX),
    widthPx: textWidthPx(context, text),
    heightPx: ASCENT_PX + DESCENT_PX,
  };
}

/** Whether no cue lies there, and no row that says something else: text beside cues stands in open lanes. */
export function isOpenGround({ model, viewport }: Pick<Scene, 'model' | 'viewport'>, rect: ViewRect): boolean {
  const isOpen = [rect.y, viewPx(rect.y + rect.heightPx)].every((y) => {
    const row = model.rowAt(yInContent(viewport, y));
    return row === undefined || (row.kind === 'lane' && !row.folded);
  });
  return isOpen && !isAnyInRect(model, viewport, rect);
}

function meet(a: ViewRect, b: ViewRect): boolean {
  return a.x < b.x + b.widthPx && b.x < a.x + a.widthPx && a.y < b.y + b.heightPx && b.y < a.y + a.heightPx;
}
