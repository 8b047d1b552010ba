/**
 * The timeline's coordinate spaces, and the only place where they are converted.
 *
 *   Ms         the show clock: show zero is 0, earlier is negative.
 *   ContentPx  the lanes laid out whole, unscrolled: y from the top of the first lane. Zoom does not change it.
 *   ViewPx     what is seen: CSS pixels from the upper left corner of the lanes' drawing area.
 *
 *                      fromMs                      fromMs + width * msPerPx
 *        show zero       │                                │
 *   ─────────┼───────────┼────────────────────────────────┼──────────▶ Ms
 *            ┌───────────┼────────────────────────────────┼─────────┐ 0 ContentPx
 *            │ lane 1    │                                │         │
 *            │ lane 2   (0,0)───────── view ───────▶ x ViewPx       │ scrollPx
 *            │ lane 3    │                                │         │
 *            │ lane 4    ▼ y ViewPx                       │         │
 *            │ lane 5    └────────────────────────────────┘         │
 *            │ lane 6                                               │
 *            └──────────────────────────────────────────────────────┘
 *
 *   x = (time - fromMs) / msPerPx        y = content - scrollPx
 */
import type { Ms } from '#shared/show/types.ts';

declare const space: unique symbol;
/** Vertical CSS pixels from the top of the first lane. */
export type ContentPx = number & { readonly [space]: 'content' };
/** CSS pixels from the upper left corner of the lanes' drawing area. */
export type ViewPx = number & { readonly [space]: 'view' };

/** The part of the show that is seen. */
export interface Viewport {
  /** Time at the left edge; fractional. */
  readonly fromMs: Ms;
  /** How long one CSS pixel is. */
  readonly msPerPx: number;
  /** How far the lanes are scrolled up. */
  readonly scrollPx: number;
}
/** A stretch of the show clock, `fromMs` <= `toMs`. */
export interface Span {
  readonly fromMs: Ms;
  readonly toMs: Ms;
}
/** What a viewport may reach: the show, and the sizes of the lanes laid out and of the drawing area. */
export interface Reach {
  readonly span: Span;
  readonly contentHeightPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The closest zoom: a frame of 25 a second is 160 px wide. */
const MIN_MS_PER_PX = 0.25;
/** The widest zoom that is always allowed: a day in 400 px. A longer show may be seen whole all the same. */
const MAX_MS_PER_PX = 86_400_000 / 400;
/** Free room beside a span that is fitted into the view. */
const FIT_MARGIN_PX = 24;
/** Least time that is fitted into a view: a single instant does not zoom in all the way. */
const FIT_LEAST_MS = 2_000;
/** Room kept beside what is revealed, so that it does not stick to the edge. */
const REVEAL_MARGIN_PX = 32;
/** Where the playhead lands after a page is turned, as a share of the width. */
const PAGE_LANDING = 0.1;

/** Marks a number as pixels of the view: for pointer positions, taken relative to the drawing area. */
export function viewPx(px: number): ViewPx {
  return px as ViewPx;
}

/** Marks a number as pixels of the laid out lanes: for the lane layout. */
export function contentPx(px: number): ContentPx {
  return px as ContentPx;
}

/** Where a time stands in the view; left of it below 0. */
export function xOfTime(viewport: Viewport, timeMs: Ms): ViewPx {
  return viewPx((timeMs - viewport.fromMs) / viewport.msPerPx);
}

/** The time at a place in the view, fractional ms. */
export function timeAtX(viewport: Viewport, x: ViewPx): Ms {
  return viewport.fromMs + x * viewport.msPerPx;
}

/** Where a height of the laid out lanes stands in the view. */
export function yInView(viewport: Viewport, y: ContentPx): ViewPx {
  return viewPx(y - viewport.scrollPx);
}

/** Which height of the laid out lanes stands at a place in the view. */
export function yInContent(viewport: Viewport, y: ViewPx): ContentPx {
  return contentPx(y + viewport.scrollPx);
}

/** The stretch of time that a view of this width shows. */
export function spanInView(viewport: Viewport, widthPx: number): Span {
  return { fromMs: viewport.fromMs, toMs: viewport.fromMs + widthPx * viewport.msPerPx };
}

/** Zooms by a factor (above 1: closer) around a place in the view: the time there stays there. */
export function zoomAround(viewport: Viewport, factor: number, x: ViewPx, reach: Reach): Viewport {
  const timeMs = timeAtX(viewport, x);
  const msPerPx = allowedZoom(viewport.msPerPx / factor, reach);
  return keepInReach({ ...viewport, msPerPx, fromMs: timeMs - x * msPerPx }, reach);
}

/** Around which place zooming by a key goes: the preferred time where it is in view, else the middle. */
export function zoomCentre(viewport: Viewport, widthPx: number, preferredMs: Ms): ViewPx {
  const x = xOfTime(viewport, preferredMs);
  return x >= 0 && x <= widthPx ? x : viewPx(widthPx / 2);
}

/** Pans by pixels: positive shows what is to the right and below. */
export function panBy(viewport: Viewport, xPx: number, yPx: number, reach: Reach): Viewport {
  return keepInReach(
    { ...viewport, fromMs: viewport.fromMs + xPx * viewport.msPerPx, scrollPx: viewport.scrollPx + yPx },
    reach,
  );
}

/** Time and zoom at which the whole span is in a view of this width, with a margin on both sides. */
export function fitSpan(span: Span, widthPx: number): Pick<Viewport, 'fromMs' | 'msPerPx'> {
  const room = Math.max(1, widthPx - 2 * FIT_MARGIN_PX);
  const lengthMs = Math.max(FIT_LEAST_MS, span.toMs - span.fromMs);
  const msPerPx = Math.max(MIN_MS_PER_PX, lengthMs / room);
  const middleMs = (span.fromMs + span.toMs) / 2;
  return { msPerPx, fromMs: middleMs - (widthPx / 2) * msPerPx };
}

/**
 * The viewport with zoom and place brought back to where there is something to see: at least a fifth of the view is
 * the show's span, so that there is room to drag beyond both of its ends but no way to get lost.
 */
export function keepInReach(viewport: Viewport, reach: Reach): Viewport {
  const msPerPx = allowedZoom(viewport.msPerPx, reach);
  const viewMs = reach.widthPx * msPerPx;
  const shownMs = Math.min(viewMs / 5, Math.max(reach.span.toMs - reach.span.fromMs, 1));
  const fromMs = clamp(viewport.fromMs, reach.span.fromMs - viewMs + shownMs, reach.span.toMs - shownMs);
  const scrollPx = clamp(viewport.scrollPx, 0, Math.max(0, reach.contentHeightPx - reach.heightPx));
  return { fromMs, msPerPx, scrollPx };
}

/** Pans as little as shows the span; one wider than the view shows its beginning. */
export function revealSpan(viewport: Viewport, span: Span, widthPx: number): Viewport {
  const seen = spanInView(viewport, widthPx);
  if (span.fromMs >= seen.fromMs && span.toMs <= seen.toMs) return viewport;
  const marginMs = Math.min(REVEAL_MARGIN_PX, widthPx / 4) * viewport.msPerPx;
  const wider = span.toMs - span.fromMs > seen.toMs - seen.fromMs - 2 * marginMs;
  // A span that fills the view and more is in sight already: jumping to its beginning would only lose the place.
  if (wider && span.fromMs <= seen.fromMs && span.toMs >= seen.toMs) return viewport;
  const fromMs =
    wider || span.fromMs < seen.fromMs ? span.fromMs - marginMs : span.toMs + marginMs - (seen.toMs - seen.fromMs);
  return { ...viewport, fromMs };
}

/** Scrolls as little as shows the heights from `top` to `bottom`. */
export function revealHeight(viewport: Viewport, top: ContentPx, bottom: ContentPx, heightPx: number): Viewport {
  if (top < viewport.scrollPx) return { ...viewport, scrollPx: top };
  if (bottom > viewport.scrollPx + heightPx) return { ...viewport, scrollPx: Math.min(top, bottom - heightPx) };
  return viewport;
}

/** Turns the page when the playhead has left the view; the same viewport while it is inside. */
export function pageToPlayhead(viewport: Viewport, timeMs: Ms, widthPx: number): Viewport {
  const x = xOfTime(viewport, timeMs);
  if (x >= 0 && x <= widthPx) return viewport;
  return { ...viewport, fromMs: timeMs - PAGE_LANDING * widthPx * viewport.msPerPx };
}

/** Keeps the playhead in the middle once it has come there, as a tape that runs under it; the same viewport before. */
export function rollUnderPlayhead(viewport: Viewport, timeMs: Ms, widthPx: number): Viewport {
  const middlePx = widthPx / 2;
  if (xOfTime(viewport, timeMs) <= middlePx) return viewport;
  return { ...viewport, fromMs: timeMs - middlePx * viewport.msPerPx };
}

function allowedZoom(msPerPx: number, { span, widthPx }: Reach): number {
  const whole = (2 * (span.toMs - span.fromMs)) / Math.max(1, widthPx);
  return clamp(msPerPx, MIN_MS_PER_PX, Math.max(MAX_MS_PER_PX, whole));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
