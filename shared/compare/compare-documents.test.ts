import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MutableDocument, RecordBase, ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { measuresIn, METRIC } from '#shared/units/measures.ts';
import { wordsIn } from '#shared/words/language.ts';
import { EVERY_FIELD } from '#tests/fixtures/every-field.ts';
import { drawDiff } from '#tests/oracle/random-change.ts';
import { drawsOf, randomShow } from '#tests/oracle/random-show.ts';
import { applyDiff } from '#shared/edit/diff.ts';
import { COMPARED_LISTS, compareDocuments, type Difference } from './compare-documents.ts';
import { fieldsOf } from './compared.ts';
import { printPair } from './told.ts';

const WHOLE: Show = {
  ...EVERY_FIELD,
  takes: [
    {
      id: 'take-1',
      name: 'Rehearsal 1',
      kind: 'rehearsal',
      at: '2026-11-20T10:00:00Z',
      clock: 'audio',
      rate: 0.5,
      fromMs: -5000,
      result: 'stopped',
      notes: 'Too dark.',
      cues: ['set-1', 'v-1'].map((cue, at) => ({
        cue,
        number: cue.toUpperCase(),
        plannedStartMs: at * 1000,
        plannedEndMs: at * 1000 + 500,
      })),
    },
  ],
  issues: [{ number: 3, at: '2026-11-20T10:00:00Z', by: 'Park', note: 'Second set', cues: [] }],
  accepted: [
    {
      code: 'window-missed',
      cues: ['set-1'],
      fromMs: 0,
      byMs: 1500,
      reason: 'as wanted',
      by: 'Park',
      at: '2026-11-20T10:00:00Z',
    },
  ],
  sheets: [
    {
      id: 'one',
      name: 'For the deck',
      for: 'resource:deck',
      columns: ['cue', 'go'],
      filter: { departments: ['camera'], resources: ['deck'], cues: ['v-1'] },
    },
  ],
};

function load(change: (show: Show) => void = () => undefined): MutableDocument {
  const show = structuredClone(WHOLE);
  change(show);
  const parsed = parseShow(JSON.stringify(show));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return loadDocument(parsed.show);
}
/** The lines of the screen. */
function lines(differences: readonly Difference[], language: 'en' | 'ko' = 'en', measures = METRIC): string[] {
  const words = wordsIn(language);
  return differences.map((difference) => {
    const { before, after } = printPair(difference.before, difference.after, words, measures);
    const isOne = difference.kind !== 'changed';
    const values = isOne
      ? [before, after].filter((value) => value !== words.compare.nothing)
      : [`${before} → ${after}`];
    return [words.compare.what(difference), ...values].join(' | ');
  });
}
const changed = (change: (show: Show) => void, language: 'en' | 'ko' = 'en'): string[] =>
  lines(compareDocuments(load(), load(change)), language);

describe('what differs between two states of a show', () => {
  test('is nothing where nothing does, and something where anything does', () => {
    expect(compareDocuments(load(), load())).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (seed, at) => {
        const [before, after] = [loadDocument(randomShow(seed)), loadDocument(randomShow(seed))];
        expect(compareDocuments(before, after)).toEqual([]);
        const diff = drawDiff(drawsOf(at), after);
        if (!diff) return;
        applyDiff(after, diff);
        const told = compareDocuments(before, after);
        expect(told.length > 0).toBe(!isSameBut(before, after));
        for (const line of [...lines(told), ...lines(told, 'ko')]) expect(line).not.toContain('undefined');
      }),
    );
  });

  test('is told with both values, in the words and forms of the screen', () => {
    expect(
      changed((show) => {
        const [set, dance, voice, camera] = show.cues;
        if (!set || !dance || !voice || !camera) return;
        show.title = 'Another';
        Object.assign(set, { name: 'Walls fold', start: { bar: 6 }, uses: ['deck', 'voice'], zone: 'wing' });
        delete set.toZone;
        dance.start = { after: 'v-1', edge: 'start' };
        dance.window = { edge: 'end', latest: { at: 20_000 } };
        voice.duration = { likelyMs: 6000, minMs: 5000, maxMs: 9500 };
        Object.assign(camera, { onAir: true, trigger: 'self', transitionMs: 40 });
      }),
    ).toEqual([
      'change the show’s title | Every field → Another',
      'change the name of SET 1 | Walls turn → Walls fold',
      'change the start of SET 1 | bar 5.2.5 + 0.12 s (0:09.370) → bar 6.1 (0:10.5)',
      'change the resources of SET 1 | Deck → Deck; First voice',
      'change the place of SET 1 | Room → Wing',
      'change the place of SET 1 | Wing → —',
      'change the start of DNC 1 | SET 1’s end + 0.5 s → V 1’s start',
      'change the window of DNC 1 | ends bar 9.1.5 + 0.03 s (0:16.841)\u00a0– bar 14.2 − 0.03 s (0:26.418) → ends by 0:20.0',
      'change the duration of V 1 | 6.0 s → 6.0 s (5.0 to 9.5 s)',
      'change the transition of CAM 1 | 0.8 s → 0.04 s',
      'change the on-air mark of CAM 1 | no → yes',
      'change the trigger of CAM 1 | — → On the music',
    ]);
  });

  test('is told in Korean too', () => {
    expect(
      changed(({ cues: [set], lanes: [lane], takes: [take] = [] }) => {
        if (set) Object.assign(set, { start: { bar: 6 }, duration: { likelyMs: 5000 } });
        if (lane) lane.department = 'light';
        if (take) take.result = 'clean';
      }, 'ko'),
    ).toEqual([
      'SET 1 시작 변경 | 마디 5.2.5 + 0.12초 (0:09.370) → 마디 6.1 (0:10.5)',
      'SET 1 길이 변경 | 4.0초 (3.5~6.0초) → 5.0초',
      '레인 Cams 변경: 파트 | 카메라 → 조명',
      '테이크 Rehearsal 1 변경: 결과 | 중단 → 무결점',
    ]);
  });

  test('is told record by record in the other lists, also of takes, issues and sheets', () => {
    expect(
      changed((show) => {
        const [lane] = show.lanes;
        if (lane) Object.assign(lane, { name: 'Cameras', colour: '#ffffff' });
        show.people = [];
        show.resources = show.resources.map((one) => (one.id === 'voice' ? { ...one, people: [], count: 2 } : one));
        show.links = show.links?.map((link) => ({ ...link, maxMs: 99_000, to: { ...link.to, edge: 'start' } }));
        show.issues = [{ number: 4, at: '2026-11-21T10:00:00Z', by: 'Ann', cues: [] }];
        const [take] = show.takes ?? [];
        if (take) {
          Object.assign(take, { notes: 'Too dark, twice.' });
          take.cues[1] = { ...take.cues[1], excluded: 'wrong song' } as (typeof take.cues)[number];
        }
        show.takes?.push({
          id: 'take-2',
          name: 'Take 1',
          kind: 'take',
          at: '2026-11-22T10:00:00Z',
          result: 'clean',
          cues: [],
        });
        show.sheets = show.sheets?.map((sheet) => ({ ...sheet, columns: ['cue'], for: 'dance' }));
      }),
    ).toEqual([
      'change the lane Cameras: Name | Cams → Cameras',
      'change the lane Cameras: Colour | #4cc3d9 → #ffffff',
      'change the resource First voice: How many | 1 → 2',
      'change the resource First voice: People | Ann → —',
      'change the link DNC 1 → V 1: This | V 1’s end → V 1’s start',
      'change the link DNC 1 → V 1: At most | 40.0 s → 99.0 s',
      'delete the person Ann | Singer',
      'change the take Rehearsal 1: Notes | Too dark. → Too dark, twice.',
      'change the take Rehearsal 1: What happened | 2 cues → 2 cues, 1 of them otherwise',
      expect.stringMatching(/^add the take Take 1 \| The take, 22 Nov 2026, \d\d:00, Clean$/u),
      expect.stringMatching(/^add the issue 4 \| 21 Nov 2026, \d\d:00, Ann, 0 cues$/u),
      expect.stringMatching(/^delete the issue 3 \| 20 Nov 2026, \d\d:00, Park, 0 cues$/u),
      'change the sheet For the deck: For | Deck → Dance',
      'change the sheet For the deck: Columns | Cue; GO → Cue',
    ]);
  });

  test('is told line by line and bar by bar where a list has no records', () => {
    expect(
      changed(({ music, stage, accepted, jumps: [jump] = [] }) => {
        music.lyrics = [
          { start: { at: 4000 }, text: 'Somebody here' },
          ...(music.lyrics?.slice(1) ?? []),
          { start: { at: 20_000 }, text: 'at last' },
        ];
        music.tempo[1] = { bar: 9, bpm: 97, beats: 3 };
        if (stage) stage.routes = [{ from: 'wing', to: 'room', metres: 8 }];
        accepted?.shift();
        if (jump) jump.winds = [...jump.winds, { altitudeM: 900, from: 300, speed: 9 }];
      }),
    ).toEqual([
      'change the show’s accepted problems | Window missed SET 1 1.5 s: as wanted (Park) → —',
      'change the song’s tempo | from bar 9: 96.5 beats a minute, 3 beats a bar → from bar 9: 97 beats a minute, 3 beats a bar',
      'change the song’s lyrics | “Nobody here” at 0:04.0 → “Somebody here” at 0:04.0',
      'change the song’s lyrics | — → “at last” at 0:20.0',
      'change the show’s stage: ways | Room – Wing 7.5 m → Wing – Room 8 m',
      'change the jump Four: Wind | — → at 900 m: 9 m/s from 300°',
    ]);
  });

  test('is told in the units of the settings; what they do not tell apart is told as the file has it', () => {
    const told = (change: (show: Show) => void, language: 'en' | 'ko' = 'en'): string[] =>
      lines(compareDocuments(load(), load(change)), language, measuresIn('feet'));
    const change = ({ stage, resources: [resource], jumps: [jump] = [] }: Show): void => {
      if (stage?.zones[0]) stage.zones[0].target = [3.048, -6.096];
      if (stage) stage.routes = [{ from: 'wing', to: 'room', metres: 6.096 }];
      if (resource) resource.speed = 1.524;
      if (!jump) return;
      jump.exitAltitudeM = 3048;
      jump.aircraft = { groundSpeed: 30.48, heading: 90 };
      jump.winds = [...jump.winds, { altitudeM: 914.4, from: 300, speed: 3.048 }];
    };
    expect(told(change)).toEqual([
      'change the show’s stage: ways | Room – Wing 24.61 ft → Wing – Room 20 ft',
      'change the resource Deck: Speed | — → 5 ft/s',
      'change the zone Room: Landing target | — → (10, −20) ft',
      'change the jump Four: Exit at | 12467.19 ft → 10000 ft',
      'change the jump Four: Aircraft | Aircraft over ground, ft/s 137.8; Heading, ° true 300 → Aircraft over ground, ft/s 100; Heading, ° true 90',
      'change the jump Four: Wind | — → at 3000 ft: 10 ft/s from 300°',
    ]);
    expect(told(change, 'ko').filter((line) => /\bm\b|m\/s/u.test(line))).toEqual([]);
    expect(
      told(({ jumps: [jump] = [] }) => {
        if (jump) jump.exitAltitudeM += 0.001;
      }),
    ).toEqual(['change the jump Four: Exit at | 3800 m → 3800.001 m']);
  });

  test('is told of the order where records stand elsewhere', () => {
    expect(
      changed((show) => {
        show.cues.push(...show.cues.splice(0, 1));
        show.lanes.reverse();
      }),
    ).toEqual(['put 1 of the cues elsewhere', 'put 2 of the lanes elsewhere']);
  });

  test('has a name and a form for every field that a record has, and no id in it', () => {
    const whole = load();
    const told: string[] = [];
    for (const table of COMPARED_LISTS) {
      for (const record of whole[table].values() as Iterable<RecordBase>) {
        for (const field of fieldsOf(record)) {
          const { [field as keyof RecordBase]: _without, ...less } = record;
          const before = { ...whole, [table]: new Map([...whole[table], [record.id, less]]) } as ShowDocument;
          const differences = compareDocuments(before, whole);
          for (const language of ['en', 'ko'] as const) told.push(...lines(differences, language));
        }
      }
    }
    expect(told.length).toBeGreaterThan(200);
    // Names of fields in the file have capitals in them; ids and objects have no place among words.
    const raw = /\b[a-z]+[A-Z]\w*|[{}[\]"]|\b(?:set-1|dnc-1|v-1|cam-1|deck|voices|room|wing|ann|four)\b/u;
    const texts = /For the deck|They run in from the wing/gu;
    expect(told.filter((line) => raw.test(line.replaceAll(texts, '')))).toEqual([]);
  });

  test('is exact where the words alone would not tell it', () => {
    expect(
      changed(({ music }) => {
        if (music.audio) music.audio.sha256 = 'a'.repeat(64);
      })[0],
    ).toContain('sha256');
    const long = 'x'.repeat(300);
    const [line = ''] = changed((show) => void (show.notes = `${long} here`)).map((one) => one.split(' | ')[1]);
    expect(line.length).toBeLessThan(260);
  });
});

/** Whether they differ in nothing that is compared: events of takes, and lists that stand there empty. */
function isSameBut(before: ShowDocument, after: ShowDocument): boolean {
  const plain = (document: ShowDocument): string =>
    JSON.stringify(
      Object.entries(document)
        .filter(([table]) => table !== 'takeEvents')
        .map(([table, records]) => [
          table,
          [...(records as ReadonlyMap<string, RecordBase>).values()]
            .sort((a, b) => a.rank - b.rank)
            .map(({ rank: _rank, ...rest }) => canonical({ ...rest, emptyLists: undefined })),
        ]),
    );
  return plain(before) === plain(after);
}

function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  );
}
