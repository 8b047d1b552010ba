import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/bridge/paper.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { DEPARTMENTS, type Show } from '#shared/show/types.ts';
import { wordsIn, type Words } from '#shared/words/language.ts';
import { plainMeasure } from '#tests/fixtures/plain-measure.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { makeSheet } from '../sheet.ts';
import { GROUPINGS, SORTINGS } from '../sheet-spec.ts';
import type { Box, Page, PageGroup, TextBox } from './boxes.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import { sizesOf } from './paper.ts';

const PAPERS: readonly Paper[] = ['a4', 'a3', 'a5', 'letter', 'tabloid'];
const EPSILON = 0.01;

interface Case {
  readonly cues: readonly CueSketch[];
  readonly rest: Partial<Show>;
  readonly paper: Paper;
  readonly words: Words;
  /** Which sheet; default: the master. */
  readonly sheet?: string;
}

function pagesOf({ cues, rest, paper, words, sheet: wanted = 'master' }: Case): Page[] {
  const document = smallDocument(cues, rest);
  const { plan } = createPlanEngine(document);
  const sheet = makeSheet(document, plan, { for: wanted, printedAt: '2026-11-22T18:40:00+09:00', words });
  if (!sheet) throw new Error(`no sheet ${wanted}`);
  const { pageCount, page } = layOutSheet(sheet, paper, words, plainMeasure);
  return Array.from({ length: pageCount }, (_, index) => page(index));
}
const textsOf = ({ boxes }: PageGroup): TextBox[] => boxes.filter((box) => box.kind === 'text');
/** A group as one would read it, its words apart. */
const wordsOf = (group: PageGroup): string =>
  textsOf(group)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ +/gu, ' ');
const cuesOf = (page: Page): string[] => page.groups.flatMap(({ cue }) => cue ?? []);
const english = wordsIn('en');
const cue = (id: string, at: number, more: Partial<CueSketch> = {}): CueSketch => ({
  id,
  start: { at },
  trigger: 'auto',
  ...more,
});

const allBoxes = (pages: readonly Page[]): Box[] => pages.flatMap(({ groups }) => groups.flatMap(({ boxes }) => boxes));

/** From the highest to the lowest ink of boxes. */
function reachOf(boxes: readonly Box[]): { top: number; bottom: number } {
  const tops = boxes.map((box) => (box.kind === 'text' ? box.baseline - box.size * 0.7 : box.y));
  const bottoms = boxes.map((box) =>
    box.kind === 'text' ? box.baseline : box.kind === 'chip' ? box.y + box.height : box.y,
  );
  return { top: Math.min(...tops), bottom: Math.max(...bottoms) };
}

const words = fc.oneof(
  fc.constantFrom(
    '지붕이 열린다',
    '숨소리와발소리뿐돌이킬수없다',
    'Blackout',
    '👩‍🚒',
    'Wolkenkratzerkranführerin',
    '고',
    'GO',
    '—',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' '));
const longText = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ').slice(0, 900));
const sketch = fc.record(
  {
    number: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
    lane: fc.constantFrom(...DEPARTMENTS),
    name: text,
    at: fc.integer({ min: -300_000, max: 300_000 }),
    likelyMs: fc.integer({ min: 0, max: 100_000 }),
    call: text,
    notes: longText,
    shot: text,
    ifNoGo: text,
    irreversible: fc.boolean(),
    warnMs: fc.integer({ min: 0, max: 100_000 }),
    standbyMs: fc.integer({ min: 0, max: 100_000 }),
    latest: fc.integer({ min: -300_000, max: 300_000 }),
    trigger: fc.constantFrom('call', 'auto', 'self'),
  },
  { requiredKeys: ['number', 'lane', 'name', 'at', 'likelyMs'] },
);
const anyCase: fc.Arbitrary<Case> = fc.record({
  cues: fc.array(sketch, { maxLength: 40 }).map((sketches) =>
    sketches.map(({ at, likelyMs, latest, number, ...more }, index): CueSketch => {
      const window = latest === undefined ? {} : { window: { edge: 'end' as const, latest: { at: latest } } };
      const kind = more.lane === 'camera' ? 'camera' : 'other';
      return {
        id: `c${index}`,
        number: `${number}${index}`.slice(-24),
        start: { at },
        duration: { likelyMs },
        kind,
        ...window,
        ...more,
      };
    }),
  ),
  rest: fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    intention: longText,
    lanes: fc.constant(DEPARTMENTS.map((department) => ({ id: department, name: department, department }))),
    music: fc.array(text, { maxLength: 4 }).map((names) => ({
      lengthMs: 250_000,
      tempo: [{ bar: 1, bpm: 118, beats: 4 }],
      sections: names.map((name, index) => ({ id: `s${index}`, name: name || 'x', start: { at: index * 50_000 } })),
      lyrics: names.map((lyric, index) => ({ start: { at: index * 50_000 + 100 }, text: lyric })),
    })),
  }),
  paper: fc.constantFrom(...PAPERS),
  words: fc.constantFrom(wordsIn('en'), wordsIn('ko')),
});

const some = <T extends string>(...of: readonly T[]) => fc.subarray([...of], { minLength: 1 }).map((list) => list);
const anyNamed: fc.Arbitrary<Case> = fc
  .tuple(
    anyCase,
    fc.record(
      {
        name: text.map((name) => name.slice(0, 200)),
        for: longText,
        columns: fc.shuffledSubarray([
          'cue',
          'department',
          'standby',
          'go',
          'bar',
          'what',
          'call',
          'lasts',
          'window',
          'slack',
          'note',
          'unknown',
        ]),
        filter: fc.record({ departments: some(...DEPARTMENTS), kinds: some('camera', 'other') }, { requiredKeys: [] }),
        groupBy: fc.constantFrom(...GROUPINGS, 'unknown'),
        sortBy: fc.constantFrom(...SORTINGS, 'unknown'),
      },
      { requiredKeys: ['name', 'for'] },
    ),
  )
  .map(([given, named]) => ({ ...given, rest: { ...given.rest, sheets: [{ id: 's', ...named }] }, sheet: 'sheet:s' }));

function onAnySheet(holds: (pages: readonly Page[], given: Case) => void, cases = anyCase): void {
  fc.assert(
    fc.property(cases, (given) => holds(pagesOf(given), given)),
    // A layout that fails is shrunk from hundreds of texts: no longer than anybody waits.
    { numRuns: 120, interruptAfterTimeLimit: 30_000 },
  );
}
/** Neighbours in a list. */
function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((first, index) => list.slice(index + 1, index + 2).map((second): [T, T] => [first, second]));
}

function outsideOf(pages: readonly Page[], paper: Paper): Box[] {
  const { width, height, margin } = sizesOf(paper);
  return allBoxes(pages).filter((box) => {
    const { top, bottom } = reachOf([box]);
    return (
      box.x < margin.left - EPSILON ||
      box.x + box.width > width - margin.right + EPSILON ||
      top < margin.top - EPSILON ||
      bottom > height - margin.bottom + EPSILON
    );
  });
}

/** Words that run into those on their right. */
function clashesOf(pages: readonly Page[]): [TextBox, TextBox][] {
  return pages
    .flatMap(({ groups }) => groups)
    .flatMap((group) => [...Map.groupBy(textsOf(group), ({ baseline }) => Math.round(baseline * 100)).values()])
    .flatMap((line) => pairs(line.toSorted((a, b) => a.x - b.x)))
    .filter(([left, right]) => left.x + left.width > right.x + EPSILON);
}

function overlapsOf(pages: readonly Page[]): unknown[] {
  return pages
    .flatMap(({ groups }) => pairs(groups.map(({ boxes }) => reachOf(boxes))))
    .filter(([above, below]) => above.bottom > below.top + EPSILON);
}

describe('any show on any paper', () => {
  it('has every cue once, in order of time, and no row on two pages', () => {
    onAnySheet((pages, { cues }) => {
      const printed = pages.flatMap(cuesOf);
      expect(printed.toSorted()).toEqual(cues.map(({ id }) => id).toSorted());
      const atOf = new Map(cues.map(({ id, start }) => [id, 'at' in start ? start.at : 0]));
      const times = printed.map((id) => atOf.get(id) ?? NaN);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });
  });

  it('stays inside the margins', () => {
    onAnySheet((pages, { paper }) => {
      expect(outsideOf(pages, paper)).toEqual([]);
    });
  });

  it('lets no words run into their neighbours', () => {
    onAnySheet((pages) => {
      expect(clashesOf(pages)).toEqual([]);
    });
  });

  it('sets what it prints below one another without overlap', () => {
    onAnySheet((pages) => {
      expect(overlapsOf(pages)).toEqual([]);
    });
  });

  it('keeps all of that whatever columns, groups and order a named sheet has', () => {
    onAnySheet((pages, { paper }) => {
      expect(outsideOf(pages, paper)).toEqual([]);
      expect(clashesOf(pages)).toEqual([]);
      expect(overlapsOf(pages)).toEqual([]);
    }, anyNamed);
  });

  it('numbers its pages and repeats the heads of the columns', () => {
    onAnySheet((pages, { words: { sheets } }) => {
      const heads = Object.values(sheets.columns).join(' ');
      expect(pages.filter(({ groups }) => !groups.some((group) => wordsOf(group) === heads))).toEqual([]);
      expect(pages.map(({ groups }) => groups.flatMap(textsOf).at(-1)?.text)).toEqual(
        pages.map((_, index) => sheets.page(index + 1, pages.length)),
      );
    });
  });

  it('leaves no band and no call alone at the end of a page', () => {
    onAnySheet((pages) => {
      const lonely = pages
        .map(({ groups }) => groups.filter(({ role }) => role !== 'furniture'))
        .filter((groups) => groups.some((group) => group.cue !== undefined) && groups.at(-1)?.cue === undefined);
      expect(lonely).toEqual([]);
    });
  });
});

describe('the first page', () => {
  const rest: Partial<Show> = { title: '단 한 번', intention: '두 번은 없다.', artist: 'Artist 1', date: '2026-11-22' };

  it('tells whose sheet it is, how to read it, and what it is all for', () => {
    const [first, second] = pagesOf({
      cues: Array.from({ length: 60 }, (_, index) => cue(`c${index}`, index * 100)),
      rest,
      paper: 'a4',
      words: english,
    });
    const texts = first?.groups.flatMap(textsOf).map(({ text }) => text) ?? [];
    expect(texts.slice(0, 5)).toEqual([
      '단 한 번 — Master',
      'Printed 2026-11-22 18:40',
      'Show caller · 4/4 at 120 from bar 1 · 25 fps, show zero = 01:00:00:00 · times m:ss.t',
      '두 번은 없다.',
      'Artist 1 · 2026-11-22',
    ]);
    const again = second?.groups.flatMap(textsOf).map(({ text }) => text) ?? [];
    expect(again).toContain('단 한 번 — Master');
    expect(again).not.toContain('두 번은 없다.');
  });

  it('says so when there is no cue', () => {
    const pages = pagesOf({ cues: [], rest, paper: 'letter', words: english });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.groups.map(wordsOf)).toContain('This show has no cues yet.');
  });
});

describe('a row', () => {
  it('goes to the next page whole', () => {
    const pages = pagesOf({
      cues: Array.from({ length: 40 }, (_, index) => cue(`c${index}`, index * 100, { notes: 'a\nb\nc' })),
      rest: {},
      paper: 'a4',
      words: english,
    });
    expect(pages.length).toBeGreaterThan(2);
    for (const group of pages.flatMap(({ groups }) => groups).filter((candidate) => candidate.cue !== undefined)) {
      expect(wordsOf(group)).toMatch(/a b c$/u);
    }
  });

  it('is cut only if no page can hold it, loses no line, and says whose it is where it goes on', () => {
    const lines = Array.from({ length: 120 }, (_, index) => `line${index}`);
    const pages = pagesOf({
      cues: [cue('before', 0), cue('long', 1000, { notes: lines.join('\n') }), cue('after', 2000)],
      rest: {},
      paper: 'a4',
      words: english,
    });
    const parts = pages.flatMap(({ groups }) => groups).filter((group) => group.cue === 'long');
    expect(parts.length).toBeGreaterThan(1);
    expect(
      parts
        .map(wordsOf)
        .join(' ')
        .match(/line\d+/gu),
    ).toEqual(lines);
    expect(parts.slice(1).map((part) => wordsOf(part).slice(0, 7))).toEqual(parts.slice(1).map(() => 'LONG … '));
    expect(pages.flatMap(cuesOf).filter((id) => id !== 'long')).toEqual(['before', 'after']);
  });

  it('prints the department of what cannot be undone white on black, and its commit point', () => {
    const [page] = pagesOf({
      cues: [cue('jump', 10_000, { irreversible: true, commitMs: 5000 }), cue('light', 20_000)],
      rest: {},
      paper: 'a4',
      words: english,
    });
    const [jump, light] = page?.groups.filter((group) => group.cue !== undefined) ?? [];
    const chips = [jump, light].map((group) => group?.boxes.find((box) => box.kind === 'chip'));
    expect(chips.map((chip) => chip?.filled)).toEqual([true, false]);
    expect(jump && wordsOf(jump)).toContain('commit 0:05.0');
  });
});

it('says on each page which section goes on', () => {
  const pages = pagesOf({
    cues: Array.from({ length: 60 }, (_, index) => cue(`c${index}`, index * 100)),
    rest: {
      music: {
        lengthMs: 60_000,
        tempo: [{ bar: 1, bpm: 120, beats: 4 }],
        sections: [{ id: 's', name: '브레이크', start: { bar: 1 } }],
      },
    },
    paper: 'a4',
    words: wordsIn('ko'),
  });
  expect(pages[0]?.groups.map(wordsOf)).toContain('브레이크 1.1 마디 · 0:00.0');
  expect(pages.slice(1).every(({ groups }) => groups.map(wordsOf).includes('브레이크 · 계속'))).toBe(true);
});
