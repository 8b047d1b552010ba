/** What holds for every command, on small random shows. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { TABLES, type MutableDocument, type ShowDocument } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { DEPARTMENTS } from '#shared/show/types.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { addCue } from './add-cue.ts';
import { addLane } from './add-lane.ts';
import { addRecord } from './add-record.ts';
import { anchorCue } from './anchor-cue.ts';
import { changeCues } from './change-cues.ts';
import { changeHeader } from './change-header.ts';
import { changeRecord } from './change-record.ts';
import { deleteCues } from './delete-cues.ts';
import { deleteRecord } from './delete-record.ts';
import { applyDiff, reverseDiff, squashDiffs, type Diff } from './diff.ts';
import { duplicateCues } from './duplicate-cues.ts';
import { isRefusal, type Edit, type Outcome } from './edit.ts';
import { createEditor } from './editor.ts';
import { clipCues } from './cue-clip.ts';
import { hangCues, linkCues, pinCues, type LinkRule } from './connect-cues.ts';
import { joinCues } from './join-cues.ts';
import { moveCues } from './move-cues.ts';
import { moveRecord } from './move-record.ts';
import { moveToLane } from './move-to-lane.ts';
import { pasteCues } from './paste-cues.ts';
import { reorderCues } from './reorder-cues.ts';
import { rippleMove, rippleTrim, type RippleScope } from './ripple-cues.ts';
import { borderAt, rollEdge } from './roll-edge.ts';
import { slipWindow } from './slip-window.ts';
import { splitCues } from './split-cues.ts';
import { trimCue } from './trim-cue.ts';

const RUNS = { numRuns: 300 };

/** A show with a second lane, some locks, and its tables. */
function draw(seed: number): MutableDocument {
  const show = randomShow(seed);
  const other = {
    id: 'other',
    name: 'Other',
    department: 'camera' as const,
    ...(seed % 5 === 0 ? { locked: true } : {}),
  };
  const cues = show.cues.map((cue, index) => ({
    ...cue,
    ...((seed + index) % 4 === 0 ? { lane: 'other' } : {}),
    ...((seed + index) % 7 === 0 ? { locked: true } : {}),
    ...((seed + index) % 3 === 0
      ? { duration: { ...cue.duration, minMs: 0, maxMs: cue.duration.likelyMs + 500 } }
      : {}),
  }));
  return loadDocument({ ...show, lanes: [...show.lanes, other], cues });
}

const seeds = fc.integer({ min: 0, max: 100_000 });
const times = fc.integer({ min: -60_000, max: 60_000 });
const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });

/** The ids of cues at these places, modulo how many there are. */
function pickCues(document: ShowDocument, places: readonly number[]): string[] {
  const ids = [...document.cues.keys()];
  return places.map((place) => ids[place % ids.length] ?? '');
}

/** Any command with any arguments that a screen could give it. */
const commands: fc.Arbitrary<(document: ShowDocument) => Outcome> = fc.oneof(
  fc.tuple(picks, times, fc.integer({ min: -1, max: 1 })).map(
    ([at, byMs, byLanes]) =>
      (document: ShowDocument) =>
        moveCues(document, { cues: pickCues(document, at), byMs, byLanes }),
  ),
  fc.tuple(fc.nat(20), fc.constantFrom('start', 'end'), times).map(([at, edge, toMs]) => (document: ShowDocument) => {
    const [cue = ''] = pickCues(document, [at]);
    return trimCue(document, { cue, edge, toMs });
  }),
  fc.tuple(fc.constantFrom('lane', 'other', 'gone'), times).map(
    ([lane, atMs]) =>
      (document: ShowDocument) =>
        addCue(document, { lane, atMs }),
  ),
  picks.map((at) => (document: ShowDocument) => deleteCues(document, { cues: pickCues(document, at) })),
  fc.tuple(picks, times).map(
    ([at, byMs]) =>
      (document: ShowDocument) =>
        duplicateCues(document, { cues: pickCues(document, at), byMs }),
  ),
  fc.tuple(picks, fc.nat(20), fc.constantFrom('time', 'bar', 'cue')).map(([at, to, on]) => (document: ShowDocument) => {
    const [after = ''] = pickCues(document, [to]);
    return anchorCue(document, {
      cues: pickCues(document, at),
      kind: on === 'cue' ? { on, after, edge: 'end' } : { on },
    });
  }),
  fc.tuple(picks, fc.constantFrom('lane', 'other')).map(
    ([at, lane]) =>
      (document: ShowDocument) =>
        moveToLane(document, { cues: pickCues(document, at), lane }),
  ),
  fc.tuple(picks, fc.nat(20)).map(([at, to]) => (document: ShowDocument) => {
    const [after = null] = pickCues(document, [to]);
    return reorderCues(document, { cues: pickCues(document, at), after });
  }),
  fc
    .tuple(
      picks,
      fc.constantFrom<Parameters<typeof changeCues>[1]['patch'][]>(
        { name: 'A name' },
        { number: 'N 1' },
        { number: 'NEW 1' },
        { uses: ['all', 'solo'] },
        { uses: ['gone'] },
        { zone: undefined, toZone: undefined },
        { toZone: 'a' },
        { start: { after: 'q3', edge: 'end' } },
        { duration: { likelyMs: 1000, minMs: 2000 } },
        { locked: undefined },
        { locked: true },
        { effort: 2 },
        { sharesZoneWith: ['constructor'] },
      ),
    )
    .map(
      ([at, patch]) =>
        (document: ShowDocument) =>
          changeCues(document, { cues: pickCues(document, at), patch }),
    ),
  fc
    .constantFrom<Parameters<typeof changeHeader>[1]['patch'][]>(
      { title: 'Another title' },
      { title: '' },
      { director: undefined },
      { music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 97, beats: 3 }] } },
      { music: { lengthMs: 60_000, tempo: [{ bar: 2, bpm: 97, beats: 3 }] } },
      { stage: { routes: [{ from: 'a', to: 'b', metres: 3 }] } },
      { stage: { routes: [{ from: 'a', to: 'nowhere', metres: 3 }] } },
    )
    .map((patch) => (document: ShowDocument) => changeHeader(document, { patch })),
  fc
    .constantFrom(...DEPARTMENTS)
    .map((department) => (document: ShowDocument) => addLane(document, { name: '새 레인', department })),
  fc
    .constantFrom('half', 'few', 'solo')
    .map(
      (partOf) => (document: ShowDocument) =>
        changeRecord(document, { table: 'resources', id: 'half', patch: { partOf } }),
    ),
  fc.tuple(picks, fc.constantFrom('all', 'cam', 'hands')).map(([at, name]) => (document: ShowDocument) => {
    const [from = '', to = from] = pickCues(document, at);
    return addRecord(document, {
      table: 'links',
      record: { from: { cue: from, edge: 'end' }, to: { cue: to, edge: 'start' }, minMs: 0, why: name },
    });
  }),
  fc
    .constantFrom(
      ...(['lane', 'other'] as const).map((id) => ({ table: 'lanes' as const, id })),
      ...(['a', 'b', 'c', 'd', 'e'] as const).map((id) => ({ table: 'zones' as const, id })),
      ...(['all', 'few', 'solo', 'cam', 'hands'] as const).map((id) => ({ table: 'resources' as const, id })),
      ...(['link0', 'link1', 'link2'] as const).map((id) => ({ table: 'links' as const, id })),
    )
    .map((which) => (document: ShowDocument) => deleteRecord(document, which)),
  fc.tuple(picks, times, fc.constantFrom<RippleScope>('lane', 'all')).map(
    ([at, byMs, scope]) =>
      (document: ShowDocument) =>
        rippleMove(document, { cues: pickCues(document, at), byMs, scope }),
  ),
  fc.tuple(fc.nat(20), fc.constantFrom('start', 'end'), times, fc.constantFrom<RippleScope>('lane', 'all')).map(
    ([at, edge, toMs, scope]) =>
      (document: ShowDocument) =>
        rippleTrim(document, { cue: pickCues(document, [at])[0] ?? '', edge, toMs, scope }),
  ),
  fc
    .tuple(fc.nat(20), fc.constantFrom('start', 'end'), times)
    .map(([at, edge, byMs]) => (document: ShowDocument): Outcome => {
      const [cue = ''] = pickCues(document, [at]);
      const border = borderAt(document, cue, edge);
      return border ? rollEdge(document, { border, byMs }) : { refused: 'no-border', number: cue };
    }),
  fc.tuple(picks, times, fc.constantFrom(undefined, 'earliest', 'latest')).map(
    ([at, byMs, bound]) =>
      (document: ShowDocument) =>
        slipWindow(document, { cues: pickCues(document, at), byMs, ...(bound ? { bound } : {}) }),
  ),
  fc.tuple(picks, times).map(
    ([at, atMs]) =>
      (document: ShowDocument) =>
        splitCues(document, { cues: pickCues(document, at), atMs }),
  ),
  picks.map((at) => (document: ShowDocument) => joinCues(document, { cues: pickCues(document, at) })),
  fc.tuple(picks, seeds, times).map(
    ([at, seed, byMs]) =>
      (document: ShowDocument) =>
        pasteCues(document, { clip: clipCues(draw(seed), pickCues(draw(seed), at)), byMs }),
  ),
  fc
    .tuple(fc.nat(20), fc.nat(20), fc.constantFrom('start', 'end'), fc.boolean())
    .map(([at, to, edge, touching]) => (document: ShowDocument) => {
      const [cue = '', on = ''] = pickCues(document, [at, to]);
      return hangCues(document, { cues: [cue], on: { cue: on, edge }, touching });
    }),
  fc
    .tuple(fc.nat(20), fc.nat(20), fc.constantFrom<LinkRule>('at-least', 'at-most'))
    .map(([at, to, rule]) => (document: ShowDocument) => {
      const [from = '', other = ''] = pickCues(document, [at, to]);
      return linkCues(document, { from: { cue: from, edge: 'end' }, to: [{ cue: other, edge: 'end' }], rule });
    }),
  picks.map((at) => (document: ShowDocument) => pinCues(document, { cues: pickCues(document, at) })),
  fc.tuple(fc.constantFrom('lane', 'other'), fc.integer({ min: -2, max: 2 })).map(
    ([id, by]) =>
      (document: ShowDocument) =>
        moveRecord(document, { table: 'lanes', id, by }),
  ),
);

/** The tables as plain data, to be compared. */
const dump = (document: ShowDocument): unknown =>
  TABLES.map((name) => [name, new Map<string, unknown>(document[name])]);
const copyOf = (document: ShowDocument): MutableDocument => {
  const copy = loadDocument(unloadShow(document));
  for (const name of TABLES) {
    const table = copy[name] as Map<string, unknown>;
    table.clear();
    for (const [id, record] of document[name]) table.set(id, record);
  }
  return copy;
};

test('a command changes nothing by itself, and its edit taken back leaves the show as it was', () => {
  fc.assert(
    fc.property(seeds, commands, (seed, command) => {
      const document = draw(seed);
      const before = dump(document);
      const outcome = command(document);
      expect(dump(document)).toEqual(before);
      if (isRefusal(outcome)) return;
      applyDiff(document, outcome.diff);
      applyDiff(document, reverseDiff(outcome.diff));
      expect(dump(document)).toEqual(before);
    }),
    RUNS,
  );
});

test('what a command leaves behind is a show that can be saved and opened', () => {
  let done = 0;
  fc.assert(
    fc.property(seeds, fc.array(commands, { minLength: 1, maxLength: 6 }), (seed, list) => {
      const document = draw(seed);
      for (const command of list) {
        const outcome = command(document);
        if (isRefusal(outcome)) continue;
        done += 1;
        applyDiff(document, outcome.diff);
        const parsed = parseShow(serialiseShow(unloadShow(document)));
        expect(parsed.ok ? [] : parsed.faults).toEqual([]);
      }
    }),
    RUNS,
  );
  expect(done).toBeGreaterThan(RUNS.numRuns);
});

test('edits squashed into one do what they did one after the other', () => {
  fc.assert(
    fc.property(seeds, fc.array(commands, { minLength: 2, maxLength: 6 }), (seed, list) => {
      const document = draw(seed);
      const squashed = copyOf(document);
      const diffs: Diff[] = [];
      for (const command of list) {
        const outcome = command(document);
        if (isRefusal(outcome)) continue;
        applyDiff(document, outcome.diff);
        diffs.push(outcome.diff);
      }
      applyDiff(squashed, squashDiffs(diffs));
      expect(dump(squashed)).toEqual(dump(document));
    }),
    RUNS,
  );
});

test('undo goes back through every step, redo forth again', () => {
  fc.assert(
    fc.property(seeds, fc.array(commands, { minLength: 1, maxLength: 6 }), (seed, list) => {
      const editor = createEditor(draw(seed));
      const states = [dump(editor.document)];
      for (const command of list) {
        const outcome: Outcome = command(editor.document);
        if (isRefusal(outcome)) continue;
        const { position } = editor;
        editor.run(outcome satisfies Edit);
        if (editor.position !== position) states.push(dump(editor.document));
      }
      for (const state of states.slice(0, -1).reverse()) {
        editor.undo();
        expect(dump(editor.document)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        editor.redo();
        expect(dump(editor.document)).toEqual(state);
      }
    }),
    RUNS,
  );
});

test('a move, taken back by the opposite move, leaves every planned time where it was', () => {
  fc.assert(
    fc.property(seeds, picks, times, (seed, at, byMs) => {
      const document = draw(seed);
      const cues = pickCues(document, at);
      const before = createPlanEngine(document).plan;
      const outcome = moveCues(document, { cues, byMs });
      if (isRefusal(outcome)) return;
      applyDiff(document, outcome.diff);
      const back = moveCues(document, { cues, byMs: -byMs });
      if (isRefusal(back)) throw new Error(back.refused);
      applyDiff(document, back.diff);
      const after = createPlanEngine(document).plan;
      for (const id of document.cues.keys()) expect(after.timesOf(id)).toEqual(before.timesOf(id));
    }),
    RUNS,
  );
});
