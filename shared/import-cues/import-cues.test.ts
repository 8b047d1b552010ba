import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff, reverseDiff } from '#shared/edit/diff.ts';
import { inOrder, type CueRecord, type MutableDocument, type ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Anchor, Moment, Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { toCsv } from '#shared/sheets/to-csv.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { wordsIn } from '#shared/words/language.ts';
import { arbitraryShow } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { exportCues } from './export-cues.ts';
import { guessReading } from './guess-mapping.ts';
import { spellUnits } from './heading-units.ts';
import type { ImportPlan } from './import-plan.ts';
import { planImport, planImportNow } from './plan-import.ts';
import { readDelimited } from './read-delimited.ts';

const LANGUAGES = ['en', 'ko'] as const;

function planOf(document: ShowDocument, csv: string, blanks: 'keep' | 'clear' = 'keep'): ImportPlan {
  const table = readDelimited(csv);
  const { headings, mapping } = guessReading(table, document);
  const below = table.rows.slice(headings === null ? 0 : headings + 1);
  const rows = spellUnits(below, headings === null ? undefined : table.rows[headings], mapping);
  return planImportNow(document, { rows, mapping, blanks, laneName: (department) => department ?? 'Cues' });
}

/** Imports the table, and holds the show it gives against the file's own rules. */
function importInto(document: MutableDocument, csv: string): ImportPlan {
  const plan = planOf(document, csv);
  if (plan.edit) applyDiff(document, plan.edit.diff);
  expect(parseShow(serialiseShow(unloadShow(document)))).toMatchObject({ ok: true });
  return plan;
}

const csvOf = (document: ShowDocument, language: Language = 'en'): string =>
  toCsv(exportCues(document, wordsIn(language)));

/** A cue without what goes without saying: no column tells an empty text from none, or beat 1 from no beat. */
function plainCue({ rank: _rank, extra: _extra, ...cue }: CueRecord): object {
  const { start, window, number, name, ...rest } = cue;
  const filled = Object.entries(rest).filter(
    ([, value]) => !(typeof value === 'string' && value.trim() === '') && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...Object.fromEntries(filled),
    number: number.trim(),
    name: name.trim() === '' ? '' : name,
    start: plainAnchor(start),
    ...(window
      ? {
          window: {
            ...window,
            ...(window.earliest ? { earliest: plainAnchor(window.earliest) } : {}),
            ...(window.latest ? { latest: plainAnchor(window.latest) } : {}),
          },
        }
      : {}),
  };
}
function plainAnchor(anchor: Anchor | Moment): object {
  if ('at' in anchor) return { at: anchor.at };
  const { offsetMs = 0 } = anchor;
  return 'bar' in anchor
    ? { bar: anchor.bar, beat: anchor.beat ?? 1, offsetMs }
    : { after: anchor.after, edge: anchor.edge, offsetMs };
}

/** Any show whose bars lie within the hundred days that a time may be typed for: tempo and bars of a file know no end. */
const anyShow = arbitraryShow.map((show): Show => {
  show.music.tempo = [{ bar: 1, bpm: 120, beats: 4 }];
  const near = <T extends Anchor | Moment>(moment: T): T =>
    'bar' in moment
      ? { ...moment, bar: Math.trunc(moment.bar / 1e6) + 0, ...(moment.beat ? { beat: 1 + (moment.beat % 16) } : {}) }
      : moment;
  for (const cue of show.cues) {
    // Half a character is none, in any file.
    cue.number = cue.number.toWellFormed();
    cue.start = near(cue.start);
    if (cue.window?.earliest) cue.window.earliest = near(cue.window.earliest);
    if (cue.window?.latest) cue.window.latest = near(cue.window.latest);
  }
  return show;
});
const plainCues = (document: ShowDocument): object[] => inOrder(document.cues).map(plainCue);

describe('cues that are exported', () => {
  test.each([
    ['every kind of cue', fullShow()],
    ['a hundred cues', generateShow({ cues: 100 })],
  ])('come back unchanged: %s', (_, show) => {
    for (const language of LANGUAGES) {
      for (const blanks of ['keep', 'clear'] as const) {
        const plan = planOf(loadDocument(show), csvOf(loadDocument(show), language), blanks);
        expect(plan.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
        expect(plan.counts.unchanged).toBe(show.cues.length);
        expect(plan.edit).toBeNull();
      }
    }
  });

  test('come back unchanged from any show', () => {
    fc.assert(
      fc.property(anyShow, fc.constantFrom(...LANGUAGES), (show, language) => {
        const document = loadDocument(show);
        const { rows } = planOf(document, csvOf(document, language));
        expect(rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
        expect(rows.length).toBe(show.cues.length);
      }),
    );
  });

  test('are made again in a show that has none, in the same order', () => {
    fc.assert(
      fc.property(anyShow, fc.constantFrom(...LANGUAGES), (show, language) => {
        const bare = loadDocument({
          ...structuredClone(show),
          lanes: show.lanes.map(({ locked: _locked, ...lane }) => lane),
          cues: [],
          links: [],
        });
        const plan = importInto(bare, csvOf(loadDocument(show), language));
        expect(plan.rows.filter(({ outcome }) => outcome !== 'add')).toEqual([]);
        // A locked lane takes no new cues.
        expect(plainCues(bare)).toEqual(plainCues(loadDocument(show)));
      }),
    );
  });

  test.each([
    ['every kind of cue', fullShow()],
    ['three hundred cues', generateShow({ cues: 300 })],
  ])('bring their lanes, resources and places along: %s', (_, show) => {
    const before = loadDocument(show);
    const empty = loadDocument({
      ...show,
      cues: [],
      links: [],
      lanes: [],
      resources: [],
      stage: { zones: [], routes: [] },
      takes: [],
      accepted: [],
    });
    importInto(empty, csvOf(before));
    expect(csvOf(empty)).toBe(csvOf(before));
  });
});

const SHOW = () =>
  smallDocument(
    [
      { id: 'a', number: 'CAM 1', start: { bar: 2 }, notes: 'old' },
      { id: 'b', number: 'CAM 2', start: { after: 'a', edge: 'end' } },
      { id: 'c', number: 'LX 1', start: { at: 0 }, lane: 'closed', kind: 'light' },
    ],
    { resources: [{ id: 'r', name: 'Camera 1', kind: 'camera' }] },
  );

describe('a table', () => {
  test('changes only what its columns say otherwise, in one step that undo takes back whole', () => {
    const document = SHOW();
    const before = serialiseShow(unloadShow(document));
    const plan = planOf(document, 'Cue;Name;Start;Dur\ncam 1;Wide;b2.1;2\nCAM 2;;;1,5\nCAM 9;New one;1:02.5;4\n');
    expect(plan.rows.map(({ outcome, changed }) => [outcome, ...changed])).toEqual([
      ['change', 'name'],
      ['change', 'duration'],
      ['add'],
    ]);
    expect(plan.edit?.label).toEqual({ step: 'import-cues', added: 1, changed: 2 });
    if (!plan.edit) throw new Error('nothing to do');
    applyDiff(document, plan.edit.diff);
    expect(document.cues.get('a')).toMatchObject({ number: 'CAM 1', name: 'Wide', notes: 'old', start: { bar: 2 } });
    expect(document.cues.get('cam-9')).toMatchObject({
      start: { at: 62_500 },
      duration: { likelyMs: 4000 },
      kind: 'camera',
    });
    applyDiff(document, reverseDiff(plan.edit.diff));
    expect(serialiseShow(unloadShow(document))).toBe(before);
  });

  test('makes the lanes, resources and places it names, once each, and none for refused rows', () => {
    const plan = planOf(
      SHOW(),
      'Cue,Lane,Start,Resources,Place\nD 1,Dance B,1,"Row 1, Row 2",Hall\nD 2,dance b,2,Row 1; Camera 1,hall\nD 3,Nowhere,soon,Ghost,Attic\n',
    );
    expect(plan.counts).toEqual({ add: 2, change: 0, unchanged: 0, refused: 1 });
    expect(plan.lanes).toMatchObject([{ id: 'dance-b', name: 'Dance B', department: 'dance' }]);
    expect(plan.resources).toMatchObject([
      { id: 'row-1', name: 'Row 1', kind: 'dancers' },
      { id: 'row-2', name: 'Row 2', kind: 'dancers' },
    ]);
    expect(plan.zones).toMatchObject([{ id: 'hall', name: 'Hall', kind: 'set' }]);
    expect(plan.rows[1]?.after).toMatchObject({ uses: ['row-1', 'r'], zone: 'hall', lane: 'dance-b' });
  });

  test.each([
    ['Cue,Start\nX 1,soon', 'not-a-time', 'start'],
    ['Cue,Name\nX 1,No start', 'no-start', null],
    ['Cue,Start\nX 1,CAM 77 end', 'no-such-cue', 'start'],
    ['Cue,Start,End\nX 1,10,9', 'end-before-start', 'end'],
    ['Cue,Start,Crew\nX 1,10,2.5', 'not-whole', 'crew'],
    ['Cue,Start,Kind\nX 1,10,fireworks', 'not-a-choice', 'kind'],
    ['Cue,Start,On air\nX 1,10,perhaps', 'not-yes-or-no', 'onAir'],
    ['Cue,Start,Jump\nX 1,10,Heli', 'no-such-jump', 'jump'],
    [`Cue,Start\n${'X'.repeat(25)},10`, 'refused', 'number'],
    [`Cue,Start,Lane\nX 1,10,${'L'.repeat(201)}`, 'name-too-long', 'lane'],
    ['Cue,Start\nLX 1,5', 'refused', 'lane'],
    ['Cue,Start,Lane\nX 1,5,closed', 'refused', 'lane'],
    ['Cue,Start\nCAM 1,CAM 2 end + 1', 'refused', 'start'],
    ['Cue,Start\nX 1,X 1 start', 'refused', 'start'],
    ['Cue,Start\nX 1,1\nx 1,2', 'row-twice', 'number'],
    ['Cue,Start\n,\nX 1,"1', 'open-quote', null],
    ['Cue,Start\nX 1,"1"2', 'stray-quote', null],
    ['Cue,Name,Start\n,VERSE 1,', 'no-number-no-start', null],
    ['Cue,Start,Shortest\nCAM 1,b2,9', 'refused', 'shortest'],
    ['ID,Cue\na,CAM 2', 'refused', 'number'],
  ])('%j is refused with its reason and column', (csv, fault, field) => {
    const refused = planOf(SHOW(), csv).rows.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.faults[0]).toMatchObject({ field, fault: { fault } });
    for (const language of LANGUAGES)
      for (const placed of refused[0]?.faults ?? [])
        expect(wordsIn(language).importCues.fault(placed)).not.toContain('undefined');
  });

  test('cues that hang on refused rows are refused with them, and those stay that do not', () => {
    const plan = planOf(SHOW(), 'Cue,Start\nX 1,soon\nX 2,X 1 end\nX 3,X 2 start + 1\nX 4,X 5 end\nX 5,3\n');
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'add', 'add']);
    expect(plan.rows[2]?.faults[0]?.fault).toMatchObject({ fault: 'needs-refused', number: 'X 2', row: 3 });
  });

  test('two cues may change numbers with each other, by their ids', () => {
    const document = SHOW();
    expect(importInto(document, 'ID,Cue\na,CAM 2\nb,CAM 1\n').counts.change).toBe(2);
    expect(document.cues.get('a')?.number).toBe('CAM 2');
  });

  test('a row that was copied with its ID and given another number is a new cue', () => {
    for (const csv of ['ID,Cue,Start\na,CAM 1,b2\na,CAM 7,b9\n', 'ID,Cue,Start\na,CAM 7,b9\na,CAM 1,b2\n']) {
      const plan = planOf(SHOW(), csv);
      expect(plan.counts).toEqual({ add: 1, change: 0, unchanged: 1, refused: 0 });
      expect(plan.rows.find(({ outcome }) => outcome === 'add')?.after).toMatchObject({ id: 'cam-7', number: 'CAM 7' });
    }
  });

  test('a blank cell keeps a field, or empties it where that is asked for', () => {
    const csv = 'Cue,Notes,Name\nCAM 1,,\n';
    expect(planOf(SHOW(), csv).counts.unchanged).toBe(1);
    const emptied = planOf(SHOW(), csv, 'clear').rows[0];
    expect(emptied?.changed).toEqual(['notes']);
    expect(emptied?.after && 'notes' in emptied.after).toBe(false);
  });

  test('times come in any form, numbers are given where there are none, titles stand above the headings', () => {
    const csv = 'My show\t\t\n\n시작\t길이\t이름\n1:23.4\t1분 20초\t하나\n01:00:12:05\t500ms\t둘\nb17.3\t2\t셋\n';
    const { rows } = planOf(SHOW(), csv);
    expect(rows.map(({ after }) => [after?.start, after?.duration.likelyMs, after?.name])).toEqual([
      [{ at: 83_400 }, 80_000, '하나'],
      [{ at: 12_200 }, 500, '둘'],
      [{ bar: 17, beat: 3 }, 2000, '셋'],
    ]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(3);
  });

  test.each([
    ['Cue,Start (ms),Duration [min]', { start: { at: 83_400 }, likelyMs: 120_000 }],
    ['Cue,시작(밀리초),길이（프레임）', { start: { at: 83_400 }, likelyMs: 80 }],
    ['Cue,Start,Duration (s)', { start: { at: 83_400_000 }, likelyMs: 2000 }],
  ])('below %s plain numbers have its unit', (heading, { start, likelyMs }) => {
    const [row] = planOf(SHOW(), `${heading}\nX 1,83400,2\n`).rows;
    expect(row?.after).toMatchObject({ start, duration: { likelyMs } });
  });

  test('a long table is planned in small turns, so that whoever waits can do something else between them', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `N ${index},${index}`);
    const { rows } = readDelimited(lines.join('\n'));
    const turns: number[] = [];
    const progress = planImport(SHOW(), { rows, mapping: ['number', 'start'], blanks: 'keep', laneName: () => '' });
    for (let next = progress.next(); next.done !== true; next = progress.next()) turns.push(next.value);
    const steps = turns.map((done, index) => done - (turns[index - 1] ?? 0));
    expect(turns.at(-1)).toBe(1000);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(50);
  });

  test('new cues stand behind the row above them', () => {
    const document = SHOW();
    importInto(document, 'Cue,Start\nN 0,1\nCAM 1,b2\nN 2,50\nN 1,40\nCAM 2,\n');
    expect(inOrder(document.cues).map(({ number }) => number)).toEqual(['CAM 1', 'N 2', 'N 1', 'CAM 2', 'LX 1', 'N 0']);
  });

  test('a text that a spreadsheet would compute stays a text', () => {
    const document = SHOW();
    document.cues.set('a', { ...(document.cues.get('a') as CueRecord), name: '=1+1', notes: "'@x", call: '-5' });
    expect(planOf(document, csvOf(document)).counts.unchanged).toBe(3);
    expect(csvOf(document)).toContain(`"'=1+1"`);
  });
});
