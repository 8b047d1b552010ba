import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryShow, withUnknownKeys } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import type { Expected, Fault } from './fault.ts';
import { showJsonSchema } from './json-schema.ts';
import { parseShow } from './parse.ts';
import type { Show } from './types.ts';

// The list of tempi is open behind its first entry, which ajv takes for an oversight.
const accepts = new Ajv2020({ strictTuples: false }).compile(showJsonSchema());

/** What the description of the schema lists. */
function isBeyond({ found, expected }: Fault): boolean {
  switch (expected.is) {
    case 'existing':
    case 'no-circle':
    case 'in-order':
    case 'another-cue':
    case 'ascending':
    case 'on-clock':
      return true;
    case 'unique':
      // ajv 8.20 itself does not see that this text stands in a list twice: it keeps them as keys of an object.
      return expected.what !== 'entry' || found === '"__proto__"';
    default:
      return false;
  }
}
function isDate(expected: Expected): boolean {
  return expected.is === 'form' && ['date', 'date-time', 'instant'].includes(expected.form);
}

const junk = fc.constantFrom<unknown>(
  null,
  true,
  [],
  {},
  [[]],
  [{}],
  [1, 2],
  [1, 2, 3],
  ['v-1', 'v-1'],
  ['singer', 'deck'],
  -1,
  0,
  0.5,
  1,
  2,
  8_640_000_000,
  8_640_000_001,
  -8_640_000_001,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  1e21,
  1e308,
  Number.MIN_VALUE,
  '',
  'x',
  'v-1',
  'x y',
  '1',
  'end',
  'camera',
  '#4cc3d9',
  '2026-02-30',
  '2026-11-22',
  '2026-11-22T17:10:00+09:00',
  '01:00:00:00',
  'songs/a.wav',
  '../a',
  'x'.repeat(24),
  'x'.repeat(25),
  '😀'.repeat(64),
  '한'.repeat(200),
  '😀'.repeat(201),
  'x'.repeat(10_000),
  '😀'.repeat(10_000),
  'x'.repeat(10_001),
  { at: 0 },
  { at: 0, offsetMs: 'x' },
  { at: 0, bar: 1 },
  { at: 0, bar: 1.5 },
  { at: 0, after: 'v-1' },
  { bar: 1, beat: 0.5 },
  { bar: 3, beat: 2.5, offsetMs: -20 },
  { bar: 1, after: 'v-1', edge: 'end' },
  { after: 'v-1', edge: 'end' },
  { after: 'v-1' },
  { edge: 'start' },
  { edge: 'start', latest: { bar: 1 } },
  { likelyMs: 5 },
  { cue: 'v-1', edge: 'end' },
);
const KNOWN = [...JSON.stringify(fullShow()).matchAll(/"([A-Za-z]+)":/g)].map(([, key = '']) => key);

/** One change of a show: another value, none, one more key, an entry twice, or the entries the other way round. */
const change = fc
  .tuple(fc.nat(), fc.constantFrom('put', 'put', 'drop', 'add', 'repeat', 'turn'), junk, fc.nat())
  .map(([place, how, value, which]) => (show: Show): void => {
    const all = placesIn(show);
    const places = how === 'put' || how === 'drop' ? all : all.filter(([parent, key]) => isHolder(parent[key], how));
    const [parent, key] = places[place % places.length] ?? [];
    if (!parent || key === undefined) return;
    const there = parent[key];
    if (how === 'put') parent[key] = value;
    else if (how === 'drop' && Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (how === 'drop') delete parent[key];
    else if (!Array.isArray(there)) Object.assign(there as object, { [KNOWN[which % KNOWN.length] ?? '']: value });
    else if (how === 'repeat') there.push(structuredClone(there[which % there.length]));
    else there.reverse();
  });

function isHolder(value: unknown, how: string): boolean {
  return how === 'add' ? typeof value === 'object' && !Array.isArray(value) : Array.isArray(value) && value.length > 0;
}
/** Every place in a value: what holds it, and its key. */
function placesIn(
  value: unknown,
  found: [Record<string, unknown>, string][] = [],
): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, entry] of Object.entries(value)) {
    found.push([value as Record<string, unknown>, key]);
    placesIn(entry, found);
  }
  return found;
}

describe('the published JSON Schema', () => {
  it('takes every show that the program reads', () => {
    fc.assert(
      fc.property(
        arbitraryShow.chain((show) => fc.oneof(fc.constant(show), withUnknownKeys(show))),
        (show) => {
          expect(parseShow(JSON.stringify(show)).ok).toBe(true);
          accepts(show);
          expect(accepts.errors).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['a title of 201 characters', { title: '😀'.repeat(201) }],
    ['no lanes', { lanes: undefined }],
    ['another version', { version: 2 }],
    ['a date of another form', { date: '22.11.2026' }],
    ['an anchor of two forms', { cues: [{ ...fullShow().cues[0], start: { at: 0, bar: 1 } }] }],
    [
      'an anchor of two forms, one of them unfinished',
      { cues: [{ ...fullShow().cues[0], start: { at: 0, after: 'v-1' } }] },
    ],
    ['an anchor of two forms, one of them unsound', { cues: [{ ...fullShow().cues[0], start: { at: 0, bar: 1.5 } }] }],
    ['a resource used twice', { cues: [{ ...fullShow().cues[0], uses: ['singer', 'singer'] }] }],
    ['a first tempo that is not bar 1', { music: { ...fullShow().music, tempo: [{ bar: 2, bpm: 120, beats: 4 }] } }],
    ['an anchor of none', { cues: [{ ...fullShow().cues[0], start: {} }] }],
    ['a window without bounds', { cues: [{ ...fullShow().cues[0], window: { edge: 'end' } }] }],
    ['a way to a zone from none', { cues: [{ ...fullShow().cues[0], zone: undefined }] }],
    ['half a millisecond', { music: { ...fullShow().music, lengthMs: 0.5 } }],
    ['no tempo', { music: { ...fullShow().music, tempo: [] } }],
    ['a link without bounds', { links: [{ ...fullShow().links?.[0], minMs: undefined, maxMs: undefined }] }],
  ])('refuses %s, as the program does', (_, change) => {
    const text = JSON.stringify({ ...fullShow(), ...change });
    expect(accepts(JSON.parse(text))).toBe(false);
    expect(parseShow(text).ok).toBe(false);
  });

  it('says the same as the program of any change, but for what its description lists', () => {
    const agreed = { accepted: 0, refused: 0, beyond: 0 };
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), arbitraryShow), change, (drawn, mutate) => {
        const show = drawn ?? fullShow();
        mutate(show);
        const text = JSON.stringify(show);
        const parsed = parseShow(text);
        const faults = parsed.ok ? [] : parsed.faults.filter((fault) => !isBeyond(fault));
        const isAccepted = accepts(JSON.parse(text));
        // Of a date the schema tells the form, and the program the day too.
        const isDated = faults.length > 0 && faults.every(({ expected }) => isDate(expected));
        expect({ isAccepted: isAccepted && !isDated, faults }).toEqual({ isAccepted: faults.length === 0, faults });
        agreed[parsed.ok ? 'accepted' : isAccepted ? 'beyond' : 'refused'] += 1;
      }),
      { numRuns: 1500 },
    );
    for (const count of Object.values(agreed)) expect(count).toBeGreaterThan(60);
  }, 120_000);

  it('counts characters as the program does', () => {
    const show = { ...fullShow(), title: '😀'.repeat(200) };
    expect(accepts(show)).toBe(true);
    expect(parseShow(JSON.stringify(show)).ok).toBe(true);
  });
});
