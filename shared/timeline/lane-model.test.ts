import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MutableDocument } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { documentOf, laneModelOf, timesIn, type TimedCue } from '#tests/fixtures/timed-cues.ts';
import { seenBounds } from './cue-bounds.ts';
import { firstCue, neighbourOf } from './cue-neighbours.ts';
import { withFollowers } from './followers.ts';
import { hitTest } from './hit-test.ts';
import { createLaneModel, lanesSeenIn, type LaneModel } from './lane-model.ts';
import { isShown, PLAIN_VIEW, revealLane, type LanesView } from './lanes-view.ts';
import { cuesInRect } from './marquee.ts';
import { revealCue } from './reveal-cue.ts';
import { contentPx, viewPx, type Viewport } from './viewport.ts';

function move(document: MutableDocument, id: string, at: number, lane?: string): void {
  const cue = document.cues.get(id);
  if (!cue) throw new Error('no such cue');
  document.cues.set(id, { ...cue, start: { at }, lane: lane ?? cue.lane });
}

function picture(model: LaneModel): unknown {
  return model.lanes.map(({ lane, box, cues }) => ({
    lane: lane.id,
    box,
    cues: cues.items.map(({ cue, startMs, endMs, row }) => [cue.id, startMs, endMs, row]),
  }));
}

const view: Viewport = { fromMs: 0, msPerPx: 100, scrollPx: 0 };
const nobody = new Set<string>();

describe('the lane model', () => {
  it('holds lanes from top to bottom with their cues by start, stacked where they overlap', () => {
    const model = laneModelOf(
      ['set', 'air'],
      [
        ['b', 'set', 5_000, 9_000],
        ['a', 'set', 0, 6_000],
        ['c', 'air', 0, 1_000],
      ],
    );
    expect(model.lanes.map(({ lane }) => lane.id)).toEqual(['set', 'air']);
    expect(model.lanes[0]?.cues.items.map(({ cue, row }) => [cue.id, row])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(model.contentHeightPx).toBe(56 + 56);
    expect(model.placeOf('c')?.endMs).toBe(1_000);
    expect(model.placeOf('__proto__')).toBeUndefined();
  });
  it('is after any changes what it would be had it been made anew', () => {
    const ids = ['a', 'b', 'constructor', '__proto__', 'e'];
    const lanes = ['one', 'two', 'three'];
    const changes = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('move' as const),
          cue: fc.constantFrom(...ids),
          at: fc.integer({ min: -50, max: 50 }),
          lane: fc.constantFrom(...lanes),
          knows: fc.boolean(),
        }),
        fc.record({ kind: fc.constant('delete' as const), cue: fc.constantFrom(...ids), knows: fc.boolean() }),
        fc.record({
          kind: fc.constant('drag' as const),
          cue: fc.constantFrom(...ids),
          at: fc.integer(),
          knows: fc.boolean(),
        }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(changes, (all) => {
        const document = documentOf(
          lanes,
          ids.map((id, at) => [id, 'one', at * 10, at * 10 + 15]),
        );
        const model = createLaneModel();
        model.refresh(document, timesIn(document));
        for (const change of all) {
          if (change.kind === 'delete') document.cues.delete(change.cue);
          else if (document.cues.has(change.cue)) {
            move(document, change.cue, change.at, 'lane' in change ? change.lane : undefined);
          }
          model.refresh(document, timesIn(document), {
            holdRows: change.kind === 'drag',
            ...(change.knows ? { touched: [change.cue] } : {}),
          });
        }
        // Rows that were held back settle; what no refresh was told of would show.
        model.refresh(document, timesIn(document), { touched: [] });
        const fresh = createLaneModel();
        fresh.refresh(document, timesIn(document));
        expect(picture(model)).toEqual(picture(fresh));
      }),
    );
  });
  it('leaves rows and heights alone while a gesture lasts', () => {
    const document = documentOf(
      ['set'],
      [
        ['a', 'set', 0, 5_000],
        ['c', 'set', 3_000, 5_000],
        ['b', 'set', 6_000, 9_000],
      ],
    );
    const model = createLaneModel();
    model.refresh(document, timesIn(document));
    move(document, 'b', 2_000);
    model.refresh(document, timesIn(document), { holdRows: true });
    expect(model.placeOf('b')).toMatchObject({ startMs: 2_000, row: 0, rows: 1 });
    expect(model.contentHeightPx).toBe(56);
    model.refresh(document, timesIn(document));
    expect(model.placeOf('b')).toMatchObject({ row: 1, rows: 3 });
    expect(model.contentHeightPx).toBe(79);
  });
  it('looks at nothing but the touched cue and its lane where it is told, of a hundred thousand on forty lanes', () => {
    const lanes = Array.from({ length: 40 }, (_, at) => `lane-${at}`);
    const document = documentOf(
      lanes,
      Array.from({ length: 100_000 }, (_, at): TimedCue => {
        const startMs = Math.floor(at / 40) * 1_000;
        return [`c${at}`, `lane-${at % 40}`, startMs, startMs + 900];
      }),
    );
    const model = createLaneModel();
    const { timesOf } = timesIn(document);
    model.refresh(document, { timesOf });
    const before = lanes.map((lane) => model.cuesOf(lane));
    const asked: string[] = [];
    move(document, 'c40007', 1_000_500);
    model.refresh(document, { timesOf: (cue) => (asked.push(cue), timesOf(cue)) }, { touched: ['c40007'] });
    expect(asked).toEqual(['c40007']);
    expect(model.placeOf('c40007')).toMatchObject({ startMs: 1_000_500, rows: 2 });
    expect(lanes.filter((lane, at) => model.cuesOf(lane) !== before[at])).toEqual(['lane-7']);
  });
  it('keeps the index of a lane in which nothing changed', () => {
    const document = documentOf(
      ['set', 'air'],
      [
        ['a', 'set', 0, 5_000],
        ['b', 'air', 0, 5_000],
      ],
    );
    const model = createLaneModel();
    model.refresh(document, timesIn(document));
    const before = model.lanes.map(({ cues }) => cues);
    move(document, 'b', 2_000);
    model.refresh(document, timesIn(document));
    expect(model.lanes[0]?.cues).toBe(before[0]);
    expect(model.lanes[1]?.cues).not.toBe(before[1]);
  });
});

describe('the hit-test', () => {
  const model = laneModelOf(
    ['set', 'air'],
    [
      ['a', 'set', 1_000, 5_000],
      ['b', 'set', 5_000, 9_000],
      ['dot', 'air', 2_000, 2_000],
      ['narrow', 'air', 20_000, 21_200],
    ],
  );
  const at = (x: number, y: number, selection = nobody) =>
    hitTest(model, view, { x: viewPx(x), y: viewPx(y) }, selection);

  it('tells body, edges, lane and nothing apart', () => {
    expect(at(30, 20)).toEqual({ on: 'cue', cue: 'a', part: 'body' });
    expect(at(12, 20)).toEqual({ on: 'cue', cue: 'a', part: 'start' });
    expect(at(95, 20)).toEqual({ on: 'lane', lane: 'set' });
    expect(at(30, 3)).toEqual({ on: 'lane', lane: 'set' });
    expect(at(30, 200)).toEqual({ on: 'nothing' });
  });
  it('takes the edge on the pointer’s side where two cues touch', () => {
    expect(at(48, 20)).toEqual({ on: 'cue', cue: 'a', part: 'end' });
    expect(at(52, 20)).toEqual({ on: 'cue', cue: 'b', part: 'start' });
  });
  it('reaches a cue of no length, and both of its edges', () => {
    expect(at(21, 80)).toEqual({ on: 'cue', cue: 'dot', part: 'body' });
    expect(at(18, 80)).toEqual({ on: 'cue', cue: 'dot', part: 'start' });
    expect(at(25, 80)).toEqual({ on: 'cue', cue: 'dot', part: 'end' });
  });
  it('leaves a narrow cue most of its width to be held by', () => {
    expect(at(204, 80)).toEqual({ on: 'cue', cue: 'narrow', part: 'body' });
    expect(at(201, 80)).toEqual({ on: 'cue', cue: 'narrow', part: 'start' });
    expect(at(211, 80)).toEqual({ on: 'cue', cue: 'narrow', part: 'end' });
  });
  it('prefers the selected of cues one over another, else the one on top', () => {
    const pile = laneModelOf(
      ['set'],
      Array.from({ length: 10 }, (_, id): TimedCue => [`c${id}`, 'set', 0, 5_000]),
    );
    const point = { x: viewPx(25), y: viewPx(85) };
    expect(hitTest(pile, view, point, nobody)).toMatchObject({ cue: 'c9' });
    expect(hitTest(pile, view, point, new Set(['c5']))).toMatchObject({ cue: 'c5' });
  });
});

describe('the marquee', () => {
  const model = laneModelOf(
    ['set', 'air'],
    [
      ['a', 'set', 1_000, 5_000],
      ['over', 'set', 2_000, 4_000],
      ['dot', 'air', 2_000, 2_000],
      ['far', 'air', 50_000, 60_000],
    ],
  );
  const within = (x: number, y: number, widthPx: number, heightPx: number) =>
    cuesInRect(model, view, { x: viewPx(x), y: viewPx(y), widthPx, heightPx });

  it('takes in the bodies it touches, row by row', () => {
    expect(within(0, 0, 100, 120)).toEqual(['a', 'over', 'dot']);
    expect(within(0, 0, 100, 20)).toEqual(['a']);
    expect(within(25, 40, 5, 5)).toEqual(['over']);
    expect(within(22, 70, 10, 40)).toEqual(['dot']);
    expect(within(30, 70, 10, 40)).toEqual([]);
  });
});

describe('the arrow keys', () => {
  const model = laneModelOf(
    ['empty', 'set', 'nothing', 'air'],
    [
      ['a', 'set', 0, 1_000],
      ['b', 'set', 2_000, 3_000],
      ['c', 'air', 2_500, 2_600],
      ['d', 'air', 9_000, 9_500],
    ],
  );
  it('go along a lane, stop at its ends and pass over lanes without cues', () => {
    expect(firstCue(model)).toBe('a');
    expect(neighbourOf(model, 'a', 'right')).toBe('b');
    expect(neighbourOf(model, 'b', 'right')).toBeNull();
    expect(neighbourOf(model, 'a', 'left')).toBeNull();
    expect(neighbourOf(model, 'b', 'down')).toBe('c');
    expect(neighbourOf(model, 'd', 'up')).toBe('b');
    expect(neighbourOf(model, 'a', 'up')).toBeNull();
    expect(neighbourOf(model, 'gone', 'up')).toBeNull();
  });
});

describe('revealing a cue', () => {
  const model = laneModelOf(
    ['set', 'air', 'light'],
    [
      ['near', 'set', 1_000, 5_000],
      ['half', 'set', 9_000, 30_000],
      ['far', 'light', 50_000, 52_000],
    ],
  );
  const size = { widthPx: 200, heightPx: 100 };
  const reveal = (id: string) => {
    const place = model.placeOf(id);
    const lane = place && model.lanes[model.laneIndexOf(place.cue.lane)];
    if (!place || !lane) throw new Error('no such cue');
    return revealCue(view, lane, place, size);
  };
  it('leaves the view alone while enough of it is seen', () => {
    expect(reveal('near')).toBe(view);
    expect(reveal('half')).toBe(view);
  });
  it('pans and scrolls to one that is not', () => {
    const { fromMs, scrollPx } = reveal('far');
    expect(fromMs).toBeGreaterThan(30_000);
    expect(fromMs + 200 * 100).toBeGreaterThan(52_000);
    expect(scrollPx).toBe(68);
  });
});

describe('followers', () => {
  it('are all cues that hang on the moved ones, through others too', () => {
    const { cues } = documentOf(
      ['set'],
      [
        ['a', 'set', 0, 1],
        ['b', 'set', 0, 1],
        ['c', 'set', 0, 1],
        ['d', 'set', 0, 1],
      ],
    );
    for (const [id, after] of [
      ['b', 'a'],
      ['c', 'b'],
    ] as const) {
      const cue = cues.get(id);
      if (cue) cues.set(id, { ...cue, start: { after, edge: 'end' } });
    }
    expect([...withFollowers(cues, ['a'])].sort()).toEqual(['a', 'b', 'c']);
    expect([...withFollowers(cues, ['d'])]).toEqual(['d']);
  });
});

describe('rows', () => {
  const DEPARTMENTS: readonly Department[] = ['dance', 'air', 'dance', 'light', 'dance', 'air'];
  const LANES = DEPARTMENTS.map((_, at) => `l${at}`);
  const document = documentOf(
    LANES,
    LANES.map((lane, at): TimedCue => [`c${at}`, lane, at * 1_000, at * 1_000 + 5_000]),
    DEPARTMENTS,
  );
  const modelOf = (view: Partial<LanesView> = {}): LaneModel => {
    const model = createLaneModel();
    model.refresh(document, timesIn(document), { view: { ...PLAIN_VIEW, ...view } });
    return model;
  };
  const namesOf = (model: LaneModel): string[] =>
    model.rows.map((row) => (row.kind === 'group' ? `[${row.department} ${row.lanes.length}]` : row.lane.id));
  const openOf = (model: LaneModel): string[] => model.lanes.map(({ lane }) => lane.id);
  const pointAt = (model: LaneModel, lane: string, x: number) => {
    const box = model.rowOf(lane)?.box;
    if (!box) throw new Error('the lane is not seen');
    return { x: viewPx(x), y: viewPx(box.top + box.heightPx / 2) };
  };

  it('stand by department where the first lane of each does, under a head where it has several', () => {
    expect(namesOf(modelOf())).toEqual(['[dance 3]', 'l0', 'l2', 'l4', '[air 2]', 'l1', 'l5', 'l3']);
    expect(namesOf(modelOf({ grouped: false }))).toEqual(LANES);
  });
  it('are one for a folded group, one that is thin for a folded lane, none for a hidden one', () => {
    const model = modelOf({ foldedGroups: ['dance'], folded: ['l3'], hidden: ['l1'] });
    expect(namesOf(model)).toEqual(['[dance 3]', '[air 1]', 'l5', 'l3']);
    expect(openOf(model)).toEqual(['l5']);
    expect(model.contentHeightPx).toBe(22 + 22 + 56 + 18);
    expect(model.rowOf('l2')).toBe(model.rows[0]);
    expect(model.rowOf('l1')).toBeUndefined();
    // Its cues are in the show all the same.
    expect(model.placeOf('c1')?.startMs).toBe(1_000);
    expect(model.cuesOf('l1').items).toHaveLength(1);
  });
  it('are those of the lanes that are alone, as long as there are any', () => {
    expect(namesOf(modelOf({ alone: ['l2', 'l3'] }))).toEqual(['[dance 1]', 'l2', 'l3']);
  });
  it('show every lane once, seen or folded away, in any view', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values]);
    const views = fc.record({
      grouped: fc.boolean(),
      foldedGroups: some(['dance', 'air', 'light'] as const),
      folded: some(LANES),
      hidden: some(LANES),
      alone: some(LANES),
    });
    fc.assert(
      fc.property(views, (view) => {
        const model = modelOf(view);
        const seen = model.rows.flatMap((row) => lanesSeenIn(row).map(({ id }) => id));
        const shown = LANES.filter((lane) => isShown({ ...PLAIN_VIEW, ...view }, lane));
        expect(seen.toSorted()).toEqual(shown);
        let top = 0;
        for (const row of model.rows) {
          expect(row.box.top).toBe(top);
          top += row.box.heightPx;
        }
        expect(model.contentHeightPx).toBe(top);
        for (const [at, { lane }] of model.lanes.entries()) expect(model.laneIndexOf(lane.id)).toBe(at);
      }),
    );
  });
  it('show a lane and its cues again when it is asked for, whatever it was', () => {
    const view = { ...PLAIN_VIEW, foldedGroups: ['dance' as const], folded: ['l2'], hidden: ['l2'], alone: ['l3'] };
    const lane = document.lanes.get('l2');
    if (!lane) throw new Error('no such lane');
    const revealed = revealLane(view, lane);
    expect(openOf(modelOf(revealed))).toContain('l2');
    expect(revealLane(revealed, lane)).toBe(revealed);
  });
  it('can be pressed on the whole, where no cue stands one by one', () => {
    const model = modelOf({ foldedGroups: ['dance'], folded: ['l3'] });
    expect(hitTest(model, view, pointAt(model, 'l0', 10), nobody)).toEqual({ on: 'group', department: 'dance' });
    expect(hitTest(model, view, pointAt(model, 'l3', 35), nobody)).toEqual({ on: 'folded-lane', lane: 'l3' });
    expect(hitTest(model, view, pointAt(model, 'l1', 20), nobody)).toMatchObject({ on: 'cue', cue: 'c1' });
  });
  it('are taken in by a frame only as far as their cues can be seen one by one', () => {
    const all = (model: LaneModel) =>
      cuesInRect(model, view, { x: viewPx(-10), y: viewPx(0), widthPx: 500, heightPx: 1_000 });
    expect(all(modelOf())).toEqual(['c0', 'c2', 'c4', 'c1', 'c5', 'c3']);
    expect(all(modelOf({ foldedGroups: ['dance'], folded: ['l3'], hidden: ['l5'] }))).toEqual(['c1']);
  });
  it('are gone through by the arrow keys as they stand', () => {
    const model = modelOf({ folded: ['l4'], hidden: ['l1'] });
    expect(neighbourOf(model, 'c2', 'down')).toBe('c5');
    expect(neighbourOf(model, 'c5', 'up')).toBe('c2');
    expect(firstCue(model)).toBe('c0');
    // From a cue that is folded away the keyboard comes back to the nearest that can be seen.
    expect(neighbourOf(model, 'c4', 'left')).toBe('c5');
    expect(neighbourOf(model, 'c1', 'down')).toBe('c0');
  });
  it('are found by height, the nearest open lane too', () => {
    const model = modelOf({ foldedGroups: ['dance'] });
    expect(model.rowAt(contentPx(5))).toBe(model.rows[0]);
    expect(model.rowAt(contentPx(model.contentHeightPx))).toBeUndefined();
    expect(openOf(model)[model.laneIndexNear(contentPx(-50))]).toBe('l1');
    expect(openOf(model)[model.laneIndexNear(contentPx(9_999))]).toBe('l3');
    expect(modelOf({ hidden: LANES }).laneIndexNear(contentPx(0))).toBe(-1);
  });
  it('show a cue of a folded lane in its thin row, and one of a hidden lane nowhere', () => {
    const model = modelOf({ folded: ['l3'], hidden: ['l1'] });
    const row = model.rowOf('l3');
    const bounds = seenBounds(model, view, 'c3');
    if (!row || !bounds) throw new Error('it is seen');
    expect([bounds.x, bounds.widthPx]).toEqual([30, 50]);
    expect(bounds.y).toBeGreaterThan(row.box.top);
    expect(bounds.y + bounds.heightPx).toBeLessThan(row.box.top + row.box.heightPx);
    expect(seenBounds(model, view, 'c1')).toBeNull();
  });
});
