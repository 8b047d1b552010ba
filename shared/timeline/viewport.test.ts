import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentPx,
  fitSpan,
  keepInReach,
  pageToPlayhead,
  panBy,
  revealHeight,
  revealSpan,
  spanInView,
  timeAtX,
  viewPx,
  xOfTime,
  yInContent,
  yInView,
  zoomAround,
  zoomCentre,
  type Reach,
  type Viewport,
} from './viewport.ts';

const view: Viewport = { fromMs: 10_000, msPerPx: 50, scrollPx: 30 };
const reach: Reach = { span: { fromMs: 0, toMs: 212_000 }, contentHeightPx: 600, widthPx: 800, heightPx: 400 };

const viewports = fc.record({
  fromMs: fc.double({ min: -8_640_000_000, max: 8_640_000_000, noNaN: true }),
  msPerPx: fc.double({ min: 0.25, max: 200_000, noNaN: true }),
  scrollPx: fc.double({ min: 0, max: 5_000, noNaN: true }),
});
const places = fc.double({ min: 0, max: 4_000, noNaN: true }).map(viewPx);

describe('times and places in the view', () => {
  it('puts a time at its pixel and a pixel at its time', () => {
    expect(xOfTime(view, 12_500)).toBe(50);
    expect(timeAtX(view, viewPx(50))).toBe(12_500);
    expect(xOfTime(view, -5_000)).toBe(-300);
    expect(yInView(view, contentPx(100))).toBe(70);
    expect(yInContent(view, viewPx(70))).toBe(100);
    expect(spanInView(view, 800)).toEqual({ fromMs: 10_000, toMs: 50_000 });
  });
  it('gives a place back from its time, anywhere within a hundred days', () => {
    fc.assert(
      fc.property(viewports, places, (viewport, x) => {
        expect(xOfTime(viewport, timeAtX(viewport, x))).toBeCloseTo(x, 3);
      }),
    );
  });
});

describe('zooming', () => {
  it('leaves the time under the pointer where it is', () => {
    const closer = zoomAround(view, 2, viewPx(200), reach);
    expect(closer.msPerPx).toBe(25);
    expect(timeAtX(closer, viewPx(200))).toBe(timeAtX(view, viewPx(200)));
  });
  it('stops where a frame is wide and where the show is small', () => {
    expect(zoomAround(view, 1e9, viewPx(0), reach).msPerPx).toBe(0.25);
    expect(zoomAround(view, 1e-9, viewPx(0), reach).msPerPx).toBe(216_000);
    const month: Reach = { ...reach, span: { fromMs: 0, toMs: 30 * 86_400_000 } };
    expect(zoomAround(view, 1e-9, viewPx(0), month).msPerPx).toBe((2 * 30 * 86_400_000) / 800);
  });
  it('takes the preferred time as centre only where it is seen', () => {
    expect(zoomCentre(view, 800, 20_000)).toBe(200);
    expect(zoomCentre(view, 800, 0)).toBe(400);
  });
});

describe('fitting', () => {
  it('shows any span whole, with a margin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }),
        fc.integer({ min: 0, max: 8_640_000_000 }),
        fc.integer({ min: 100, max: 4_000 }),
        (fromMs, lengthMs, widthPx) => {
          const fitted = { ...fitSpan({ fromMs, toMs: fromMs + lengthMs }, widthPx), scrollPx: 0 };
          expect(xOfTime(fitted, fromMs)).toBeGreaterThanOrEqual(23.9);
          expect(xOfTime(fitted, fromMs + lengthMs)).toBeLessThanOrEqual(widthPx - 23.9);
        },
      ),
    );
  });
  it('does not dive into a single instant', () => {
    expect(fitSpan({ fromMs: 5_000, toMs: 5_000 }, 848).msPerPx).toBe(2.5);
  });
});

describe('panning', () => {
  it('moves by pixels', () => {
    expect(panBy(view, 100, 20, reach)).toEqual({ fromMs: 15_000, msPerPx: 50, scrollPx: 50 });
  });
  it('always leaves part of the show in sight', () => {
    fc.assert(
      fc.property(viewports, (viewport) => {
        const kept = keepInReach(viewport, reach);
        const seen = spanInView(kept, reach.widthPx);
        expect(seen.toMs).toBeGreaterThan(reach.span.fromMs);
        expect(seen.fromMs).toBeLessThan(reach.span.toMs);
        expect(kept.scrollPx).toBeLessThanOrEqual(200);
        expect(keepInReach(kept, reach)).toEqual(kept);
      }),
    );
  });
  it('does not scroll lanes that fit', () => {
    expect(keepInReach({ ...view, scrollPx: 90 }, { ...reach, contentHeightPx: 300 }).scrollPx).toBe(0);
  });
});

describe('revealing', () => {
  it('stays where the span is seen, and pans as little as shows it otherwise', () => {
    expect(revealSpan(view, { fromMs: 11_000, toMs: 12_000 }, 800)).toBe(view);
    expect(revealSpan(view, { fromMs: 4_000, toMs: 5_000 }, 800).fromMs).toBe(4_000 - 32 * 50);
    const right = revealSpan(view, { fromMs: 60_000, toMs: 61_000 }, 800);
    expect(spanInView(right, 800).toMs).toBe(61_000 + 32 * 50);
  });
  it('shows the beginning of a span that is wider than the view, unless it fills it already', () => {
    expect(revealSpan(view, { fromMs: 45_000, toMs: 150_000 }, 800).fromMs).toBe(45_000 - 32 * 50);
    expect(revealSpan(view, { fromMs: 0, toMs: 150_000 }, 800)).toBe(view);
  });
  it('scrolls a lane into the view', () => {
    expect(revealHeight(view, contentPx(0), contentPx(56), 400).scrollPx).toBe(0);
    expect(revealHeight(view, contentPx(500), contentPx(556), 400).scrollPx).toBe(156);
    expect(revealHeight(view, contentPx(100), contentPx(156), 400)).toBe(view);
  });
  it('turns the page when the playhead runs out of the view, and not before', () => {
    expect(pageToPlayhead(view, 49_999, 800)).toBe(view);
    const turned = pageToPlayhead(view, 50_100, 800);
    expect(xOfTime(turned, 50_100)).toBeCloseTo(80);
  });
});
