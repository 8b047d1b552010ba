import { describe, expect, it } from 'vitest';
import type { MutableDocument, TakeRowRecord } from '#shared/show/document.ts';
import { applyDiff } from '#shared/edit/diff.ts';
import { documentOf } from '#tests/fixtures/timed-cues.ts';
import { readEarlierTakes } from './earlier-takes.ts';

function row(id: string, take: string, cue: string, times: Partial<TakeRowRecord>): TakeRowRecord {
  return { id, rank: Number(id), take, cue, number: cue, plannedStartMs: 1_000, plannedEndMs: 5_000, ...times };
}

function show(...rows: readonly TakeRowRecord[]): MutableDocument {
  const document = documentOf(['set'], [['a', 'set', 0, 1_000]]);
  for (const [at, id] of ['first', 'second', 'third'].entries()) {
    document.takes.set(id, { id, rank: at, name: id, kind: 'rehearsal', at: '2026-11-22T10:00:00Z' });
  }
  for (const one of rows) document.takeRows.set(one.id, one);
  return document;
}

describe('what earlier takes tell of a cue', () => {
  it('is how late it began and ended, the newest take first', () => {
    const takes = readEarlierTakes(
      show(
        row('1', 'second', 'a', { startMs: 1_200, endMs: 5_400 }),
        row('2', 'first', 'a', { startMs: 900, goMs: 800 }),
        row('3', 'third', 'a', { goMs: 1_050 }),
        row('4', 'third', 'b', { startMs: 1_000 }),
      ),
    );
    expect(takes.readMore(100)).toBe(true);
    expect(takes.marksOf('a')).toEqual({ starts: [50, 200, -100], ends: [400] });
    expect(takes.marksOf('nobody')).toBeNull();
  });
  it('leaves out what does not count or did not happen', () => {
    const takes = readEarlierTakes(
      show(
        row('1', 'first', 'a', { startMs: 1_200, excluded: 'false start' }),
        row('2', 'second', 'a', { result: 'missed' }),
      ),
    );
    takes.readMore(100);
    expect(takes.marksOf('a')).toBeNull();
  });
  it('is read in pieces, and what is read already is shown', () => {
    const takes = readEarlierTakes(
      show(row('1', 'first', 'a', { startMs: 1_100 }), row('2', 'second', 'a', { startMs: 1_300 })),
    );
    expect(takes.readMore(1)).toBe(false);
    expect(takes.marksOf('a')?.starts).toEqual([100]);
    expect(takes.readMore(5)).toBe(true);
    expect(takes.marksOf('a')?.starts).toEqual([300, 100]);
  });
  it('follows what is recorded, excluded and taken out, read whole or not', () => {
    for (const readBefore of [0, 100]) {
      const before = row('1', 'first', 'a', { startMs: 1_100 });
      const document = show(before, row('2', 'second', 'a', { startMs: 1_300 }));
      const takes = readEarlierTakes(document);
      takes.readMore(readBefore);
      const diff = {
        takeRows: {
          added: [row('3', 'third', 'a', { startMs: 1_700 })],
          updated: [[before, { ...before, excluded: 'warm-up' }] as const],
        },
      };
      applyDiff(document, diff);
      takes.update(diff);
      takes.readMore(100);
      expect(takes.marksOf('a')?.starts).toEqual([700, 300]);
    }
  });
});
