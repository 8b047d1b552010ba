import { describe, expect, it } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Show } from '#shared/show/types.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { sheetRows, printedTimes, type SheetRow } from './sheet-rows.ts';

function rowsOf(cues: readonly CueSketch[], rest: Partial<Show> = {}): SheetRow[] {
  const document = smallDocument(cues, rest);
  return sheetRows(document, createPlanEngine(document).plan);
}
/** Rows as one would read them aloud. */
function told(rows: readonly SheetRow[]): string[] {
  return rows.map((row) => {
    switch (row.kind) {
      case 'section':
        return `# ${row.part === 'section' ? row.name : row.part}${row.lyric === '' ? '' : ` “${row.lyric}”`}`;
      case 'group':
        return `# ${row.by} ${row.key}`;
      case 'calls':
        return row.calls.map(({ atMs, call, numbers }) => `${atMs} ${call} ${numbers.join(', ')}`).join('; ');
      case 'cue':
        return `${row.startMs} ${row.number}`;
      default:
        return row satisfies never;
    }
  });
}
function cueRow(rows: readonly SheetRow[], number: string): Extract<SheetRow, { kind: 'cue' }> {
  const row = rows.find((candidate) => candidate.kind === 'cue' && candidate.number === number);
  if (row?.kind !== 'cue') throw new Error(`no row ${number}`);
  return row;
}

describe('the order of the master sheet', () => {
  it('is by planned start, and by the running order where two start together', () => {
    const rows = rowsOf([
      { id: 'late', start: { bar: 5 }, trigger: 'auto' },
      { id: 'b', start: { at: 2000 }, trigger: 'auto' },
      { id: 'a', start: { bar: 2 }, trigger: 'auto' },
      { id: 'follower', start: { after: 'b', edge: 'start', offsetMs: -2500 }, trigger: 'auto' },
    ]);
    expect(told(rows)).toEqual(['-500 FOLLOWER', '2000 B', '2000 A', '8000 LATE']);
  });

  it('has a band where a section begins that has cues, with the first line sung in it', () => {
    const rows = rowsOf(
      [-4000, 500, 9000, 60_000].map((at, index) => ({ id: `c${index}`, start: { at }, trigger: 'auto' })),
      {
        music: {
          lengthMs: 60_000,
          tempo: [{ bar: 1, bpm: 120, beats: 4 }],
          sections: [
            { id: 'chorus', name: '후렴', start: { bar: 5 } },
            { id: 'verse', name: '1절', start: { bar: 1 } },
            { id: 'empty', name: '간주', start: { bar: 20 } },
          ],
          lyrics: [
            { start: { bar: 6 }, text: '두 번은 없어' },
            { start: { bar: 5, beat: 2 }, text: '단 한 번' },
          ],
        },
      },
    );
    expect(told(rows)).toEqual([
      '# before-song',
      '-4000 C0',
      '# 1절',
      '500 C1',
      '# 후렴 “단 한 번”',
      '9000 C2',
      '# after-song',
      '60000 C3',
    ]);
  });

  it('has no bands in a song without sections', () => {
    expect(told(rowsOf([{ id: 'c', start: { at: -1 }, trigger: 'auto' }]))).toEqual(['-1 C']);
  });
});

describe('what is said before GO', () => {
  const auto = (id: string, at: number): CueSketch => ({ id, start: { at }, trigger: 'auto' });

  it('stands where its time is, when other cues come before its own row', () => {
    const rows = rowsOf([auto('x', 10_000), auto('y', 20_000), { id: 's', start: { at: 25_000 }, standbyMs: 12_000 }]);
    expect(told(rows)).toEqual(['10000 X', '13000 standby S', '20000 Y', '25000 S']);
  });

  it('needs no line when its own row is next', () => {
    expect(told(rowsOf([auto('x', 10_000), { id: 's', start: { at: 16_000 } }]))).toEqual(['10000 X', '16000 S']);
  });

  it('is one line for all calls between the same two rows', () => {
    const rows = rowsOf([
      auto('x', 10_000),
      { id: 'r', start: { at: 18_000 } },
      { id: 's', start: { at: 18_000 } },
      { id: 't', start: { at: 18_500 } },
    ]);
    expect(told(rows)).toEqual(['10000 X', '13000 standby R, S; 13500 standby T', '18000 R', '18000 S', '18500 T']);
  });

  it('warns in a line even if the row is next: no column has the time of a warning', () => {
    expect(told(rowsOf([{ id: 's', start: { at: 60_000 }, warnMs: 30_000 }]))).toEqual(['30000 warn S', '60000 S']);
  });

  it('is nothing for cues that nobody calls', () => {
    const rows = rowsOf([auto('x', 10_000), { id: 'v', start: { at: 12_000 }, kind: 'artist', warnMs: 5000 }]);
    expect(told(rows)).toEqual(['10000 X', '12000 V']);
    expect(cueRow(rows, 'V')).toMatchObject({ standbyMs: null, warnMs: null, trigger: 'self' });
  });
});

describe('a cue’s row', () => {
  it('tells windows, slack and the commit point as times', () => {
    const rows = rowsOf([
      {
        id: 'jump',
        start: { at: -58_195 },
        duration: { likelyMs: 60_000 },
        window: { edge: 'end', earliest: { bar: 1 }, latest: { bar: 3 } },
        irreversible: true,
        commitMs: 45_000,
      },
    ]);
    expect(cueRow(rows, 'JUMP')).toMatchObject({
      window: { edge: 'end', earliestMs: 0, latestMs: 4000, hard: true },
      slackMs: 4000 - 1805,
      commitMs: -103_195,
      lastsMs: 60_000,
    });
  });

  it('composes what a camera shows, and leaves out what is not said', () => {
    const rows = rowsOf([
      { id: 'a', start: { at: 0 }, shot: 'WS', movement: ' ', subject: '두 세트' },
      { id: 'b', start: { at: 1 }, onAir: false },
    ]);
    expect(cueRow(rows, 'A')).toMatchObject({ picture: 'WS, 두 세트', offAir: false });
    expect(cueRow(rows, 'B')).toMatchObject({ picture: '', offAir: true });
  });
});

it('tells every time it prints, so that the precision is right', () => {
  const rows = rowsOf([
    {
      id: 'c',
      start: { at: 10_000 },
      duration: { likelyMs: 1001 },
      standbyMs: 3003,
      warnMs: 5005,
      window: { edge: 'start', latest: { at: 17_007 } },
      irreversible: true,
      commitMs: 2002,
    },
  ]);
  expect([...new Set(printedTimes(rows))].sort((a, b) => a - b)).toEqual([
    1001, 4995, 6997, 7007, 7998, 10_000, 17_007,
  ]);
});
