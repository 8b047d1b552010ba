import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '#shared/show/load.ts';
import { createEmptyTables, type CueRecord, type MutableDocument, type ShowDocument } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { printPair } from '#shared/compare/told.ts';
import { METRIC } from '#shared/units/measures.ts';
import { wordsIn } from '#shared/words/language.ts';
import { drawDiff } from '#tests/oracle/random-change.ts';
import { drawsOf, randomShow } from '#tests/oracle/random-show.ts';
import { applyDiff, reverseDiff } from '../diff.ts';
import { isSameValue } from '../same-value.ts';
import { diffDocuments } from './diff-documents.ts';
import type { Clash } from './clash.ts';
import { mergeDocuments, type Choices, type Merged } from './merge-documents.ts';

const NONE: Choices = new Map();
const textOf = (document: ShowDocument): string => serialiseShow(unloadShow(document));
/** The document again, as if it came from a file of its own. */
const reread = (document: ShowDocument): MutableDocument => {
  const parsed = parseShow(textOf(document));
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.faults)}`);
  return loadDocument(parsed.show);
};
const changed = (document: ShowDocument, seed: number, times: number): MutableDocument => {
  const copy = reread(document);
  const draws = drawsOf(seed);
  for (let at = 0; at < times; at += 1) {
    const diff = drawDiff(draws, copy) ?? {};
    applyDiff(copy, diff);
    if (!parseShow(textOf(copy)).ok) applyDiff(copy, reverseDiff(diff));
  }
  return copy;
};
const seeds = fc.integer({ min: 0, max: 100_000 });

function small(change: (show: Show) => void = () => undefined): MutableDocument {
  const show: Show = {
    format: 'onetake.show',
    version: 1,
    id: '11111111-1111-4111-8111-111111111111',
    title: 'Show',
    music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
    stage: {
      zones: ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'set' })),
      routes: [{ from: 'a', to: 'b', metres: 5 }],
    },
    resources: [{ id: 'cam', name: 'Camera', kind: 'camera' }],
    lanes: [{ id: 'lane', name: 'Lane', department: 'camera' }],
    cues: ['1', '2', '3'].map((number) => ({
      id: `cue-${number}`,
      number,
      name: `Cue ${number}`,
      lane: 'lane',
      kind: 'camera',
      start: { at: Number(number) * 1000 },
      duration: { likelyMs: 500 },
    })),
  };
  change(show);
  const parsed = parseShow(JSON.stringify(show));
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.faults)}`);
  return loadDocument(parsed.show);
}
const words = wordsIn('en');
/** The two values of a clash, as they are shown. */
const tell = ({ mine, theirs }: Clash): string => {
  const { before, after } = printPair(mine, theirs, words, METRIC);
  return `${before} | ${after}`;
};
const cueOf = (document: ShowDocument, id: string): CueRecord | undefined => document.cues.get(id);

const faultsOf = (document: ShowDocument) => {
  const parsed = parseShow(textOf(document));
  return parsed.ok ? [] : parsed.faults;
};
/** Whether something that one side alone did to the cue is missing. */
function isLost(
  cue: CueRecord,
  { mine, theirs, document, clashes }: Merged & Record<'mine' | 'theirs', ShowDocument>,
): boolean {
  const [my, their, now] = [mine, theirs, document].map((side) => side.cues.get(cue.id));
  if (!my || !their || !now || clashes.some(({ key }) => key.startsWith(`cues/${cue.id}`))) return false;
  return (['name', 'start', 'duration', 'zone', 'effort'] as const).some(
    (field) => !isSameValue(now[field], isSameValue(their[field], cue[field]) ? my[field] : their[field]),
  );
}

describe('two copies of a show', () => {
  test('of which one was not touched give the other, without a question', () => {
    fc.assert(
      fc.property(seeds, seeds, fc.integer({ min: 0, max: 8 }), (seed, at, times) => {
        const base = loadDocument(randomShow(seed));
        const other = changed(base, at, times);
        const theirs = mergeDocuments(base, base, other, NONE);
        expect(theirs.clashes).toEqual([]);
        expect(textOf(theirs.document)).toBe(textOf(other));
        const mine = mergeDocuments(base, other, base, NONE);
        expect(mine.clashes).toEqual([]);
        expect(diffDocuments(other, mine.document)).toEqual(diffDocuments(other, other));
      }),
      { numRuns: 200 },
    );
  });

  test('hold what either did alone, and whatever is chosen for the rest gives a show', () => {
    let clashed = 0;
    let circles = 0;
    fc.assert(
      fc.property(seeds, seeds, seeds, fc.boolean(), (seed, one, other, isTheirs) => {
        const base = loadDocument(randomShow(seed));
        const [mine, theirs] = [changed(base, one, 4), changed(base, other, 4)];
        const asked = mergeDocuments(base, mine, theirs, NONE);
        const choices: Choices = new Map(isTheirs ? asked.clashes.map(({ key }) => [key, 'theirs']) : []);
        const { document, clashes } = mergeDocuments(base, mine, theirs, choices);
        expect(clashes.map(({ key }) => key)).toEqual(asked.clashes.map(({ key }) => key));
        clashed += clashes.length > 0 ? 1 : 0;
        // Two anchors, each well by itself, may make a circle: nobody can merge that by records.
        const faults = faultsOf(document);
        circles += faults.length > 0 ? 1 : 0;
        expect(faults.filter(({ expected }) => expected.is !== 'no-circle')).toEqual([]);
        expect([...base.cues.values()].filter((cue) => isLost(cue, { mine, theirs, document, clashes }))).toEqual([]);
        const applied = createEmptyTables();
        applyDiff(applied, diffDocuments(applied, mine));
        applyDiff(applied, diffDocuments(mine, document));
        expect(textOf(applied)).toBe(textOf(document));
      }),
      { numRuns: 300, examples: [[20812, 16, 9, true]] },
    );
    expect(clashed).toBeGreaterThan(30);
    expect(circles).toBeLessThan(60);
  });

  test('that changed other fields of one cue are both heard', () => {
    const merged = mergeDocuments(
      small(),
      small(({ cues: [cue] }) => void (cue && (cue.name = 'Mine'))),
      small(({ cues: [cue] }) => void (cue && (cue.start = { at: 9000 }))),
      NONE,
    );
    expect(merged.clashes).toEqual([]);
    expect(cueOf(merged.document, 'cue-1')).toMatchObject({ name: 'Mine', start: { at: 9000 } });
  });

  test('that changed the same field ask which is to stay', () => {
    const [base, mine, theirs] = [
      small(),
      small(({ cues: [cue] }) => void (cue && (cue.name = 'Mine'))),
      small(({ cues: [cue] }) => void (cue && (cue.name = 'Theirs'))),
    ];
    const { document, clashes } = mergeDocuments(base, mine, theirs, NONE);
    expect(clashes).toMatchObject([{ kind: 'both-changed', subject: { table: 'cues', name: '1', field: 'name' } }]);
    expect(clashes.map(tell)).toEqual(['Mine | Theirs']);
    expect(cueOf(document, 'cue-1')?.name).toBe('Mine');
    const other = mergeDocuments(base, mine, theirs, new Map([[clashes[0]?.key ?? '', 'theirs']]));
    expect(cueOf(other.document, 'cue-1')?.name).toBe('Theirs');
  });

  test('of which one deleted what the other changed ask whether it is to go', () => {
    const without = small(({ cues }) => void cues.shift());
    const renamed = small(({ cues: [cue] }) => void (cue && (cue.name = 'Renamed')));
    const here = mergeDocuments(small(), without, renamed, NONE);
    expect(here.clashes).toMatchObject([{ kind: 'deleted-here' }]);
    expect(cueOf(here.document, 'cue-1')).toBeUndefined();
    const there = mergeDocuments(small(), renamed, without, NONE);
    expect(there.clashes).toMatchObject([{ kind: 'deleted-there' }]);
    expect(cueOf(there.document, 'cue-1')?.name).toBe('Renamed');
    const gone = mergeDocuments(small(), renamed, without, new Map([[there.clashes[0]?.key ?? '', 'theirs']]));
    expect(cueOf(gone.document, 'cue-1')).toBeUndefined();
  });

  test('of which one deleted what the other has begun to use keep it', () => {
    const mine = small(({ cues: [cue] }) => void (cue && Object.assign(cue, { uses: ['cam'], zone: 'c' })));
    const theirs = small((show) => {
      show.resources = [];
      show.stage?.zones.pop();
    });
    const { document } = mergeDocuments(small(), mine, theirs, NONE);
    expect(document.resources.has('cam')).toBe(true);
    expect(document.zones.has('c')).toBe(true);
  });

  test('that both added a cue of the same number give theirs the next one', () => {
    const add = (name: string) =>
      small(({ cues }) => {
        const [first] = cues;
        if (first) cues.push({ ...first, id: `new-${name}`, number: '4', name });
      });
    const { document, clashes } = mergeDocuments(small(), add('mine'), add('theirs'), NONE);
    expect(clashes).toEqual([]);
    expect(cueOf(document, 'new-mine')?.number).toBe('4');
    expect(cueOf(document, 'new-theirs')?.number).toBe('5');
  });

  test('that both added routes have all of them, and none to a place that is gone', () => {
    const mine = small(({ stage }) => void stage?.routes.push({ from: 'b', to: 'c', metres: 7 }));
    const theirs = small(({ stage }) => void stage?.routes.push({ from: 'a', to: 'c', metres: 9 }));
    const routes = (document: ShowDocument) => unloadShow(document).stage?.routes.map(({ metres }) => metres);
    expect(routes(mergeDocuments(small(), mine, theirs, NONE).document)).toEqual([5, 7, 9]);
    const without = small(({ stage }) => void stage?.zones.pop());
    expect(routes(mergeDocuments(small(), mine, without, NONE).document)).toEqual([5]);
  });

  test('what both wrote beside the rows of a take, and asks where they wrote beside the same row', () => {
    const withTake =
      (excluded: string, note: string) =>
      (show: Show): void => {
        const row = { plannedStartMs: 0, plannedEndMs: 500, result: 'late' as const };
        show.takes = [
          {
            id: 't',
            name: 'One',
            kind: 'rehearsal',
            at: '2026-11-20T10:00:00Z',
            cues: [
              { cue: 'cue-1', number: '1', ...row, ...(excluded === '' ? {} : { excluded }) },
              { cue: 'cue-2', number: '2', ...row, ...(note === '' ? {} : { note }) },
            ],
          },
        ];
      };
    const rowsOf = (document: ShowDocument) =>
      unloadShow(document).takes?.[0]?.cues.map(({ excluded, note }) => [excluded, note]);
    const base = small(withTake('', ''));
    const mine = small(withTake('Crane stood', ''));
    const together = mergeDocuments(base, mine, small(withTake('', 'Fog')), NONE);
    expect(together.clashes).toEqual([]);
    expect(rowsOf(together.document)).toEqual([
      ['Crane stood', undefined],
      [undefined, 'Fog'],
    ]);
    const theirs = small(withTake('Power cut', ''));
    const asked = mergeDocuments(base, mine, theirs, NONE);
    expect(asked.clashes).toMatchObject([{ subject: { table: 'takes', name: 'One · 1' }, kind: 'both-changed' }]);
    expect(asked.clashes.map(tell)).toEqual(['Crane stood | Power cut']);
    expect(rowsOf(asked.document)?.[0]).toEqual(['Crane stood', undefined]);
    const taken = mergeDocuments(base, mine, theirs, new Map([[asked.clashes[0]?.key ?? '', 'theirs']]));
    expect(rowsOf(taken.document)?.[0]).toEqual(['Power cut', undefined]);
  });

  test('that worked on other lines, bars, acceptances and uses have all of them', () => {
    const line = (text: string, at: number) => ({ start: { at }, text });
    const by = { by: 'Ann', at: '2026-11-01T10:00:00Z' };
    const accepted = (code: string, reason: string) => ({ code, cues: ['cue-1'], fromMs: 0, byMs: 100, reason, ...by });
    const start = (change: (show: Show) => void = () => undefined) =>
      small((show) => {
        show.music.tempo.push({ bar: 9, bpm: 90, beats: 4 });
        show.music.lyrics = [line('one', 1000), line('la', 2000), line('la', 3000), line('two', 4000)];
        show.accepted = [accepted('window-missed', 'as planned'), accepted('foresight', 'known')];
        show.resources.push({ id: 'crew', name: 'Crew', kind: 'crew' }, { id: 'ann', name: 'Ann', kind: 'performer' });
        const [cue] = show.cues;
        if (cue) cue.uses = ['cam'];
        change(show);
      });
    const mine = start(({ music, cues, accepted: list }) => {
      music.lyrics?.splice(0, 1, line('One', 1000), line('new here', 1500));
      music.tempo.push({ bar: 17, bpm: 80, beats: 4 });
      cues[0]?.uses?.push('crew');
      list?.shift();
    });
    const theirs = start(({ music, cues, accepted: list }) => {
      music.lyrics?.splice(3, 1, line('two', 4500), line('at the end', 5000));
      music.lyrics?.splice(1, 1);
      music.tempo.splice(1, 1, { bar: 9, bpm: 91, beats: 4 }, { bar: 13, bpm: 70, beats: 3 });
      cues[0]?.uses?.push('ann');
      list?.push(accepted('outside-show', 'wanted'));
    });
    const { document, clashes } = mergeDocuments(start(), mine, theirs, NONE);
    expect(clashes).toEqual([]);
    const show = unloadShow(document);
    expect(show.music.lyrics?.map(({ text, start: at }) => `${text} ${'at' in at ? at.at : ''}`)).toEqual([
      'One 1000',
      'new here 1500',
      'la 3000',
      'two 4500',
      'at the end 5000',
    ]);
    expect(show.music.tempo.map(({ bar, bpm }) => `${bar}: ${bpm}`)).toEqual(['1: 120', '9: 91', '13: 70', '17: 80']);
    expect(show.cues[0]?.uses).toEqual(['cam', 'crew', 'ann']);
    expect(show.accepted?.map(({ code }) => code)).toEqual(['foresight', 'outside-show']);
  });

  test('that changed the same element of a list ask about that one, with both values', () => {
    const tempo = (bpm: number) => small(({ music }) => void music.tempo.push({ bar: 9, bpm, beats: 4 }));
    const base = tempo(90);
    const { document, clashes } = mergeDocuments(base, tempo(91), tempo(92), NONE);
    expect(clashes.map(tell)).toEqual([
      'from bar 9: 91 beats a minute, 4 beats a bar | from bar 9: 92 beats a minute, 4 beats a bar',
    ]);
    expect(unloadShow(document).music.tempo.map(({ bpm }) => bpm)).toEqual([120, 91]);
    const chosen = mergeDocuments(base, tempo(91), tempo(92), new Map([[clashes[0]?.key ?? '', 'theirs']]));
    expect(unloadShow(chosen.document).music.tempo.map(({ bpm }) => bpm)).toEqual([120, 92]);

    const line = (text: string | null) =>
      small(({ music }) => void (music.lyrics = text === null ? [] : [{ start: { at: 1000 }, text }]));
    const gone = mergeDocuments(line('one'), line(null), line('another'), NONE);
    expect(gone.clashes.map(tell)).toEqual(['— | “another” at 0:01.0']);
    expect(unloadShow(gone.document).music.lyrics ?? []).toEqual([]);
  });

  test('that took the last elements out of a list leave it empty, where the file asks for one', () => {
    const jump = (...altitudes: readonly number[]) =>
      small((show) => {
        show.jumps = [
          {
            id: 'j',
            name: 'Jump',
            exitAltitudeM: 3000,
            openingAltitudeM: 1000,
            fallSpeed: 50,
            canopyDescent: 5,
            canopyForward: 10,
            aircraft: { groundSpeed: 40, heading: 0 },
            winds: altitudes.map((altitudeM) => ({ altitudeM, from: 0, speed: 5 })),
          },
        ];
      });
    const { document, clashes } = mergeDocuments(jump(100, 900), jump(100), jump(900), NONE);
    expect(clashes).toEqual([]);
    expect(faultsOf(document)).toEqual([]);
    expect(document.jumps.get('j')?.winds).toEqual([]);
  });

  test('that changed one record in other fields are both heard, and asked field by field where they were the same', () => {
    const change = (name: string, notes: string, count?: number) =>
      small(({ resources: [camera] }) => {
        if (camera) Object.assign(camera, { name, notes }, count === undefined ? {} : { count });
      });
    const [mine, theirs] = [change('Mine', 'a', 2), change('Theirs', 'b')];
    const { clashes } = mergeDocuments(change('Camera', ''), mine, theirs, NONE);
    expect(clashes.map(({ subject }) => subject)).toEqual([
      { table: 'resources', name: 'Mine', field: 'name' },
      { table: 'resources', name: 'Mine', field: 'notes' },
    ]);
    const notes = clashes.find(({ subject }) => subject.field === 'notes')?.key ?? '';
    const { document } = mergeDocuments(change('Camera', ''), mine, theirs, new Map([[notes, 'theirs']]));
    expect(document.resources.get('cam')).toMatchObject({ name: 'Mine', notes: 'b', count: 2 });
  });

  test('that deleted and changed say what was changed in what is gone', () => {
    const without = small(({ cues }) => void cues.shift());
    const changed_ = small(({ cues: [cue] }) => void (cue && Object.assign(cue, { name: 'Renamed', notes: 'Mind' })));
    const [clash] = mergeDocuments(small(), changed_, without, NONE).clashes;
    expect(clash?.mine?.print(words, METRIC)).toBe('Name: Cue 1 → Renamed; Notes: — → Mind');
    expect(clash?.theirs).toBeNull();
  });

  test('whose bounds or places would not hold together ask about them as one', () => {
    const link = (minMs: number | undefined, maxMs: number | undefined) =>
      small((show) => {
        const bounds = { ...(minMs === undefined ? {} : { minMs }), ...(maxMs === undefined ? {} : { maxMs }) };
        const [from, to] = [
          { cue: 'cue-1', edge: 'end' },
          { cue: 'cue-2', edge: 'start' },
        ] as const;
        show.links = [{ id: 'l', from, to, ...bounds }];
      });
    for (const [mine, theirs] of [
      [link(3000, 3000), link(0, 1000)],
      [link(1000, undefined), link(undefined, 2000)],
    ] as const) {
      const { document, clashes } = mergeDocuments(link(1000, 2000), mine, theirs, NONE);
      expect(faultsOf(document)).toEqual([]);
      expect(clashes).toHaveLength(1);
      const choices: Choices = new Map([[clashes[0]?.key ?? '', 'theirs']]);
      expect(mergeDocuments(link(1000, 2000), mine, theirs, choices).document.links.get('l')).toEqual(
        theirs.links.get('l'),
      );
    }
    // Mine leads it from the third cue to the first, theirs from the second to the third: from a cue to itself there is none.
    const between = (from: string, to: string) =>
      small((show) => {
        show.links = [{ id: 'l', from: { cue: from, edge: 'end' }, to: { cue: to, edge: 'start' }, minMs: 0 }];
      });
    const ends = [between('cue-2', 'cue-1'), between('cue-3', 'cue-1'), between('cue-2', 'cue-3')] as const;
    const tied = mergeDocuments(...ends, NONE);
    expect(faultsOf(tied.document)).toEqual([]);
    expect(tied.clashes.map(({ key }) => key)).toEqual(['links/l/from']);
    expect(mergeDocuments(...ends, new Map([['links/l/from', 'theirs']])).document.links.get('l')).toEqual(
      ends[2].links.get('l'),
    );
    const place = (zones: object) => small(({ cues: [cue] }) => void (cue && Object.assign(cue, zones)));
    const merged = mergeDocuments(
      place({ zone: 'a', toZone: 'b' }),
      place({}),
      place({ zone: 'a', toZone: 'c' }),
      NONE,
    );
    expect(faultsOf(merged.document)).toEqual([]);
    expect(merged.clashes).toHaveLength(1);
  });
});
