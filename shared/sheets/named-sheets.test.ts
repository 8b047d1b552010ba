/** The sheets that a show has by name: which cues are on them, in what order, groups and columns. */
import { describe, expect, it } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { NamedSheet, Show } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { parseCsv } from '#tests/fixtures/parse-csv.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { makeSheet, sheetsOf } from './sheet.ts';
import { makeSheetCsv } from './sheet-csv.ts';

const words = wordsIn('en');
const at = (number: string, ms: number, more: Partial<CueSketch> = {}): CueSketch => ({
  id: number.toLowerCase().replace(' ', '-'),
  number,
  start: { at: ms },
  trigger: 'auto',
  ...more,
});
const CUES: readonly CueSketch[] = [
  at('CAM 10', 9000, { uses: ['cam'], zone: 'b' }),
  at('CAM 2', 1000, { uses: ['cam'], zone: 'a' }),
  at('DNC 1', 3000, { lane: 'dance', kind: 'dance', uses: ['left'], zone: 'a' }),
  at('DNC 2', 5000, { lane: 'dance', kind: 'dance', uses: ['all'] }),
  at('LX 1', 7000, { lane: 'closed', kind: 'light', clearedBy: 'cam' }),
];
const REST: Partial<Show> = {
  music: {
    lengthMs: 60_000,
    tempo: [{ bar: 1, bpm: 120, beats: 4 }],
    sections: [
      { id: 'one', name: 'One', start: { at: 0 } },
      { id: 'two', name: 'Two', start: { at: 4000 } },
    ],
  },
  stage: {
    zones: [
      { id: 'b', name: 'Bridge', kind: 'set' },
      { id: 'a', name: 'Arena', kind: 'set' },
    ],
    routes: [],
  },
  resources: [
    { id: 'all', name: 'All', kind: 'dancers' },
    { id: 'left', name: 'Left', kind: 'dancers', partOf: 'all' },
    { id: 'right', name: 'Right', kind: 'dancers', partOf: 'all' },
    { id: 'cam', name: 'Camera', kind: 'camera' },
  ],
};

function sheetOf(sheet: Partial<NamedSheet>, cues = CUES) {
  const document = smallDocument(cues, { ...REST, sheets: [{ id: 's', name: 'Mine', for: 'Somebody', ...sheet }] });
  const { plan } = createPlanEngine(document);
  const made = makeSheet(document, plan, { for: 'sheet:s', printedAt: '2026-11-22T18:40:00+09:00', words });
  if (!made) throw new Error('no such sheet');
  return { document, plan, made };
}
/** Bands as `# name`, rows as their numbers. */
const told = (sheet: Partial<NamedSheet>): string[] =>
  sheetOf(sheet).made.lines.map((line) =>
    line.kind === 'band'
      ? `# ${line.name}`
      : line.kind === 'row'
        ? line.number
        : line.text.map((run) => run.text).join(''),
  );
const numbers = (sheet: Partial<NamedSheet>): string[] => told({ groupBy: 'none', ...sheet });

describe('a named sheet', () => {
  it('is offered behind the master, with whom it is for', () => {
    const { document, made } = sheetOf({});
    expect(sheetsOf(document, words)).toEqual([
      { for: 'master', name: 'Master', reader: 'Show caller' },
      { for: 'sheet:s', name: 'Mine', reader: 'Somebody' },
    ]);
    expect([made.title, made.about.split(' · ')[0], made.footing]).toEqual([
      'Small — Mine',
      'Somebody',
      'Small · Mine',
    ]);
  });

  it('has all cues under their sections as long as it asks for nothing else', () => {
    expect(told({})).toEqual(['# One', 'CAM 2', 'DNC 1', '# Two', 'DNC 2', 'LX 1', 'CAM 10']);
  });

  it('takes the cues that each of its lists has', () => {
    expect(numbers({ filter: { departments: ['dance', 'light'] } })).toEqual(['DNC 1', 'DNC 2', 'LX 1']);
    expect(numbers({ filter: { kinds: ['camera'] } })).toEqual(['CAM 2', 'CAM 10']);
    expect(numbers({ filter: { cues: ['lx-1', 'cam-2'] } })).toEqual(['CAM 2', 'LX 1']);
    expect(numbers({ filter: { departments: ['dance'], cues: ['dnc-2', 'cam-2'] } })).toEqual(['DNC 2']);
    expect(numbers({ filter: { departments: [], kinds: ['dance'] } })).toEqual(['DNC 1', 'DNC 2']);
    expect(numbers({ filter: { cues: ['gone'] } })).toEqual([]);
  });

  it('takes the cues of a resource with those of its parts and of what it is part of, and those it clears', () => {
    expect(numbers({ filter: { resources: ['right'] } })).toEqual(['DNC 2']);
    expect(numbers({ filter: { resources: ['left'] } })).toEqual(['DNC 1', 'DNC 2']);
    expect(numbers({ filter: { resources: ['all'] } })).toEqual(['DNC 1', 'DNC 2']);
    expect(numbers({ filter: { resources: ['cam'] } })).toEqual(['CAM 2', 'LX 1', 'CAM 10']);
  });

  it('groups by department, lane, kind or place, in the order of the show’s own lists', () => {
    expect(told({ groupBy: 'department' })).toEqual([
      '# Dance',
      'DNC 1',
      'DNC 2',
      '# Camera',
      'CAM 2',
      'CAM 10',
      '# Light',
      'LX 1',
    ]);
    expect(told({ groupBy: 'lane' }).filter((line) => line.startsWith('#'))).toEqual([
      '# Programme',
      '# Dance A',
      '# Closed',
    ]);
    expect(told({ groupBy: 'zone' })).toEqual([
      '# Bridge',
      'CAM 10',
      '# Arena',
      'CAM 2',
      'DNC 1',
      '# Without a place',
      'DNC 2',
      'LX 1',
    ]);
    expect(told({ groupBy: 'kind' }).filter((line) => line.startsWith('#'))).toEqual([
      '# Dance',
      '# Camera',
      '# Light',
    ]);
    expect(told({ groupBy: 'something newer' })).toEqual(told({}));
  });

  it('sorts within its groups by number as people count, or by the running order', () => {
    expect(numbers({ sortBy: 'number' })).toEqual(['CAM 2', 'CAM 10', 'DNC 1', 'DNC 2', 'LX 1']);
    expect(numbers({ sortBy: 'running-order' })).toEqual(['CAM 10', 'CAM 2', 'DNC 1', 'DNC 2', 'LX 1']);
    expect(told({ groupBy: 'section', sortBy: 'number' })).toEqual([
      '# One',
      'CAM 2',
      'DNC 1',
      '# Two',
      'CAM 10',
      'DNC 2',
      'LX 1',
    ]);
  });

  it('says its calls only while its rows run downwards in time', () => {
    const called = [at('SET 1', 40_000, { trigger: 'call', standbyMs: 30_000 }), at('SET 2', 20_000)];
    const lines = (sheet: Partial<NamedSheet>): string[] => sheetOf(sheet, called).made.lines.map(({ kind }) => kind);
    expect(lines({ groupBy: 'none' })).toEqual(['calls', 'row', 'row']);
    expect(lines({ groupBy: 'none', sortBy: 'number' })).toEqual(['row', 'row']);
  });

  it('has the columns it asks for, in its order; what it does not know it leaves out', () => {
    const columns = (sheet: Partial<NamedSheet>): string[] => sheetOf(sheet).made.columns.map(({ id }) => id);
    expect(columns({ columns: ['go', 'cue', 'go', 'weather'] })).toEqual(['go', 'cue']);
    expect(columns({ columns: ['weather'] })).toHaveLength(11);
    expect(columns({ columns: [] })).toHaveLength(11);
  });

  it('says that no cue is for it, and not that the show has none', () => {
    expect(sheetOf({ filter: { cues: ['gone'] } }).made.empty).toBe('No cue of this show is for this sheet.');
    expect(sheetOf({}, []).made.empty).toBe('This show has no cues yet.');
  });

  it('is a table with its own columns, rows and bands', () => {
    const { document, plan } = sheetOf({
      columns: ['cue', 'lasts'],
      groupBy: 'lane',
      filter: { kinds: ['dance', 'light'] },
    });
    const rows = parseCsv((makeSheetCsv(document, plan, 'sheet:s', words) ?? '').slice(1));
    expect(rows).toEqual([
      ['Cue', 'Lane', 'Lasts', 'Lasts ms'],
      ['DNC 1', 'Dance A', '2.0', '2000'],
      ['DNC 2', 'Dance A', '2.0', '2000'],
      ['LX 1', 'Closed', '2.0', '2000'],
    ]);
    expect(makeSheetCsv(document, plan, 'sheet:other', words)).toBeNull();
  });
});
