/** A canvas that is sharp on every screen: as many pixels as the screen has, drawn on in CSS pixels. */

export interface Surface {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Screen pixels in a CSS pixel. */
  readonly ratio: number;
  /** The context, emptied and scaled to CSS pixels. */
  begin(): CanvasRenderingContext2D;
  /** Takes on the element's present size. */
  fit(): void;
}

/** Throws where the browser has no 2D canvas: nothing of the timeline works there. */
export function createSurface(canvas: HTMLCanvasElement): Surface {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  let widthPx = 0;
  let heightPx = 0;
  let ratio = 1;
  return {
    get widthPx() {
      return widthPx;
    },
    get heightPx() {
      return heightPx;
    },
    get ratio() {
      return ratio;
    },
    begin() {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, widthPx, heightPx);
      return context;
    },
    fit() {
      ratio = window.devicePixelRatio || 1;
      widthPx = canvas.clientWidth;
      heightPx = canvas.clientHeight;
      // Setting a size empties the canvas, equal or not.
      const width = Math.round(widthPx * ratio);
      const height = Math.round(heightPx * ratio);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    },
  };
}
