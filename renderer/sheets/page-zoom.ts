/** How large pages are shown. */

/** `width` and `page` follow the window; a number is a share of the paper's own size. */
export type Zoom = 'width' | 'page' | number;

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels of a point at the paper's own size. */
const OWN_SIZE = 96 / 72;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;

/** CSS pixels of a point, for a page in points and the room for it in CSS pixels. */
export function scaleOf(zoom: Zoom, page: Area, room: Area): number {
  const byWidth = room.width / page.width;
  const byHeight = room.height / page.height;
  const scale = zoom === 'width' ? byWidth : zoom === 'page' ? Math.min(byWidth, byHeight) : zoom * OWN_SIZE;
  // A window may be folded to nothing; a page never is.
  return Math.max(scale, STEPS[0] * OWN_SIZE * 0.5);
}

/** The scale as a share of the paper's own size. */
export function shareOf(scale: number): number {
  return scale / OWN_SIZE;
}

/** The next larger or smaller step from where the pages are now; the same at the end of the steps. */
export function stepZoom(scale: number, direction: 'in' | 'out'): Zoom {
  const share = shareOf(scale);
  const further =
    direction === 'in' ? STEPS.find((step) => step > share * 1.01) : STEPS.findLast((step) => step < share * 0.99);
  return further ?? share;
}
