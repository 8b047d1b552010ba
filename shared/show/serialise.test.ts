import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryShow, withUnknownKeys } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { parseShow } from './parse.ts';
import { serialiseShow } from './serialise.ts';
import type { Show } from './types.ts';

function read(value: unknown): Show {
  const result = parseShow(JSON.stringify(value));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.show;
}
/** The same value with the keys of every object the other way round. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, backwards(entry)]),
  );
}

describe('the text of a show', () => {
  const show = fullShow();

  it('has two spaces of indent, LF, and one LF at its end', () => {
    const text = serialiseShow(read(show));
    expect(text).toBe(`${JSON.stringify(show, null, 2)}\n`);
    expect(text).not.toContain('\r');
  });

  it('has its keys in the order of the format, however they came', () => {
    const turned = backwards(show) as { issues: { cues: { row: object }[] }[] };
    const text = serialiseShow(read(turned));
    // The row of an issue has no keys of the format: they stay as they came.
    const expected = fullShow();
    const row = turned.issues[0]?.cues[0]?.row;
    Object.assign(expected.issues?.[0]?.cues[0] ?? {}, { row });
    expect(text).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  it('has unknown keys after the known ones of their object, in the order they came', () => {
    const grown = { theirs: 1, ...show, music: { zeta: [], ...show.music, alpha: { b: 1, a: 2 } } };
    const text = serialiseShow(read(grown));
    const keys = Object.keys(JSON.parse(text) as object);
    expect(keys.slice(0, 4)).toEqual(['format', 'version', 'id', 'title']);
    expect(keys.at(-1)).toBe('theirs');
    const music = (JSON.parse(text) as { music: object }).music;
    expect(Object.keys(music).slice(-3)).toEqual(['audio', 'zeta', 'alpha']);
    expect(JSON.stringify(music)).toContain('"alpha":{"b":1,"a":2}');
  });

  it('keeps a key named __proto__ as the key it is', () => {
    const text = JSON.stringify(show, null, 2).replace(
      '"number": "V 1",',
      '"number": "V 1",\n      "__proto__": { "locked": true },',
    );
    const parsed = parseShow(text);
    expect(parsed.ok && parsed.show.cues[0]?.locked).toBeUndefined();
    expect(parsed.ok && serialiseShow(parsed.show)).toContain('"__proto__": {\n        "locked": true\n      }');
  });

  it('leaves the show as it was', () => {
    fc.assert(
      fc.property(arbitraryShow.chain(withUnknownKeys), (any) => {
        const before = JSON.stringify(any);
        serialiseShow(any);
        expect(JSON.stringify(any)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whatever the order of the keys in memory', () => {
    fc.assert(
      fc.property(arbitraryShow, (any) => {
        // Rows of issues are records: their order is theirs.
        delete any.issues;
        expect(serialiseShow(backwards(any) as Show)).toBe(serialiseShow(any));
      }),
      { numRuns: 50 },
    );
  });
});
