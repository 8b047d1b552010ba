import { describe, expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Show } from '#shared/show/types.ts';
import type { Problem } from '#shared/checks/problem.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { measuresIn, METRIC, type Measures } from '#shared/units/measures.ts';
import { wordsIn } from './language.ts';

/** What is told of a show’s problems, in both languages. */
function told(
  cues: readonly CueSketch[],
  rest?: Partial<Show>,
  measures: Measures = METRIC,
): { en: string[]; ko: string[] } {
  const document = smallDocument(cues, rest);
  const { plan } = createPlanEngine(document);
  const say = (language: 'en' | 'ko'): string[] =>
    plan.problems.map((problem) => wordsIn(language).problems.sentence(problem, document, plan, measures));
  return { en: say('en'), ko: say('ko') };
}

function at(id: string, startMs: number, lengthMs: number, more: Partial<CueSketch> = {}): CueSketch {
  return { id, number: id, kind: 'light', start: { at: startMs }, duration: { likelyMs: lengthMs }, ...more };
}

test('an error and a warning have one name each, wherever they are told', () => {
  const worse = { mends: false, improves: false, worse: { error: 2, warning: 2 }, alsoGone: 0 };
  for (const { cli, problems, problemsStrip, timeline, fixes } of [wordsIn('en'), wordsIn('ko')]) {
    const cell = { number: '1', name: '', lane: '', start: '', length: '', anchor: '', locked: false, lit: false };
    for (const severity of ['error', 'warning'] as const) {
      const name = problems.severities[severity].toLowerCase();
      expect(cli[severity]).toBe(name);
      expect(problemsStrip.severity[severity].toLowerCase()).toBe(name);
      for (const told of [
        problemsStrip[`${severity}s`](2),
        problemsStrip.hide[severity],
        cli.summary(2, 2, 0),
        timeline.cell({ ...cell, errors: 2, warnings: 2 }),
        fixes.consequences(worse),
      ])
        expect(told).toContain(name);
    }
  }
});

test('a missed window says which edge, when, and by how much', () => {
  const cue = at('SET 8', 148_000, 3900, { window: { edge: 'end', latest: { at: 151_500 } } });
  expect(told([cue])).toEqual({
    en: ['SET 8 ends at 2:31.9, 0.4 s after its window closes (2:31.5).'],
    ko: ['SET 8 큐가 2:31.9에 끝납니다. 허용 구간의 끝(2:31.5)보다 0.4초 늦습니다.'],
  });
});

test('a window that opens after it closes is said to be impossible', () => {
  const cue = at('LX 1', 9000, 0, { window: { edge: 'start', earliest: { at: 12_000 }, latest: { at: 10_000 } } });
  expect(told([cue])).toEqual({
    en: [
      'LX 1 starts at 0:09.0, 3.0 s before its window opens (0:12.0). The window opens after it closes: no time is inside it.',
    ],
    ko: [
      'LX 1 큐가 0:09.0에 시작합니다. 허용 구간의 시작(0:12.0)보다 3.0초 이릅니다. 허용 구간의 시작이 끝보다 뒤에 있어 맞출 수 있는 시각이 없습니다.',
    ],
  });
});

test('what is less than a second off is told to the millisecond where tenths would hide it', () => {
  const cue = at('SET 8', 148_000, 3538, { window: { edge: 'end', latest: { at: 151_500 } } });
  expect(told([cue]).en).toEqual(['SET 8 ends at 2:31.538, 0.038 s after its window closes (2:31.500).']);
});

describe('a broken link says how the edges lie and what would be right', () => {
  const cues = [at('AIR 1', 0, 10_000), at('DNC 16', 11_200, 1000)];
  const link = (minMs: number | undefined, maxMs: number | undefined): Partial<Show> => ({
    links: [
      {
        id: 'l',
        from: { cue: 'AIR 1', edge: 'end' },
        to: { cue: 'DNC 16', edge: 'start' },
        ...(minMs === undefined ? {} : { minMs }),
        ...(maxMs === undefined ? {} : { maxMs }),
        why: 'The mark must be clear',
      },
    ],
  });

  test('too early', () => {
    expect(told(cues, link(2000, undefined))).toEqual({
      en: [
        'DNC 16 starts 1.2 s after AIR 1 ends, 0.8 s too early: no sooner than 2.0 s after that is right. (The mark must be clear)',
      ],
      ko: [
        'DNC 16 큐는 AIR 1 큐가 끝나고 1.2초 뒤에 시작합니다. 가장 일러도 2.0초 뒤여야 하므로 0.8초 이릅니다. (The mark must be clear)',
      ],
    });
  });

  test('too late, with a bound at the very moment, or before it', () => {
    expect(told(cues, link(undefined, 0)).en).toEqual([
      'DNC 16 starts 1.2 s after AIR 1 ends, 1.2 s too late: no later than that moment is right. (The mark must be clear)',
    ]);
    expect(told(cues, link(undefined, -500)).ko).toEqual([
      'DNC 16 큐는 AIR 1 큐가 끝나고 1.2초 뒤에 시작합니다. 가장 늦어도 0.5초 전이어야 하므로 1.7초 늦습니다. (The mark must be clear)',
    ]);
  });
});

test('a resource wanted twice is named, with when and how long', () => {
  const resources: Show['resources'] = [{ id: 'c3', name: '지미집', kind: 'camera' }];
  const cues = [at('CAM 12', 80_000, 5000, { uses: ['c3'] }), at('CAM 14', 83_500, 4000, { uses: ['c3'] })];
  expect(told(cues, { resources })).toEqual({
    en: ['지미집 is needed by CAM 12 and CAM 14 at the same time, for 1.5 s from 1:23.5.'],
    ko: ['CAM 12 큐와 CAM 14 큐가 1:23.5부터 1.5초 동안 지미집을 동시에 씁니다.'],
  });
});

test('a gap in the programme says from when to when', () => {
  const cues = [at('C 46', 0, 30_000, { kind: 'camera' }), at('C 47', 30_600, 29_400, { kind: 'camera' })];
  expect(told(cues)).toEqual({
    en: ['No camera is on air for 0.6 s, from 0:30.0 to 0:30.6.'],
    ko: ['0:30.0부터 0:30.6까지 0.6초 동안 온에어 카메라가 없습니다.'],
  });
});

test('a way that is too long says where, how far, how long it takes and how long there is', () => {
  const walks: Partial<Show> = {
    stage: {
      zones: ['B', 'C'].map((id) => ({ id, name: `set ${id}`, kind: 'set' })),
      routes: [{ from: 'B', to: 'C', metres: 18 }],
    },
    resources: [{ id: 'r', name: 'Artist 1', kind: 'performer' }],
  };
  const sings: Partial<CueSketch> = { kind: 'artist', uses: ['r'] };
  const cues = [at('V 22', 0, 1000, { ...sings, zone: 'B' }), at('V 23', 12_000, 1000, { ...sings, zone: 'C' })];
  expect(told(cues, walks)).toEqual({
    en: [
      'Artist 1 needs 12.9 s from set B to set C (18 m, 1.4 m/s); between V 22 and V 23 there are 11.0 s, 1.9 s too few.',
    ],
    ko: [
      'Artist 1이 set B에서 set C까지 가는 데 12.9초가 걸립니다(18 m, 1.4 m/s). V 22 큐와 V 23 큐 사이에 11.0초가 있어 1.9초 모자랍니다.',
    ],
  });
  const inFeet = told(cues, walks, measuresIn('feet'));
  expect(inFeet.en[0]).toContain('from set B to set C (59.06 ft, 4.59 ft/s); between');
  expect(inFeet.ko[0]).toContain('걸립니다(59.06 ft, 4.59 ft/s).');
});

test('too little crew says how many are needed and how many there are', () => {
  const resources: Show['resources'] = [{ id: 'c', name: 'Deck', kind: 'crew', count: 3 }];
  const moves = [
    at('SET 1', 0, 4000, { kind: 'set-move', crew: 2 }),
    at('SET 2', 1000, 4000, { kind: 'set-move', crew: 4 }),
  ];
  expect(told(moves, { resources })).toEqual({
    en: ['SET 1 and SET 2 need 6 crew at one time and there are 3: 3 too few, for 4.0 s from 0:01.0.'],
    ko: ['0:01.0부터 4.0초 동안 SET 1 큐와 SET 2 큐에 크루가 한꺼번에 6명 필요한데 3명이라 3명 모자랍니다.'],
  });
  const one = { resources: [{ id: 'c', name: 'Deck', kind: 'crew' }] } satisfies Partial<Show>;
  expect(told(moves.slice(0, 1), one)).toEqual({
    en: ['SET 1 needs 2 crew and there is 1: 1 too few, for 4.0 s from 0:00.0.'],
    ko: ['0:00.0부터 4.0초 동안 SET 1 큐에 크루가 2명 필요한데 1명이라 1명 모자랍니다.'],
  });
});

test('every code has a sentence with its names and numbers in both languages', () => {
  const zones: Show['stage'] = {
    zones: ['B', 'C'].map((id) => ({ id, name: `Set ${id}`, kind: 'set' })),
    routes: [],
  };
  const document = smallDocument(
    [at('V 22', 0, 1000, { zone: 'B', toZone: 'C' }), at('V 23', 2000, 1000, { zone: 'C' })],
    { stage: zones, resources: [{ id: 'r', name: 'Artist 1', kind: 'performer' }] },
  );
  const { plan } = createPlanEngine(document);
  const way = { from: 'B', to: 'C', metres: 18, speed: 1.4, travelMs: 12_858 };
  const span = { severity: 'error', fromMs: 1000, toMs: 2000, byMs: 1900 } as const;
  const problems: Problem[] = [
    { ...span, code: 'travel-too-short', cues: ['V 22', 'V 23'], resource: 'r', way },
    { ...span, code: 'travel-too-short', cues: ['V 22'], resource: 'r', way },
    { ...span, code: 'zone-conflict', cues: ['V 22', 'V 23'], zone: 'C' },
    { ...span, code: 'programme-clash', cues: ['V 22', 'V 23'] },
    { ...span, code: 'breath-short', cues: ['V 23'], resource: 'r', breathMs: 8000 },
    { ...span, code: 'crew-short', cues: ['V 22', 'V 23'], crew: { needed: 6, there: 3 } },
    { ...span, code: 'foresight', cues: ['V 22', 'V 23'] },
    { ...span, code: 'outside-show', cues: ['V 23'] },
  ];
  for (const language of ['en', 'ko'] as const) {
    for (const problem of problems) {
      const sentence = wordsIn(language).problems.sentence(problem, document, plan, METRIC);
      expect(sentence).toContain('1.9');
      expect(problem.cues.every((number) => sentence.includes(number))).toBe(true);
      expect(sentence.includes('Artist 1')).toBe(problem.resource !== undefined);
      // On the timeline: the place, or what is needed there.
      const tag = wordsIn(language).problems.tag(problem, document, plan, METRIC);
      expect(tag).not.toBe('');
      expect(tag.includes('Artist 1')).toBe(problem.resource !== undefined);
      expect(tag.includes('Set C')).toBe(problem.zone !== undefined || problem.way !== undefined);
    }
  }
});
