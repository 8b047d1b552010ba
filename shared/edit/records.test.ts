/** Lanes, resources, links, sections, zones, people, and the show's own fields. */
import { expect, test } from 'vitest';
import { headerOf, inOrder, type MutableDocument } from '#shared/show/document.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { addLane } from './add-lane.ts';
import { addRecord } from './add-record.ts';
import { changeHeader } from './change-header.ts';
import { changeRecord } from './change-record.ts';
import { deleteRecord } from './delete-record.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { moveRecord } from './move-record.ts';

const SHOW = () =>
  smallDocument([{ id: 'a', number: 'CAM 1', start: { at: 0 }, uses: ['crew'], zone: 'z' }], {
    stage: {
      zones: [
        { id: 'z', name: 'Stage', kind: 'set' },
        { id: 'w', name: 'Wing', kind: 'backstage' },
        { id: 'h', name: 'House', kind: 'house' },
      ],
      routes: [
        { from: 'z', to: 'w', metres: 10 },
        { from: 'z', to: 'h', metres: 14 },
      ],
    },
    people: [{ id: 'p', name: 'Hands' }],
    resources: [
      { id: 'crew', name: 'Crew', kind: 'crew', people: ['p'] },
      { id: 'half', name: 'Half', kind: 'dancers', partOf: 'all' },
      { id: 'all', name: 'All', kind: 'dancers', home: 'w' },
    ],
  });

function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}

test('a lane is added below the others, with an id made of its name', () => {
  const document = SHOW();
  run(document, addLane(document, { name: 'Dance B', department: 'dance' }));
  run(document, addLane(document, { name: '무용 C', department: 'dance' }));
  expect(inOrder(document.lanes).map(({ id }) => id)).toEqual(['camera', 'dance', 'closed', 'dance-b', 'c']);
});

test('what is in use stays, and it is told who uses it', () => {
  const document = SHOW();
  expect(deleteRecord(document, { table: 'lanes', id: 'camera' })).toEqual({
    refused: 'in-use',
    name: 'Programme',
    numbers: ['CAM 1'],
  });
  expect(deleteRecord(document, { table: 'resources', id: 'crew' })).toMatchObject({ numbers: ['CAM 1'] });
  expect(deleteRecord(document, { table: 'resources', id: 'all' })).toMatchObject({ numbers: ['Half'] });
  expect(deleteRecord(document, { table: 'zones', id: 'w' })).toMatchObject({ numbers: ['All', 'Stage – Wing'] });
  expect(deleteRecord(document, { table: 'people', id: 'p' })).toMatchObject({ numbers: ['Crew'] });
});

test('a jump is added, changed and named by its cue; its winds ascend, each altitude once', () => {
  const document = SHOW();
  const record = {
    name: 'Four over the yard',
    exitAltitudeM: 4000,
    openingAltitudeM: 1000,
    fallSpeed: 53.6,
    canopyDescent: 5.5,
    canopyForward: 10,
    aircraft: { groundSpeed: 45, heading: 270 },
    winds: [{ altitudeM: 0, from: 280, speed: 3 }],
  };
  run(document, addRecord(document, { table: 'jumps', record }));
  const [id = ''] = document.jumps.keys();
  expect(id).toBe('four-over-the-yard');
  const twice = [0, 500, 500].map((altitudeM) => ({ altitudeM, from: 0, speed: 1 }));
  expect(changeRecord(document, { table: 'jumps', id, patch: { winds: twice } })).toEqual({
    refused: 'value-invalid',
    field: 'winds',
    value: '500',
  });
  run(document, changeRecord(document, { table: 'jumps', id, patch: { winds: twice.slice(0, 2), separationM: 200 } }));
  expect(document.jumps.get(id)).toMatchObject({ separationM: 200, winds: twice.slice(0, 2) });
  const [cue] = document.cues.values();
  if (cue) document.cues.set(cue.id, { ...cue, jump: id });
  expect(deleteRecord(document, { table: 'jumps', id })).toMatchObject({ refused: 'in-use', numbers: [cue?.number] });
});

test('a zone that ways lead to stays, and it is told which', () => {
  const document = SHOW();
  expect(deleteRecord(document, { table: 'zones', id: 'h' })).toMatchObject({
    refused: 'in-use',
    numbers: ['Stage – House'],
  });
});

test('a resource cannot be a part of itself, through others either', () => {
  const document = SHOW();
  expect(changeRecord(document, { table: 'resources', id: 'all', patch: { partOf: 'half' } })).toEqual({
    refused: 'part-circle',
    names: ['All', 'Half'],
  });
});

test('a link needs two cues and a bound', () => {
  const document = SHOW();
  const from = { cue: 'a', edge: 'end' } as const;
  expect(addRecord(document, { table: 'links', record: { from, to: from, minMs: 0 } })).toMatchObject({ field: 'to' });
  expect(
    addRecord(document, { table: 'links', record: { from, to: { cue: 'gone', edge: 'start' }, minMs: 0 } }),
  ).toEqual({
    refused: 'not-found',
    id: 'gone',
  });
});

test('lists are put in order, and stop at their ends', () => {
  const document = SHOW();
  const order = () =>
    inOrder(document.lanes)
      .map(({ id }) => id)
      .join(' ');
  run(document, moveRecord(document, { table: 'lanes', id: 'closed', by: -1 }));
  expect(order()).toBe('camera closed dance');
  run(document, moveRecord(document, { table: 'lanes', id: 'dance', by: -9 }));
  expect(order()).toBe('dance camera closed');
  expect(moveRecord(document, { table: 'lanes', id: 'dance', by: -1 })).toMatchObject({ diff: {} });
});

test.each([
  [{ title: '' }, 'title'],
  [{ date: '22.11.2026' }, 'date'],
  [{ music: { lengthMs: 0, tempo: [{ bar: 1, bpm: 120, beats: 4 }] } }, 'music.lengthMs'],
  [{ music: { lengthMs: 1, tempo: [{ bar: 3, bpm: 120, beats: 4 }] } }, 'tempo'],
  [
    {
      stage: {
        routes: [
          { from: 'z', to: 'w', metres: 1 },
          { from: 'w', to: 'z', metres: 2 },
        ],
      },
    },
    'routes',
  ],
])('the show does not take %j', (patch, field) => {
  expect(changeHeader(SHOW(), { patch })).toMatchObject({ refused: 'value-invalid', field });
});

test('a field of the show is set, and taken away by undefined', () => {
  const document = SHOW();
  run(document, changeHeader(document, { patch: { director: 'Kim' } }));
  expect(headerOf(document).director).toBe('Kim');
  run(document, changeHeader(document, { patch: { director: undefined } }));
  expect('director' in headerOf(document)).toBe(false);
});
