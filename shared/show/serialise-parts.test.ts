import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCues } from '#shared/edit/change-cues.ts';
import { applyDiff } from '#shared/edit/diff.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { arbitraryShow, withUnknownKeys } from '#tests/fixtures/arbitrary-show.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { loadDocument } from './load.ts';
import { serialiseInParts } from './serialise-parts.ts';
import { serialiseShow } from './serialise.ts';
import { unloadShow } from './unload.ts';

describe('the parts of a show’s text', () => {
  test('are together what is written at once, whatever show it is', () => {
    fc.assert(
      fc.property(arbitraryShow.chain(withUnknownKeys), (show) => {
        const document = loadDocument(show);
        const atOnce = serialiseShow(unloadShow(document));
        expect([...serialiseInParts(document)].join('')).toBe(atOnce);
        // Rows that somebody has looked at and touched are written from their records.
        for (const row of document.takeRows.values()) document.takeRows.set(row.id, row);
        for (const event of document.takeEvents.values()) document.takeEvents.set(event.id, event);
        expect([...serialiseInParts(document)].join('')).toBe(atOnce);
      }),
      { numRuns: 300 },
    );
  });

  test('are small, and many for a large show', () => {
    const document = loadDocument(generateShow({ cues: 1234, takes: 3 }));
    const parts = [...serialiseInParts(document)];
    expect(parts.join('')).toBe(serialiseShow(unloadShow(document)));
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000);
  });

  test('tell the show as it was when the first was asked for, whatever is changed before the last', () => {
    const document = loadDocument(generateShow({ cues: 500, takes: 2 }));
    const before = serialiseShow(unloadShow(document));
    const parts = serialiseInParts(document);
    let text = '';
    for (const [turn, cue] of [...document.cues.keys()].slice(0, 200).entries()) {
      const part = parts.next();
      if (part.done !== true) text += part.value;
      const outcome = changeCues(document, { cues: [cue], patch: { name: `changed ${turn}` } });
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      applyDiff(document, outcome.diff);
      document.cues.delete([...document.cues.keys()].at(-1) ?? '');
      document.takeRows.delete([...document.takeRows.keys()].at(-1) ?? '');
    }
    for (const part of parts) text += part;
    expect(text).toBe(before);
    expect(serialiseShow(unloadShow(document))).not.toBe(before);
  });
});
