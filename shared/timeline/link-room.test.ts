import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomOfLink } from './link-room.ts';

describe('the room of a link', () => {
  it('is what its nearer bound leaves', () => {
    expect(roomOfLink({ minMs: 2_000 }, 10_000, 15_000)).toEqual({ roomMs: 3_000, state: 'holds' });
    expect(roomOfLink({ minMs: 2_000, maxMs: 5_500 }, 10_000, 15_000)).toEqual({ roomMs: 500, state: 'tight' });
    expect(roomOfLink({ maxMs: 4_000 }, 10_000, 15_000)).toEqual({ roomMs: -1_000, state: 'broken' });
    expect(roomOfLink({ minMs: -500 }, 10_000, 9_500)).toEqual({ roomMs: 0, state: 'tight' });
  });
  it('says broken exactly where the check does', () => {
    const bound = fc.option(fc.integer({ min: -9_000, max: 9_000 }), { nil: undefined });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: -9_000, max: 9_000 }), (minMs, maxMs, apart) => {
        const link = { ...(minMs === undefined ? {} : { minMs }), ...(maxMs === undefined ? {} : { maxMs }) };
        const isOutside = apart < (minMs ?? -Infinity) || apart > (maxMs ?? Infinity);
        expect(roomOfLink(link, 0, apart).state === 'broken').toBe(isOutside);
      }),
    );
  });
});
