import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryShow } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { parseShow } from './parse.ts';
import { repairShow } from './repair.ts';
import { serialiseShow } from './serialise.ts';
import type { Show } from './types.ts';

type Loose = Record<string, never>;

/** The full show, spoilt. */
function spoilt(change: (show: Loose) => void): string {
  const show = structuredClone(fullShow()) as unknown as Loose;
  change(show);
  return JSON.stringify(show);
}
function repaired(text: string): { show: Show; repairs: readonly { path: string; found?: string; now?: string }[] } {
  const result = repairShow(text);
  if (!result) throw new Error('it could not be repaired');
  return result;
}

test('a sound show is the same, without repairs', () => {
  const show = fullShow();
  expect(repairShow(JSON.stringify(show))).toEqual({ show, repairs: [] });
});

describe('a copy', () => {
  it('has no references to what is not there', () => {
    const { show, repairs } = repaired(
      spoilt((raw) => {
        const cues = raw['cues'] as unknown as { uses: string[]; zone: string; toZone?: string }[];
        Object.assign(cues[0] ?? {}, { uses: ['nobody'], zone: 'nowhere', toZone: undefined });
      }),
    );
    expect(show.cues[0]).not.toHaveProperty('zone');
    expect(repairs).toContainEqual({ path: '/cues/0/zone', found: '"nowhere"' });
    expect(repairs).toContainEqual({ path: '/cues/0/uses/0', found: '"nobody"' });
  });

  it('has every cue, those with the same id or number under another', () => {
    const { show, repairs } = repaired(
      spoilt((raw) => {
        const cues = raw['cues'] as unknown as object[];
        cues.push(structuredClone(cues[0] ?? {}));
      }),
    );
    expect(show.cues).toHaveLength(fullShow().cues.length + 1);
    expect(repairs.map(({ now }) => now)).toEqual(
      expect.arrayContaining([`"${fullShow().cues[0]?.id}-2"`, `"${fullShow().cues[0]?.number}-2"`]),
    );
  });

  it('has values within their range', () => {
    const { show } = repaired(
      spoilt((raw) => {
        const [cue] = raw['cues'] as unknown as { duration: object }[];
        if (cue) cue.duration = { likelyMs: -12.6, minMs: '0' };
      }),
    );
    expect(show.cues[0]?.duration).toEqual({ likelyMs: 0, minMs: 0 });
  });

  it('stands on its own where cues hung on one another in a circle', () => {
    const { show } = repaired(
      spoilt((raw) => {
        const [cue] = raw['cues'] as unknown as { id: string; start: object }[];
        if (cue) cue.start = { after: cue.id, edge: 'end' };
      }),
    );
    expect(show.cues[0]?.start).toEqual({ at: 0 });
  });

  it('is made of what there is, also of next to nothing', () => {
    expect(repaired('{"cues": []}').show).toMatchObject({ format: 'onetake.show', version: 1, cues: [], lanes: [] });
    expect(repaired('{"format": "onetake.show", "cues": [{"name": "Alone"}, 7, null]}').show.cues).toMatchObject([
      { name: 'Alone', start: { at: 0 } },
    ]);
  });
});

test('what is no show has no copy', () => {
  for (const text of ['', '{', '[]', '7', '{"name": "a package"}', '{"format": "onetake.show", "version": 2}']) {
    expect(repairShow(text)).toBeNull();
  }
});

/** A value somewhere in the show taken away or replaced by nonsense. */
const damage = fc.record({
  at: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
  what: fc.constantFrom<unknown>(undefined, null, -1, 1e300, 'x', '', [], {}, true, '__proto__'),
});

function apply(root: object, { at, what }: { readonly at: readonly number[]; readonly what: unknown }): void {
  let holder: object = root;
  for (const [depth, step] of at.entries()) {
    const keys = Object.keys(holder);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const value: unknown = Reflect.get(holder, key);
    if (depth === at.length - 1 || typeof value !== 'object' || value === null) {
      if (what === undefined) Reflect.deleteProperty(holder, key);
      else Reflect.set(holder, key, what);
      return;
    }
    holder = value;
  }
}

test('whatever is damaged, the copy is a show, and what no fault spoke of is as it was', () => {
  fc.assert(
    fc.property(arbitraryShow, fc.array(damage, { minLength: 1, maxLength: 6 }), (show, damages) => {
      const raw = structuredClone(show);
      for (const one of damages) apply(raw, one);
      const text = JSON.stringify(raw);
      const result = repairShow(text);
      const looksLikeShow = raw.format === 'onetake.show' || Array.isArray(raw.cues);
      const parsed = parseShow(text);
      if (!looksLikeShow || (!parsed.ok && parsed.kind === 'newer-version')) return;
      expect(result).not.toBeNull();
      if (!result) return;
      expect(parseShow(serialiseShow(result.show)).ok).toBe(true);
      expect(result.repairs.length > 0).toBe(!parsed.ok);
      // Cues that nobody damaged are there, under their name, at their place.
      if (parsed.ok || !Array.isArray(raw.cues)) return;
      const touched = new Set(parsed.faults.map(({ path }) => path.split('/')[2]));
      const whole = raw.cues.filter(
        (_, index) => !touched.has(String(index)) && parsed.faults.every(({ path }) => path.startsWith('/cues/')),
      );
      const ids = new Set(result.show.cues.map(({ id }) => id));
      for (const cue of whole) expect(ids.has(cue.id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
