import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryShow, withUnknownKeys } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { showJsonSchema } from './json-schema.ts';
import { parseShow } from './parse.ts';

const accepts = new Ajv2020().compile(showJsonSchema());

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

  it('counts characters as the program does', () => {
    const show = { ...fullShow(), title: '😀'.repeat(200) };
    expect(accepts(show)).toBe(true);
    expect(parseShow(JSON.stringify(show)).ok).toBe(true);
  });
});
