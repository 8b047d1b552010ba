import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arbitraryShow, withUnknownKeys } from '#tests/fixtures/arbitrary-show.ts';
import { damageText } from '#tests/fixtures/damage-text.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { parseShow, type ParseResult } from './parse.ts';
import { serialiseShow } from './serialise.ts';
import { createShowReader } from './show-reader.ts';

const AT_ONCE = 400;
/** What comes of a text that comes in parts of a few characters or many. */
function readInParts(text: string, lengths: readonly number[], atOnce = AT_ONCE): ParseResult {
  const reader = createShowReader(atOnce);
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    reader.take(text.slice(at, at + length));
    at += length;
  }
  return reader.end(() => text);
}
/** The order of keys too. */
const print = (result: ParseResult): string => JSON.stringify(result);
const lengths = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 });

afterEach(() => void vi.restoreAllMocks());

describe('a text that comes in parts', () => {
  test('is the show that it is as a whole', () => {
    fc.assert(
      fc.property(arbitraryShow.chain(withUnknownKeys), lengths, (show, parts) => {
        const text = serialiseShow(show);
        expect(print(readInParts(text, parts))).toBe(print(parseShow(text)));
      }),
      { numRuns: 200 },
    );
  });

  test('has the same faults, however it is damaged', () => {
    const sound = serialiseShow(generateShow({ cues: 6, takes: 3 }));
    let refused = 0;
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat(1_000_000)),
        fc.integer({ min: 1, max: 3 }),
        lengths,
        (stream, count, parts) => {
          const draws = stream[Symbol.iterator]();
          const text = damageText(sound, count, () => draws.next().value ?? 0);
          const whole = parseShow(text);
          if (!whole.ok) refused += 1;
          expect(print(readInParts(text, parts))).toBe(print(whole));
        },
      ),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test.each([
    ['a key given twice in a row', '"plannedStartMs":', '"cue": "again",\n          "plannedStartMs":'],
    ['a key given twice in a take', '"clock": "audio",', '"clock": "audio",\n      "cues": [],'],
    ['a number too large', '"plannedStartMs": ', '"plannedStartMs": 1'.padEnd(40, '0')],
    ['a row that is none', '"plannedStartMs":', '"planned":'],
    ['a colon in a text', '"number": "', '"number": ":'],
    [
      'a colon behind an escape, and a key given twice',
      '"plannedStartMs":',
      '"note": "\\u003a", "cue": "again", "plannedStartMs":',
    ],
    ['a number under a key of somebody else', '"plannedStartMs":', '"x-theirs": 1.50, "plannedStartMs":'],
    ['a key with an escape', '"plannedStartMs":', '"\\n": 1, "plannedStartMs":'],
    ['rows in a list of another name', '"cues": [\n        {', '"others": [],\n      "rows": [\n        {'],
    ['nesting without end', '"plannedStartMs":', `"deep": ${'['.repeat(997)}${']'.repeat(997)}, "plannedStartMs":`],
  ])('%s is seen', (_, from, to) => {
    const text = serialiseShow(generateShow({ cues: 6, takes: 2 }));
    const at = text.indexOf(from, text.indexOf('"takes"'));
    const changed = text.slice(0, at) + to + text.slice(at + from.length);
    expect(at).toBeGreaterThan(0);
    expect(print(readInParts(changed, [50]))).toBe(print(parseShow(changed)));
  });

  test('in another layout, or with nothing before it is there, is read as well', () => {
    const show = generateShow({ cues: 6, takes: 2 });
    for (const text of [JSON.stringify(show), JSON.stringify(show, null, 1), `\uFEFF${serialiseShow(show)}`, '', '{'])
      expect(print(readInParts(text, [64]))).toBe(print(parseShow(text)));
  });

  test('is never read at one stretch, where it is mostly takes', () => {
    const show = generateShow({ cues: 40, takes: 50 });
    const text = serialiseShow(show);
    const { takes: _takes, ...rest } = show;
    const parse = vi.spyOn(JSON, 'parse');
    expect(readInParts(text, [300], 4000).ok).toBe(true);
    const longest = Math.max(...parse.mock.calls.map(([part]) => part.length));
    expect(longest).toBeLessThan(serialiseShow(rest).length + text.length / 10);
  });
});
