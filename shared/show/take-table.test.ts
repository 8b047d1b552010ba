import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TakeTable, type TakeOwned } from './take-table.ts';
import type { TakeCue } from './types.ts';

const TAKES = ['a', 'b-', '__proto__'];
const KNOWN = new Set(['cue', 'number', 'plannedStartMs', 'plannedEndMs']);
const entry = (cue: string, number = cue): TakeCue => ({ cue, number, plannedStartMs: 0, plannedEndMs: 1 });
const recordOf = (take: string, place: number, cue: string): TakeOwned<TakeCue> => ({
  ...entry(cue),
  id: `${take}/row/${place}`,
  take,
  rank: (place + 1) * 65_536,
});

describe('rows of takes', () => {
  test('are records once somebody looks, with what no format knows kept apart', () => {
    const table = new TakeTable<TakeCue>('row');
    table.load('a', [entry('x'), { ...entry('y'), rank: 'theirs' } as TakeCue], KNOWN);
    expect(table.size).toBe(2);
    expect(table.get('a/row/1')).toEqual({ ...recordOf('a', 1, 'y'), extra: { rank: 'theirs' } });
    // The same object each time: records are told apart by that.
    expect(table.get('a/row/1')).toBe(table.get('a/row/1'));
    expect(table.get('a/row/2')).toBeUndefined();
    expect(table.get('b/row/0')).toBeUndefined();
    expect(table.has('nothing')).toBe(false);
  });

  test('stand as in the file until one of them is changed', () => {
    const table = new TakeTable<TakeCue>('row');
    const [rows, others] = [[entry('x'), entry('y')], [entry('z')]];
    table.load('a', rows, KNOWN);
    table.load('b', others, KNOWN);
    expect([...table.keys()]).toEqual(['a/row/0', 'a/row/1', 'b/row/0']);
    table.set('a/row/0', { ...recordOf('a', 0, 'x'), rank: 1e9 });
    expect(table.entriesOf('a')).toBeNull();
    expect(table.recordsOf('a').map(({ cue }) => cue)).toEqual(['y', 'x']);
    expect(table.entriesOf('b')).toBe(others);
  });

  test('name the cues that they speak of, and go on doing so when they are gone', () => {
    const table = new TakeTable<TakeCue>('row');
    table.load('a', [entry('x'), entry('y')], KNOWN);
    expect([...table.cues()].sort()).toEqual(['x', 'y']);
    table.load('b', [entry('y'), entry('x'), entry('z')], KNOWN);
    expect([...table.cues()].sort()).toEqual(['x', 'y', 'z']);
    table.set('b/row/9', recordOf('b', 9, 'new'));
    table.delete('a/row/0');
    expect([...table.cues()].sort()).toEqual(['new', 'x', 'y', 'z']);
  });

  test('of a copy are the same objects, and changed in neither by the other', () => {
    const table = new TakeTable<TakeCue>('row');
    table.load('a', [entry('x')], KNOWN);
    table.load('b', [entry('y')], KNOWN);
    const copy = table.copy();
    expect([...copy.takesUnlike(table)]).toEqual([]);
    expect(copy.get('a/row/0')).toBe(table.get('a/row/0'));
    copy.set('a/row/1', recordOf('a', 1, 'z'));
    table.delete('b/row/0');
    expect([...table.keys()]).toEqual(['a/row/0']);
    expect([...copy.keys()]).toEqual(['a/row/0', 'a/row/1', 'b/row/0']);
    expect(copy.get('a/row/0')).toBe(table.get('a/row/0'));
    expect([...copy.takesUnlike(table)]).toEqual(['a', 'b']);
  });

  test('behave like any table, whatever is done to them', () => {
    type Rows = Map<string, TakeOwned<TakeCue>>;
    const acts: Readonly<Record<string, (table: Rows, record: TakeOwned<TakeCue>) => unknown>> = {
      set: (table, record) => table.set(record.id, record).get(record.id),
      delete: (table, { id }) => table.delete(id),
      get: (table, { id }) => [table.get(id), table.has(id)],
      look: (table) => new Map(table),
      clear: (table) => table.clear(),
      copy: () => null,
    };
    const act = fc.record({
      name: fc.constantFrom(...Object.keys(acts)),
      take: fc.constantFrom(...TAKES),
      place: fc.nat(4),
      cue: fc.constantFrom('x', 'y'),
    });
    const loaded = fc.array(fc.array(fc.constantFrom('x', 'y'), { maxLength: 4 }), { maxLength: 3 });
    const sorted = (table: Rows): unknown => [...table].sort(([a], [b]) => (a < b ? -1 : 1));
    fc.assert(
      fc.property(loaded, fc.array(act, { maxLength: 20 }), (lists, done) => {
        let table = new TakeTable<TakeCue>('row');
        const plain: Rows = new Map();
        lists.forEach((cues, at) => {
          const take = TAKES[at] ?? '';
          const entries = cues.map((cue) => entry(cue));
          table.load(take, entries, KNOWN);
          cues.forEach((cue, row) => plain.set(`${take}/row/${row}`, recordOf(take, row, cue)));
        });
        const [before, were] = [table.copy(), sorted(plain)];
        for (const { name, take, place, cue } of done) {
          if (name === 'copy') table = table.copy();
          const record = recordOf(take, place, cue);
          expect(acts[name]?.(table, record)).toEqual(acts[name]?.(plain, record));
          expect(table.size).toBe(plain.size);
        }
        expect(sorted(table)).toEqual(sorted(plain));
        expect(sorted(before)).toEqual(were);
      }),
    );
  });
});
