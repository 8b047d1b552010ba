/** Deleting what is in use: who uses it, and that nothing hangs in the air afterwards. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerOf, type MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { arbitraryShow } from '#tests/fixtures/arbitrary-show.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { readCueTimes } from './cue-times.ts';
import { applyDiff, reverseDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { cuesThatGoToo, mendDeletion, mendsFor, type Mend } from './mend-deletion.ts';
import { usesOf, type Deletion } from './uses-of.ts';

const SHOW = () =>
  smallDocument(
    [
      { id: 'a', number: 'CAM 1', start: { at: 1000 }, uses: ['band', 'deck'], zone: 'z', toZone: 'w' },
      { id: 'b', number: 'CAM 2', start: { after: 'a', edge: 'end', offsetMs: 500 }, uses: ['half'], zone: 'w' },
      { id: 'c', number: 'CAM 3', start: { after: 'b', edge: 'start' }, clearedBy: 'deck', zone: 'h', toZone: 'z' },
      { id: 'd', number: 'CAM 4', start: { bar: 9 }, lane: 'dance' },
    ],
    {
      stage: {
        zones: (['z', 'w', 'h'] as const).map((id) => ({ id, name: id.toUpperCase(), kind: 'set' })),
        routes: [{ from: 'z', to: 'w', metres: 10 }],
      },
      people: [
        { id: 'p', name: 'Ann' },
        { id: 'q', name: 'Bo' },
      ],
      resources: [
        { id: 'all', name: 'All', kind: 'dancers' },
        { id: 'band', name: 'Band', kind: 'dancers', partOf: 'all', people: ['p', 'q'], home: 'z' },
        { id: 'half', name: 'Half', kind: 'dancers', partOf: 'band' },
        { id: 'deck', name: 'Deck', kind: 'crew', people: ['q'] },
      ],
      links: [
        { id: 'ad', from: { cue: 'a', edge: 'end' }, to: { cue: 'd', edge: 'start' }, minMs: 0 },
        { id: 'ab', from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' }, minMs: 0 },
      ],
    },
  );

function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  applyDiff(document, outcome.diff);
}
const mended = (deletion: Deletion, mend: Mend): MutableDocument => {
  const document = SHOW();
  run(document, mendDeletion(document, { ...deletion, mend }));
  return document;
};

test('who uses it is told, cues in running order first', () => {
  const uses = (deletion: Deletion) => usesOf(SHOW(), deletion).map(({ name, as }) => `${name} ${as}`);
  expect(uses({ table: 'resources', ids: ['deck'] })).toEqual(['CAM 1 uses', 'CAM 3 clearedBy']);
  expect(uses({ table: 'resources', ids: ['band'] })).toEqual(['CAM 1 uses', 'Half partOf']);
  expect(uses({ table: 'zones', ids: ['z'] })).toEqual(['CAM 1 zone', 'CAM 3 toZone', 'Band home', 'Z – W route']);
  expect(uses({ table: 'people', ids: ['q'] })).toEqual(['Band people', 'Deck people']);
  expect(uses({ table: 'cues', ids: ['a'] })).toEqual(['CAM 2 after', 'CAM 1 → CAM 4 link', 'CAM 1 → CAM 2 link']);
  // What goes along with it is nobody's loss.
  expect(uses({ table: 'cues', ids: ['a', 'b'] })).toEqual(['CAM 3 after', 'CAM 1 → CAM 4 link']);
});

test('a resource: another is used instead, and its parts go to that one; released, they go one level up', () => {
  const given = mended({ table: 'resources', ids: ['band'] }, { how: 'reassign', to: 'deck' });
  expect(cueIn(given, 'a').uses).toEqual(['deck']);
  expect(given.resources.get('half')?.partOf).toBe('deck');
  const released = mended({ table: 'resources', ids: ['band'] }, { how: 'release' });
  expect(cueIn(released, 'a').uses).toEqual(['deck']);
  expect(released.resources.get('half')?.partOf).toBe('all');
  // Given to its own part, that part takes its place in the whole.
  const toPart = mended({ table: 'resources', ids: ['band'] }, { how: 'reassign', to: 'half' });
  expect(toPart.resources.get('half')?.partOf).toBe('all');
});

test('a zone: whoever ends where he began goes nowhere; released, cues are nowhere and its ways are gone', () => {
  const given = mended({ table: 'zones', ids: ['z'] }, { how: 'reassign', to: 'w' });
  expect(cueIn(given, 'a')).toMatchObject({ zone: 'w' });
  expect('toZone' in cueIn(given, 'a')).toBe(false);
  expect(given.resources.get('band')?.home).toBe('w');
  const released = mended({ table: 'zones', ids: ['z'] }, { how: 'release' });
  expect('zone' in cueIn(released, 'a') || 'toZone' in cueIn(released, 'a')).toBe(false);
  expect(cueIn(released, 'c').zone).toBe('h');
  const too = mended({ table: 'zones', ids: ['z'] }, { how: 'delete-too' });
  expect([...too.cues.keys()]).toEqual(['b', 'c', 'd']);
  // From the place to itself there is no way.
  for (const show of [given, released, too]) expect(headerOf(show).stage?.routes).toEqual([]);
});

test('a zone that only ways lead to is in use; given to another, they lead there, and what leads there already stays', () => {
  const show = (): MutableDocument =>
    smallDocument([], {
      stage: {
        zones: (['z', 'w', 'h', 'x'] as const).map((id) => ({ id, name: id.toUpperCase(), kind: 'set' })),
        routes: [
          { from: 'z', to: 'w', metres: 10 },
          { from: 'h', to: 'z', metres: 12 },
          { from: 'h', to: 'x', metres: 7 },
        ],
      },
    });
  expect(usesOf(show(), { table: 'zones', ids: ['z'] })).toEqual([
    { by: 'route', id: 'w', name: 'Z – W', as: 'route' },
    { by: 'route', id: 'h', name: 'H – Z', as: 'route' },
  ]);
  const routesAfter = (mend: Mend) => {
    const document = show();
    run(document, mendDeletion(document, { table: 'zones', ids: ['z'], mend }));
    return headerOf(document).stage?.routes;
  };
  expect(routesAfter({ how: 'reassign', to: 'x' })).toEqual([
    { from: 'x', to: 'w', metres: 10 },
    { from: 'h', to: 'x', metres: 7 },
  ]);
  expect(routesAfter({ how: 'release' })).toEqual([{ from: 'h', to: 'x', metres: 7 }]);
  expect(routesAfter({ how: 'delete-too' })).toEqual([{ from: 'h', to: 'x', metres: 7 }]);
});

test('a lane: its cues go to another, or with it; what a lock holds is told', () => {
  const given = mended({ table: 'lanes', ids: ['dance'] }, { how: 'reassign', to: 'camera' });
  expect(cueIn(given, 'd').lane).toBe('camera');
  const into = mendDeletion(SHOW(), { table: 'lanes', ids: ['dance'], mend: { how: 'reassign', to: 'closed' } });
  expect(into).toEqual({ refused: 'lane-locked', lane: 'Closed' });
  expect([...mended({ table: 'lanes', ids: ['dance'] }, { how: 'delete-too' }).cues.keys()]).toEqual(['a', 'b', 'c']);
});

test('a cue: followers stay when they are, on another cue or by themselves, or go with it', () => {
  const given = mended({ table: 'cues', ids: ['a'] }, { how: 'reassign', to: 'd' });
  // CAM 2 began 500 ms after CAM 1, at 3500; CAM 4 ends at 18000.
  expect(cueIn(given, 'b').start).toEqual({ after: 'd', edge: 'end', offsetMs: -14_500 });
  expect([...given.links.values()].map(({ from, to }) => `${from.cue} ${to.cue}`)).toEqual(['d b']);
  const first = mended({ table: 'cues', ids: ['a'] }, { how: 'reassign', to: 'b' });
  expect(cueIn(first, 'b').start).toEqual({ at: 3500 });
  expect([...first.links.values()].map(({ from, to }) => `${from.cue} ${to.cue}`)).toEqual(['b d']);
  const circle = mendDeletion(SHOW(), { table: 'cues', ids: ['a'], mend: { how: 'reassign', to: 'c' } });
  expect(circle).toMatchObject({ refused: 'anchor-circle' });
  expect(cuesThatGoToo(SHOW(), { table: 'cues', ids: ['a'] })).toEqual(['b', 'c']);
  expect([...mended({ table: 'cues', ids: ['a'] }, { how: 'delete-too' }).cues.keys()]).toEqual(['d']);
});

const TABLES = ['lanes', 'resources', 'zones', 'people', 'jumps', 'cues'] as const satisfies Deletion['table'][];

test('after any mended deletion the show is whole, nothing has moved, and one undo brings all of it back', () => {
  fc.assert(
    fc.property(arbitraryShow, fc.constantFrom(...TABLES), fc.nat(), fc.nat(), fc.nat(), (show, table, a, b, c) => {
      const document = loadDocument(structuredClone(show));
      const ids = [...document[table].keys()];
      const [id, to] = [ids[a % ids.length], ids[b % ids.length]];
      const how = mendsFor(table)[c % mendsFor(table).length];
      fc.pre(id !== undefined && to !== undefined && how !== undefined);
      const before = serialiseShow(unloadShow(document));
      const times = readCueTimes(document);
      const startsBefore = new Map([...document.cues.keys()].map((cue) => [cue, times.startOf(cue)]));
      const outcome = mendDeletion(document, { table, ids: [id], mend: how === 'reassign' ? { how, to } : { how } });
      const refused = isRefusal(outcome) ? outcome.refused : null;
      expect(refused === 'not-found').toBe(how === 'reassign' && to === id);
      expect([null, 'not-found', 'cue-locked', 'lane-locked', 'anchor-circle']).toContain(refused);
      fc.pre(!isRefusal(outcome));
      applyDiff(document, outcome.diff);
      expect(document[table].has(id)).toBe(false);
      expect(usesOf(document, { table, ids: [id] })).toEqual([]);
      expect(parseShow(serialiseShow(unloadShow(document)))).toMatchObject({ ok: true });
      const after = readCueTimes(document);
      for (const cue of document.cues.keys()) expect([cue, after.startOf(cue)]).toEqual([cue, startsBefore.get(cue)]);
      applyDiff(document, reverseDiff(outcome.diff));
      expect(serialiseShow(unloadShow(document))).toBe(before);
    }),
    // Those without such records, and those that a lock refuses, are drawn again.
    { numRuns: 150, maxSkipsPerRun: 20 },
  );
});
