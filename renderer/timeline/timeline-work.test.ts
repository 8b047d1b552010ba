/**
 * What a frame of the timeline may cost, in cues looked at and calls of the canvas: times tell of machines, counts of the
 * program. Bounds are a little above what is needed today. Who needs more has to say why it is worth it.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { CueRecord, MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { IntervalIndex } from '#shared/timeline/interval-index.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import { createLaneModel, type LaneModel, type PlacedLane, type PlacedRow } from '#shared/timeline/lane-model.ts';
import { PLAIN_VIEW, setHeight } from '#shared/timeline/lanes-view.ts';
import { fitSpan, type Viewport } from '#shared/timeline/viewport.ts';
import { wordsIn } from '#shared/words/language.ts';
import { paletteOf } from '#renderer/canvas/palette.ts';
import { countingCanvas, NoPath } from '#tests/fixtures/counting-canvas.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { drawCues } from './draw-cues.ts';
import { drawGrid } from './draw-grid.ts';
import { drawOverlay } from './draw-overlay.ts';
import { drawRulers } from './draw-rulers.ts';
import { linksByCue } from './link-book.ts';
import { NO_OVERLAY, type Scene } from './scene.ts';
import { createShowFacts } from './show-facts.ts';

const SIZE = { widthPx: 1_000, heightPx: 1_140 };
const LANES = 40;
/** Cues in view when they are panned close up. */
const CLOSE = 1_000;

beforeAll(() => {
  vi.stubGlobal('Path2D', NoPath);
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

interface Counted {
  readonly model: LaneModel;
  /** Cues that were looked at since it was last asked. */
  take(): number;
}

/** The model, counting the cues that its lanes show to whoever asks, and those that are looked up one by one. */
function counted(model: LaneModel): Counted {
  let looked = 0;
  const countingIndex = (cues: IntervalIndex<PlacedCue>): IntervalIndex<PlacedCue> => ({
    ...cues,
    visitApart: (fromMs, toMs, visit) =>
      cues.visitApart(fromMs, toMs, (place) => {
        looked += 1;
        return visit(place);
      }),
    visitTouching: (fromMs, toMs, visit) =>
      cues.visitTouching(fromMs, toMs, (place) => {
        looked += 1;
        visit(place);
      }),
  });
  const countingLane = (lane: PlacedLane): PlacedLane => ({ ...lane, cues: countingIndex(lane.cues) });
  const rows = model.rows.map((row): PlacedRow => (row.kind === 'lane' ? countingLane(row) : row));
  return {
    model: {
      ...model,
      rows,
      lanes: rows.filter((row) => row.kind === 'lane'),
      contentHeightPx: model.contentHeightPx,
      placeOf(cue) {
        looked += 1;
        return model.placeOf(cue);
      },
    },
    take() {
      const count = looked;
      looked = 0;
      return count;
    },
  };
}

function lowLanes(document: MutableDocument) {
  return setHeight({ ...PLAIN_VIEW, grouped: false }, [...document.lanes.keys()], 28);
}

/** What one frame of a pan costs, with so many cues in view and so many selected. */
function workOfFrame(cues: number, inView: number, selected = 0) {
  const document = loadDocument(generateShow({ cues }));
  const { plan } = createPlanEngine(document);
  const model = createLaneModel();
  model.refresh(document, plan, { view: lowLanes(document) });
  const counting = counted(model);
  const whole = fitSpan(plan.span, SIZE.widthPx);
  const msPerPx = (whole.msPerPx * inView) / cues;
  const middleMs = (plan.span.fromMs + plan.span.toMs) / 2;
  const viewport: Viewport = { fromMs: middleMs - (msPerPx * SIZE.widthPx) / 2, msPerPx, scrollPx: 0 };
  const facts = createShowFacts()({ document, plan });
  const scene: Scene = {
    document,
    model: counting.model,
    plan,
    facts,
    viewport,
    palette: paletteOf(() => '#405060'),
    selection: new Set(plan.byStart.slice(0, selected)),
    focus: null,
    found: null,
    lit: null,
    conflict: null,
    isConflictOld: false,
    ...SIZE,
    ratio: 1,
    overlay: NO_OVERLAY,
    rulers: { hasLyrics: true, rulerTime: 'time' },
    parts: { lyrics: true, links: true, slack: true, takes: false },
    links: linksByCue(document),
    takes: null,
    words: wordsIn('en'),
    song: null,
  };
  const { context, take } = countingCanvas();
  for (const draw of [drawRulers, drawGrid, drawCues, drawOverlay]) draw(context, scene);
  return { cues: counting.take(), calls: take() };
}

describe('a frame of a pan', () => {
  it('with all in view looks at no more cues than there are pixels for, and paints each pixel once', () => {
    const work = workOfFrame(100_000, 100_000);
    // A bar is two pixels wide, and each cue that is looked at moves on by most of that.
    expect(work.cues).toBeLessThan(0.75 * LANES * SIZE.widthPx);
    expect(work.calls).toBeLessThan(0.6 * LANES * SIZE.widthPx);
  });
  it('costs what is in view, however long the show is', () => {
    const short = workOfFrame(1_000, CLOSE);
    const long = workOfFrame(100_000, CLOSE);
    for (const work of [short, long]) {
      expect(work.cues).toBeLessThan(1.25 * CLOSE);
      expect(work.calls).toBeLessThan(CLOSE);
    }
  });
  it('looks at each selected cue once more, and outlines no more of them than there are pixels for', () => {
    const nobody = workOfFrame(100_000, 100_000);
    const many = workOfFrame(100_000, 100_000, 50_000);
    expect(many.cues - nobody.cues).toBeLessThan(50_000 + 5_000);
    expect(many.calls - nobody.calls).toBeLessThan(0.6 * LANES * SIZE.widthPx);
  });
});

/** The table of cues, counting those that somebody goes through all of them for. */
class CountedTable extends Map<string, CueRecord> {
  gone = 0;
  override *values(): MapIterator<CueRecord> {
    for (const cue of super.values()) {
      this.gone += 1;
      yield cue;
    }
  }
  override *keys(): MapIterator<string> {
    for (const id of super.keys()) {
      this.gone += 1;
      yield id;
    }
  }
}

describe.each([1, 500])('a step of a drag of %i cues among 20,000', (held) => {
  it('looks at what it reaches, and goes through no table', () => {
    const loaded = loadDocument(generateShow({ cues: 20_000 }));
    const cues = new CountedTable(loaded.cues);
    const document: MutableDocument = { ...loaded, cues };
    const engine = createPlanEngine(document);
    const editor = createEditor(document);
    editor.subscribe(({ diff }) => engine.update(diff));
    const model = createLaneModel();
    const factsOf = createShowFacts();
    let asked = 0;
    const timesOf: Plan['timesOf'] = (cue) => {
      asked += 1;
      return engine.plan.timesOf(cue);
    };
    model.refresh(document, { timesOf }, { view: lowLanes(document) });
    factsOf({ document, plan: engine.plan });
    const dragged = engine.plan.byStart.slice(10_000, 10_000 + held);
    let { serial } = engine.plan;
    for (let step = 1; step <= 20; step += 1) {
      [asked, cues.gone] = [0, 0];
      editor.draft((now) => {
        const made = moveCues(now, { cues: dragged, byMs: step * 250 });
        return isRefusal(made) ? null : made;
      });
      const touched = engine.plan.touchedSince(serial);
      serial = engine.plan.serial;
      if (!touched) throw new Error('the plan can’t tell what a step of a drag has touched');
      model.refresh(document, { timesOf }, { holdRows: true, touched });
      factsOf({ document, plan: engine.plan, touched });
      // The cues themselves, and what hangs on them.
      expect(touched.size).toBeLessThan(4 * held + 40);
      expect(asked).toBe(touched.size);
      expect(cues.gone).toBe(0);
    }
  });
});
