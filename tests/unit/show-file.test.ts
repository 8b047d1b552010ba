/** Any show goes through the file and the open document and comes back the same. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { arbitraryShow, withUnknownKeys } from '#tests/fixtures/arbitrary-show.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';

const anyShow = arbitraryShow.chain((show) => fc.oneof(fc.constant(show), withUnknownKeys(show)));

describe('a show', () => {
  it('is read as it was written, unknown keys and all', () => {
    fc.assert(
      fc.property(anyShow, (show) => {
        const text = serialiseShow(show);
        const read = parseShow(text);
        expect(read).toEqual({ ok: true, show });
        // toEqual looks past keys that hide in the prototype; bytes do not.
        expect(read.ok && serialiseShow(read.show)).toBe(text);
      }),
    );
  });

  it('goes through the open document and is the same bytes', () => {
    fc.assert(
      fc.property(anyShow, (show) => {
        const text = serialiseShow(show);
        expect(serialiseShow(unloadShow(loadDocument(show)))).toBe(text);
      }),
    );
  });
});

describe('a generated show', () => {
  it.each([1, 100, 2000])('of %i cues is valid, and has them all', (cues) => {
    const show = generateShow({ cues, takes: 1 });
    expect(parseShow(serialiseShow(show))).toEqual({ ok: true, show });
    expect(show.cues).toHaveLength(cues);
  });
});
