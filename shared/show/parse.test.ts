import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryShow } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { instantOf } from '#shared/time/iso-instant.ts';
import type { Expected } from './fault.ts';
import { parseShow } from './parse.ts';
import { quickCheckOf } from './quick-check.ts';
import { findSchemaFaults } from './schema-faults.ts';
import { showSchema } from './schema.ts';
import type { Show } from './types.ts';

type Change = (show: Show) => void;
/** Sets what stands at a pointer; undefined takes it away. */
function set(pointer: string, value: unknown): Change {
  return (show) => {
    const keys = pointer.slice(1).split('/');
    const last = keys.pop() ?? '';
    let parent = show as unknown as Record<string, unknown>;
    for (const key of keys) parent = parent[key] as Record<string, unknown>;
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  };
}
function faultsOf(...changes: readonly Change[]): [path: string, expected: Expected['is'], found?: string][] {
  const show = fullShow();
  for (const change of changes) change(show);
  const result = parseShow(JSON.stringify(show));
  if (result.ok) return [];
  expect(result.kind).toBe('invalid-show');
  return result.faults.map(({ path, expected, found }) =>
    found === undefined ? [path, expected.is] : [path, expected.is, found],
  );
}

test('the full show is valid, whatever takes, issues, accepted problems and sheets speak of', () => {
  expect(faultsOf()).toEqual([]);
});

describe('a value that may not stand there is told with its place, itself and what was expected', () => {
  test.each<[pointer: string, value: unknown, expected: Expected['is']]>([
    ['/format', 'other.show', 'one-of'],
    ['/version', 0, 'one-of'],
    ['/version', '1', 'one-of'],
    ['/id', 'my show', 'form'],
    ['/title', '', 'text-length'],
    ['/title', 'x'.repeat(201), 'text-length'],
    ['/title', 5, 'text-length'],
    ['/artist', null, 'text-length'],
    ['/notes', 'x'.repeat(10_001), 'text-length'],
    ['/date', '22.11.2026', 'form'],
    ['/date', '2026-02-29', 'form'],
    ['/startsAt', '2026-11-22T17:10:00', 'form'],
    ['/startsAt', '2026-02-30T17:10:00Z', 'form'],
    ['/frameRate', 25, 'one-of'],
    ['/timecodeStart', '1:00:00', 'form'],
    ['/timecodeStart', '24:00:00:00', 'form'],
    ['/music/lengthMs', 0, 'number-range'],
    ['/music/lengthMs', 1.5, 'number-range'],
    ['/music/lengthMs', -1e20, 'number-range'],
    ['/music/lengthMs', 8_640_000_001, 'number-range'],
    ['/music/firstBarAt', '0', 'number-range'],
    ['/music/tempo/0/bpm', 0, 'number-range'],
    ['/music/tempo/0/beats', 0, 'number-range'],
    ['/music/tempo/1/beats', 2.5, 'number-range'],
    ['/music/lyrics/0/start/beat', 0.99, 'number-range'],
    ['/music/lyrics/0/start/offsetMs', 0.5, 'number-range'],
    ['/music/audio/path', '../song.wav', 'form'],
    ['/music/audio/path', '/song.wav', 'form'],
    ['/music/audio/path', 'C:/song.wav', 'form'],
    ['/music/audio/path', 'songs\\song.wav', 'form'],
    ['/music/audio/path', 'https://example.org/song.wav', 'form'],
    ['/stage/zones/0/kind', 'stage', 'one-of'],
    ['/stage/zones/0/outline/1/0', '4', 'number'],
    ['/stage/zones/0/outline/1', [1, 2, 3], 'point'],
    ['/stage/zones/1/target', 'here', 'point'],
    ['/stage/routes/0/metres', -1, 'number-range'],
    ['/jumps/0/fallSpeed', 0, 'number-range'],
    ['/jumps/0/canopyDescent', -5, 'number-range'],
    ['/jumps/0/spread/exitMs', 0.5, 'number-range'],
    ['/resources/0/kind', 'singer', 'one-of'],
    ['/resources/0/breath/spentMs', -1, 'number-range'],
    ['/resources/0/breath/recoveryMs', 0, 'number-range'],
    ['/resources/1/count', 1.5, 'number-range'],
    ['/resources/2/speed', 0, 'number-range'],
    ['/lanes/0/colour', 'red', 'form'],
    ['/lanes/0/department', 'lights', 'one-of'],
    ['/lanes/1/locked', 'yes', 'yes-no'],
    ['/cues/2/id', 'a b', 'form'],
    ['/cues/2/id', 'x'.repeat(65), 'form'],
    ['/cues/0/number', '', 'text-length'],
    ['/cues/0/number', 'x'.repeat(25), 'text-length'],
    ['/cues/0/kind', 'song', 'one-of'],
    ['/cues/0/start', {}, 'one-key-of'],
    ['/cues/0/start', { at: 0, bar: 1 }, 'one-key-of'],
    ['/cues/0/start', 'bar 1', 'one-key-of'],
    ['/cues/0/start/bar', 1.5, 'number-range'],
    ['/cues/2/start/at', -8_640_000_001, 'number-range'],
    ['/cues/1/start/edge', 'middle', 'one-of'],
    ['/cues/1/duration/likelyMs', -1, 'number-range'],
    ['/cues/0/window', { edge: 'start' }, 'at-least-one-of'],
    ['/cues/0/window/latest', { after: 'v-1', edge: 'end' }, 'one-key-of'],
    ['/cues/0/uses', 'singer', 'list'],
    ['/cues/0/effort', 1.1, 'number-range'],
    ['/cues/0/trigger', 'hand', 'one-of'],
    ['/cues/2/commitMs', -1, 'number-range'],
    ['/cues/2/clearMs', 1e10, 'number-range'],
    ['/cues/1/counts', -1, 'number-range'],
    ['/links/0/from/edge', '', 'one-of'],
    ['/takes/0/at', 'yesterday', 'form'],
    ['/takes/0/rate', 0, 'number-range'],
    ['/takes/0/cues/0/run', 0, 'number-range'],
    ['/takes/0/cues/0/result', 'good', 'one-of'],
    ['/takes/0/events/0/kind', 'go', 'one-of'],
    ['/issues/0/cues/0/row/Cue', 9, 'text-length'],
    ['/accepted/0/byMs', 0.5, 'number-range'],
    ['/sheets/0/columns', {}, 'list'],
    ['/people/0', 'Ann', 'object'],
    ['/music', [], 'object'],
    ['/cues', {}, 'list'],
  ])('%s: %j', (pointer, value, expected) => {
    const [fault, ...more] = faultsOf(set(pointer, value));
    expect(fault?.slice(0, 2)).toEqual([pointer, expected]);
    expect(fault?.[2]).toBeTypeOf('string');
    // A list that is none makes no dangling references, nor anything else besides.
    expect(more).toEqual(pointer === '/people/0' ? [['/resources/0/people/0', 'existing', '"ann"']] : []);
  });

  test.each([
    '/format',
    '/version',
    '/id',
    '/title',
    '/music',
    '/resources',
    '/lanes',
    '/cues',
    '/music/lengthMs',
    '/music/tempo',
    '/stage/zones',
    '/stage/routes',
    '/cues/0/lane',
    '/cues/0/name',
    '/cues/0/start',
    '/cues/0/duration',
    '/cues/0/duration/likelyMs',
    '/cues/1/start/edge',
    '/links/0/to',
    '/takes/0/cues',
  ])('%s is missing', (pointer) => {
    const faults = faultsOf(set(pointer, undefined));
    const [path, , found] = faults.find(([path]) => path === pointer) ?? [];
    expect(path).toBe(pointer);
    expect(found).toBeUndefined();
  });
});

describe('what one object says of another', () => {
  test.each<[name: string, faults: [string, Expected['is']][], ...changes: Change[]]>([
    ['a lane that is not there', [['/cues/0/lane', 'existing']], set('/cues/0/lane', 'none')],
    ['a resource', [['/cues/0/uses/0', 'existing']], set('/cues/0/uses', ['none'])],
    ['a zone', [['/cues/0/toZone', 'existing']], set('/cues/0/toZone', 'none')],
    ['a zone of a route', [['/stage/routes/1/to', 'existing']], set('/stage/routes/1/to', 'none')],
    ['a home', [['/resources/0/home', 'existing']], set('/resources/0/home', 'none')],
    ['a person', [['/resources/0/people/0', 'existing']], set('/resources/0/people', ['none'])],
    ['a jump', [['/cues/2/jump', 'existing']], set('/cues/2/jump', 'none')],
    ['a larger resource', [['/resources/2/partOf', 'existing']], set('/resources/2/partOf', 'none')],
    ['the cue of an anchor', [['/cues/1/start/after', 'existing']], set('/cues/1/start/after', 'none')],
    ['the cue of a link', [['/links/0/to/cue', 'existing']], set('/links/0/to/cue', 'none')],
    ['a cue that shares', [['/cues/1/sharesZoneWith/0', 'existing']], set('/cues/1/sharesZoneWith', ['none'])],
    ['who clears it', [['/cues/2/clearedBy', 'existing']], set('/cues/2/clearedBy', 'none')],
    ['a name out of the language', [['/cues/0/lane', 'existing']], set('/cues/0/lane', 'constructor')],
    ['a cue id twice', [['/cues/2/id', 'unique']], set('/cues/2/id', 'v-1')],
    ['a number twice', [['/cues/2/number', 'unique']], set('/cues/2/number', 'V 1')],
    [
      'a lane id twice',
      [
        ['/cues/2/lane', 'existing'],
        ['/lanes/1/id', 'unique'],
      ],
      set('/lanes/1/id', 'artist'),
    ],
    [
      'a section id twice',
      [['/music/sections/1/id', 'unique']],
      ({ music: { sections = [] } }) => sections.push(...sections),
    ],
    ['an issue twice', [['/issues/1/number', 'unique']], ({ issues = [] }) => issues.push(...issues)],
    ['a resource used twice', [['/cues/0/uses/1', 'unique']], set('/cues/0/uses', ['singer', 'singer'])],
    [
      'two routes for one pair',
      [['/stage/routes/2', 'unique']],
      ({ stage }) => stage?.routes.push({ from: 'wings', to: 'room', metres: 5 }),
    ],
    ['a link whose least is above its most', [['/links/0/minMs', 'in-order']], set('/links/0/minMs', 501)],
    [
      'a link without bounds',
      [['/links/0', 'at-least-one-of']],
      set('/links/0/minMs', undefined),
      set('/links/0/maxMs', undefined),
    ],
    ['a link to itself', [['/links/0/to', 'another-cue']], set('/links/0/to/cue', 'v-1')],
    ['least above likely', [['/cues/0/duration/minMs', 'in-order']], set('/cues/0/duration/minMs', 8001)],
    ['likely above most', [['/cues/0/duration/maxMs', 'in-order']], set('/cues/0/duration/maxMs', 7999)],
    [
      'breath spent above rest',
      [['/resources/0/breath/spentMs', 'in-order']],
      set('/resources/0/breath', { restMs: 7000 }),
    ],
    ['a way to a zone from none', [['/cues/0/toZone', 'beside']], set('/cues/0/zone', undefined)],
    ['a first tempo later than bar 1', [['/music/tempo/0/bar', 'first-bar-1']], set('/music/tempo/0/bar', 2)],
    ['tempi that fall', [['/music/tempo/1/bar', 'ascending']], set('/music/tempo/1/bar', 1)],
    ['no tempo', [['/music/tempo', 'entries']], set('/music/tempo', [])],
    ['winds at one altitude', [['/jumps/0/winds/1/altitudeM', 'ascending']], set('/jumps/0/winds/1/altitudeM', 0)],
  ])('%s', (_, faults, ...changes) => {
    expect(faultsOf(...changes).map(([path, expected]) => [path, expected])).toEqual(faults);
  });

  test('circles of anchors and of resources are told once, with their members in order', () => {
    const show = fullShow();
    set('/cues/0/start', { after: 'air-1', edge: 'end' })(show);
    set('/cues/2/start', { after: 'dnc-1', edge: 'end' })(show);
    set('/resources/3/partOf', 'deck')(show);
    const result = parseShow(JSON.stringify(show));
    expect(!result.ok && result.faults).toEqual([
      {
        path: '/cues/0/start/after',
        found: '"air-1"',
        expected: { is: 'no-circle', of: 'cues', members: ['v-1', 'air-1', 'dnc-1'] },
      },
      {
        path: '/resources/3/partOf',
        found: '"deck"',
        expected: { is: 'no-circle', of: 'resources', members: ['deck'] },
      },
    ]);
  });

  test('a window whose earliest lies after its latest is no fault of the file', () => {
    expect(faultsOf(set('/cues/0/window', { edge: 'end', earliest: { at: 9 }, latest: { at: 5 } }))).toEqual([]);
  });
});

describe('a bar and beat that the show clock does not have', () => {
  const far = { bar: 10_000_000 };
  test.each<[name: string, faults: string[], ...changes: Change[]]>([
    ['a start', ['/cues/0/start'], set('/cues/0/start', { bar: 1, beat: 1e308 })],
    ['a bound', ['/cues/0/window/latest'], set('/cues/0/window/latest', far)],
    ['a section', ['/music/sections/0/start'], set('/music/sections/0/start', { bar: -10_000_000 })],
    ['a line', ['/music/lyrics/0/start'], set('/music/lyrics/0/start', far)],
    ['a start that no number reaches', ['/cues/0/start'], set('/cues/0/start', { bar: -9e15, beat: 1e308 })],
    [
      'all that a slow tempo leads to',
      ['/music/tempo/1/bar', '/music/lyrics/0/start', '/cues/0/window/latest'],
      set('/music/tempo/0/bpm', Number.MIN_VALUE),
    ],
    [
      'what the first bar takes along',
      ['/music/tempo/1/bar', '/music/lyrics/0/start', '/cues/0/window/latest'],
      set('/music/firstBarAt', 8_640_000_000),
    ],
  ])('%s', (_, faults, ...changes) => {
    expect(faultsOf(...changes).map(([path, expected]) => [path, expected])).toEqual(
      faults.map((path) => [path, 'on-clock']),
    );
  });

  test('the last that it has is sound', () => {
    // 120 to the minute, 4 to the bar: 2 s.
    const tempo = [{ bar: 1, bpm: 120, beats: 4 }];
    const music = [set('/music/tempo', tempo), set('/music/firstBarAt', 0)];
    expect(faultsOf(...music, set('/cues/0/start', { bar: 4_320_001 }))).toEqual([]);
    expect(faultsOf(...music, set('/cues/0/start', { bar: 4_320_001, offsetMs: 1 }))).toHaveLength(1);
    expect(faultsOf(...music, set('/cues/0/start', { bar: 4_320_001, beat: 2, offsetMs: -500 }))).toEqual([]);
  });

  test('what is wrong with the tempo itself is told alone, and so is a number that is none', () => {
    const start = set('/cues/0/start', far);
    expect(faultsOf(start, set('/music/tempo/0/bpm', 0)).map(([path]) => path)).toEqual(['/music/tempo/0/bpm']);
    expect(faultsOf(set('/cues/0/start', { bar: 1, beat: 0.5 })).map(([path]) => path)).toEqual(['/cues/0/start/beat']);
    expect(faultsOf(set('/cues/0/start', { bar: 1, offsetMs: 1e300 })).map(([path]) => path)).toEqual([
      '/cues/0/start/offsetMs',
    ]);
  });

  test('cues that hang on one another may add up to more: there they stay at the end of the clock', () => {
    expect(faultsOf(set('/cues/2/start', { after: 'dnc-1', edge: 'end', offsetMs: 8_640_000_000 }))).toEqual([]);
  });
});

test('all faults are told at once', () => {
  const faults = faultsOf(
    set('/title', ''),
    set('/cues/0/lane', 'none'),
    set('/cues/1/duration', { likelyMs: -1 }),
    set('/cues/2/number', 'V 1'),
    set('/links/0/minMs', 9999),
    set('/resources/1/partOf', 'group'),
  );
  expect(faults.map(([path]) => path).sort()).toEqual([
    '/cues/0/lane',
    '/cues/1/duration/likelyMs',
    '/cues/2/number',
    '/links/0/minMs',
    '/resources/1/partOf',
    '/title',
  ]);
});

describe('ids with tricks', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an id like another', (id) => {
    const rename = (text: string): string =>
      text.replaceAll('"v-1"', JSON.stringify(id)).replaceAll('"group"', JSON.stringify(id));
    expect(parseShow(rename(JSON.stringify(fullShow())))).toMatchObject({ ok: true });
    expect(faultsOf(set('/cues/1/start/after', id))).toEqual([['/cues/1/start/after', 'existing', JSON.stringify(id)]]);
  });
});

describe('text that is no show', () => {
  test.each([
    '',
    '   ',
    'null ?',
    '{"a": 1,}',
    "{'a': 1}",
    '[1, 2',
    '\u0000\u0001\u0002',
    'PK\u0003\u0004',
    '{"a": "\n"}',
  ])('%j is not JSON', (text) => {
    const result = parseShow(text);
    expect(result).toMatchObject({ ok: false, kind: 'invalid-json', faults: [{ expected: { is: 'json' } }] });
  });
  test.each(['null', '5', '"show"', '[]', 'true'])('%s is JSON, and no object', (text) => {
    expect(parseShow(text)).toMatchObject({
      ok: false,
      kind: 'invalid-show',
      faults: [{ path: '', expected: { is: 'object' } }],
    });
  });

  it('names line and column, and where in the show it is', () => {
    const result = parseShow('{\n  "cues": [\n    {"id": "a"},\n    {"id": oops}\n  ]\n}');
    expect(!result.ok && result.faults).toEqual([
      { path: '/cues/1/id', expected: { is: 'json', line: 4, column: 12, detail: 'oops}' } },
    ]);
  });

  test.each([
    ['{"version": 1,,', ''],
    ['{"version": 1,}', ''],
    ['{,', ''],
    ['{"music": {"lengthMs": 1, "tempo": [],,', '/music'],
    ['{"music": {,', '/music'],
    ['{"cues": [{"id": "a"}, {"id": "b", id', '/cues/1'],
    ['{"cues": [{"id": "a"},,', '/cues/1'],
    ['{"cues": [{"id" "a"', '/cues/0/id'],
    ['{"cues": [{"id": }', '/cues/0/id'],
    ['{"": 1,,', ''],
    ['{"": }', '/'],
  ])('%s is told at %j: what is broken before a key belongs to the object', (text, path) => {
    expect(parseShow(text)).toMatchObject({ ok: false, faults: [{ path, expected: { is: 'json' } }] });
  });

  it('names line and column of a key given twice, and the other faults with it', () => {
    const text = JSON.stringify(fullShow(), null, 2).replace('"north": 125,', '"north": 125,\n    "north": 90,');
    const result = parseShow(text.replace('"V 1"', '""'));
    expect(result).toMatchObject({ ok: false, kind: 'invalid-show' });
    const line = text.split('\n').findIndex((one) => one.includes('"north": 90')) + 1;
    expect(!result.ok && result.faults.map(({ path, expected }) => [path, expected])).toEqual([
      ['/stage/north', { is: 'key-once', line, column: 5 }],
      ['/cues/0/number', { is: 'text-length', min: 1, max: 24 }],
    ]);
  });

  it.each(['version', 'bpm', 'metres', 'lengthMs', 'plannedStartMs'])(
    'tells a %s beyond all numbers as that, and once',
    (key) => {
      const text = JSON.stringify(fullShow()).replace(new RegExp(`"${key}":[\\d.]+`), `"${key}":1e999`);
      const result = parseShow(text);
      expect(result).toMatchObject({ ok: false, kind: 'invalid-show', faults: [{ expected: { is: 'finite' } }] });
      expect(JSON.stringify(result)).not.toMatch(/Infinity|null/);
    },
  );

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j as editors do', (end) => {
    const result = parseShow(['{', '  "cues": [', '    {"id": oops}'].join(end));
    expect(result).toMatchObject({ faults: [{ path: '/cues/0/id', expected: { line: 3, column: 12 } }] });
  });

  it('refuses a newer version as that, and as nothing else', () => {
    const show = { ...fullShow(), version: 2, cues: 'something quite new' };
    expect(parseShow(JSON.stringify(show))).toEqual({
      ok: false,
      kind: 'newer-version',
      faults: [{ path: '/version', found: '2', expected: { is: 'version', version: 1 } }],
    });
  });

  it('accepts a byte order mark, once', () => {
    expect(parseShow(`\uFEFF${JSON.stringify(fullShow())}`).ok).toBe(true);
    expect(parseShow(`\uFEFF\uFEFF${JSON.stringify(fullShow())}`)).toMatchObject({ kind: 'invalid-json' });
  });

  it('refuses what is nested without end, sound or broken, and does not run out of stack', () => {
    const deep = 200_000;
    const show = JSON.stringify({ ...fullShow(), deep: 0 });
    const sound = show.replace('"deep":0', `"deep":${'['.repeat(deep)}${']'.repeat(deep)}`);
    expect(parseShow(sound)).toMatchObject({ ok: false, faults: [{ path: '', expected: { is: 'nesting' } }] });
    const result = parseShow('{"a":'.repeat(deep));
    expect(result).toMatchObject({ ok: false, faults: [{ expected: { is: 'json', line: 1 } }] });
    expect(!result.ok && result.faults[0]?.path.length).toBeLessThan(200);
  });

  it('keeps a nest that is deep and yet bearable, and a very long text', () => {
    const show = JSON.stringify({ ...fullShow(), deep: 0, long: 'a"\\'.repeat(2_000_000) });
    expect(parseShow(show.replace('"deep":0', `"deep":${'['.repeat(900)}${']'.repeat(900)}`)).ok).toBe(true);
    expect(parseShow(`${show.slice(0, -1)} ?`)).toMatchObject({ kind: 'invalid-json' });
  });

  it('refuses a number that no program could write back, even under a key that it does not know', () => {
    const text = JSON.stringify({ ...fullShow(), theirs: [{ size: 0 }] }).replace('"size":0', '"size":1e999');
    expect(parseShow(text)).toMatchObject({ faults: [{ path: '/theirs/0/size', expected: { is: 'finite' } }] });
  });
});

describe('values that are told apart to the last', () => {
  it('says how far whole numbers go where one goes further', () => {
    const show = fullShow();
    Object.assign(show.resources[1] ?? {}, { count: 1e20 });
    Object.assign(show.resources[2] ?? {}, { count: 1.5 });
    const result = parseShow(JSON.stringify(show));
    expect(!result.ok && result.faults.map(({ expected }) => expected)).toEqual([
      { is: 'number-range', whole: true, min: 0, max: Number.MAX_SAFE_INTEGER },
      { is: 'number-range', whole: true, min: 0 },
    ]);
  });

  it.each(['2026-11-22T17:10:00+09:00', '2026-11-22T17:10:00+0900', '2026-11-22T17:10+09', '2026-11-22T08:10:00,25Z'])(
    'takes %s, as ISO 8601 does',
    (instant) => {
      expect(faultsOf(set('/startsAt', instant), set('/takes/0/at', instant))).toEqual([]);
      expect(instantOf(instant).getUTCHours()).toBe(8);
    },
  );

  it.each(['2026-11-22T17:10:00', '2026-11-22T17:10:00+9', '2026-11-22T17:10:00+24:00', '2026-11-22T25:10:00Z'])(
    'takes no %s for a time with its zone',
    (instant) => {
      expect(faultsOf(set('/startsAt', instant)).map(([path]) => path)).toEqual(['/startsAt']);
    },
  );

  it('finds what a cue uses twice among thousands at once', () => {
    const show = fullShow();
    const many = Array.from({ length: 30_000 }, (_, at) => ({ id: `r${at}`, name: '', kind: 'other' as const }));
    show.resources.push(...many);
    Object.assign(show.cues[0] ?? {}, { uses: [...many.map(({ id }) => id), 'r7'] });
    const before = performance.now();
    const result = parseShow(JSON.stringify(show));
    expect(performance.now() - before).toBeLessThan(5000);
    expect(!result.ok && result.faults).toMatchObject([
      { path: '/cues/0/uses/30000', expected: { is: 'unique', first: '/cues/0/uses/7' } },
    ]);
  });
});

describe('length of texts', () => {
  it('counts characters, not units of UTF-16', () => {
    expect(faultsOf(set('/title', '😀'.repeat(200)))).toEqual([]);
    expect(faultsOf(set('/title', '😀'.repeat(201)))).toHaveLength(1);
    expect(faultsOf(set('/cues/0/number', '한'.repeat(24)))).toEqual([]);
  });
});

describe('the quick check', () => {
  const isSound = quickCheckOf(showSchema);
  const junk = fc.constantFrom(null, -1, 0.5, 1e10, '', 'x y', true, [], {}, [[]], { at: 1, bar: 1 }, { edge: 'end' });

  it('says the same as the schema, whatever stands at whatever place', () => {
    const broken = fc.tuple(arbitraryShow, fc.nat(), junk, fc.boolean()).map(([show, place, value, takeAway]) => {
      const places: [Record<string, unknown>, string][] = [];
      collectPlaces(show, places);
      const [parent, key] = places[place % places.length] ?? [{}, ''];
      if (takeAway && !Array.isArray(parent)) delete parent[key];
      else parent[key] = value;
      return show;
    });
    let unsound = 0;
    fc.assert(
      fc.property(broken, (show) => {
        const faults = findSchemaFaults(show);
        if (faults.length > 0) unsound += 1;
        expect(isSound(show)).toBe(faults.length === 0);
      }),
      { numRuns: 200 },
    );
    expect(unsound).toBeGreaterThan(80);
  });
});

function collectPlaces(value: unknown, places: [Record<string, unknown>, string][]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    places.push([value as Record<string, unknown>, key]);
    collectPlaces(entry, places);
  }
}
