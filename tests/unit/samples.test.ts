/** The shows that come with the program: what people learn from has to be right. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_FOLDER, SAMPLES } from '#build/samples/make-samples.ts';
import type { ProblemCode } from '#shared/checks/problem.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Cue, Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { checkAll } from '#tests/oracle/check-all.ts';
import { planTimes, plannedCue, timeOfMoment } from '#tests/oracle/check-all/planned-times.ts';

const textOf = (file: string) => readFileSync(path.join(SAMPLE_FOLDER, file), 'utf8');
function showOf(file: string): Show {
  const read = parseShow(textOf(file));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults)}`);
  return read.show;
}

const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z]{3}/;

describe.each(SAMPLES)('$file', ({ file }) => {
  it('has no problem under any of the twelve codes', () => {
    expect(checkAll(showOf(file))).toEqual([]);
  });

  it('opens, and saved unchanged it is the same bytes', () => {
    const show = showOf(file);
    expect(serialiseShow(show)).toBe(textOf(file));
    expect(serialiseShow(unloadShow(loadDocument(show)))).toBe(textOf(file));
  });
});

describe('the sample show', () => {
  const show = showOf('only-once.onetake');
  const plan = planTimes(show);
  const used = (kind: string) => show.resources.filter((resource) => resource.kind === kind);
  const landing = plan.find(({ cue }) => cue.kind === 'landing');

  it('is a full evening of work: cues, cameras, dancers, jumpers, singers, takes', () => {
    expect(show.cues.length).toBeGreaterThanOrEqual(120);
    expect(used('camera')).toHaveLength(8);
    for (const { id } of used('camera')) expect(show.cues.some(({ uses }) => uses?.includes(id))).toBe(true);
    const groups = used('dancers');
    const smallest = groups.filter(({ id }) => !groups.some(({ partOf }) => partOf === id));
    expect(smallest).toHaveLength(4);
    expect(smallest.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(100);
    expect(groups.find(({ partOf }) => partOf === undefined)?.count).toBe(100);
    expect(used('jumpers').map(({ count }) => count)).toEqual([4]);
    expect(used('performer').filter(({ breath }) => breath !== undefined)).toHaveLength(2);
    expect(show.takes).toHaveLength(2);
    expect(show.music.lengthMs).toBe(212_000);
  });

  it('speaks Korean and English', () => {
    for (const text of [show.title, show.notes, ...(show.music.sections ?? []).map(({ name }) => name)]) {
      expect(text).toMatch(HANGUL);
      expect(text).toMatch(LATIN);
    }
    const lyrics = (show.music.lyrics ?? []).map(({ text }) => text);
    expect(lyrics.filter((text) => HANGUL.test(text)).length).toBeGreaterThan(30);
    expect(lyrics.filter((text) => LATIN.test(text)).length).toBeGreaterThan(2);
  });

  it('hangs its cues on times, on bars and on other cues, and uses every kind', () => {
    const anchors = show.cues.map(({ start }) => ('at' in start ? 'time' : 'bar' in start ? 'bar' : 'cue'));
    for (const form of ['time', 'bar', 'cue'] as const) {
      expect(anchors.filter((anchor) => anchor === form).length).toBeGreaterThanOrEqual(5);
    }
    expect(new Set(show.cues.map(({ kind }) => kind)).size).toBe(10);
    expect(new Set(show.cues.map(({ lane }) => lane))).toEqual(new Set(show.lanes.map(({ id }) => id)));
  });

  it('brings the last jumper down in the last chorus, decided before the middle of the song', () => {
    const section = (id: string) => {
      const start = show.music.sections?.find((section) => section.id === id)?.start;
      return start ? timeOfMoment(start, show.music) : Number.NaN;
    };
    expect(landing?.end).toBeGreaterThan(section('last-chorus'));
    expect(landing?.end).toBeLessThan(section('outro'));
    expect((landing?.start ?? 0) - (landing?.cue.commitMs ?? 0)).toBeLessThan(show.music.lengthMs / 2);
  });

  it('gives the canopies and the falls the time that they take', () => {
    const [jump] = show.jumps ?? [];
    if (!jump) throw new Error('no jump');
    const exits = ((jump.separationM ?? 305) / jump.aircraft.groundSpeed) * 3;
    const canopy = jump.openingAltitudeM / jump.canopyDescent;
    // Between the speed at sea level and half as fast again in the thin air above.
    const fall = (jump.exitAltitudeM - jump.openingAltitudeM) / jump.fallSpeed;
    const seconds = (landing?.cue.duration.likelyMs ?? 0) / 1000;
    expect(seconds).toBeGreaterThan(exits + canopy + fall / 1.5);
    expect(seconds).toBeLessThan(exits + canopy + fall + 10);
  });

  it('says for everything that cannot be taken back what happens instead', () => {
    const irreversible = show.cues.filter((cue) => cue.irreversible);
    expect(irreversible.length).toBeGreaterThanOrEqual(4);
    expect(irreversible.filter(({ ifNoGo }) => !ifNoGo)).toEqual([]);
    expect(show.links?.filter(({ why }) => !why)).toEqual([]);
  });

  it('calls what is called, ending in GO', () => {
    const calls = show.cues.map(({ call }) => call).filter((call) => call !== undefined);
    expect(calls.length).toBeGreaterThan(30);
    expect(calls.filter((call) => !/ … 고\. .* … GO$/.test(call))).toEqual([]);
  });

  it('has takes whose rows agree with their plan and their results', () => {
    for (const take of show.takes ?? []) {
      const seen = new Set<string>();
      for (const row of take.cues) {
        seen.add(`${row.cue} ${row.run ?? 1}`);
        const judged = row.startMs === undefined ? row.result : judge(row.cue, row);
        expect(`${row.number} ${row.result}`).toBe(`${row.number} ${judged}`);
      }
      expect(seen.size).toBe(take.cues.length);
      expect(new Set(take.cues.map(({ result }) => result)).size).toBeGreaterThan(2);
    }
    function judge(id: string, row: { plannedStartMs: number; startMs?: number; endMs?: number }) {
      const window = show.cues.find((cue) => cue.id === id)?.window;
      const at = (window?.edge === 'end' ? row.endMs : row.startMs) ?? 0;
      const first = window ? window.earliest && timeOfMoment(window.earliest, show.music) : row.plannedStartMs - 500;
      const last = window ? window.latest && timeOfMoment(window.latest, show.music) : row.plannedStartMs + 500;
      if (first !== undefined && at < first) return 'early';
      return last !== undefined && at > last ? 'late' : 'hit';
    }
  });

  it('shows each problem once its plan is spoilt', () => {
    const spoilt = (id: string, change: (cue: Cue, start: number) => Partial<Cue>): ProblemCode[] => {
      const { start } = plannedCue(plan, id);
      const cues = show.cues.map((cue) => (cue.id === id ? { ...cue, ...change(cue, start) } : cue));
      return checkAll({ ...show, cues }).map(({ code }) => code);
    };
    const later = (byMs: number) => (_: Cue, start: number) => ({ start: { at: start + byMs } });
    const lasting = (likelyMs: number) => () => ({ duration: { likelyMs } });
    expect(spoilt('set-8', later(1500))).toContain('window-missed');
    expect(spoilt('cam-61', later(20_000))).toContain('link-broken');
    expect(spoilt('v-22', lasting(14_500))).toContain('resource-overlap');
    expect(spoilt('v-22', lasting(12_500))).toContain('travel-too-short');
    expect(spoilt('cam-39', () => ({ zone: 'tower' }))).toContain('travel-too-short');
    expect(spoilt('dnc-16', () => ({ zone: 'mark' }))).toContain('zone-conflict');
    expect(spoilt('cam-12', later(40))).toEqual(expect.arrayContaining(['programme-gap', 'programme-clash']));
    expect(spoilt('v-23', () => ({ longestPhraseMs: 14_000 }))).toContain('breath-short');
    expect(spoilt('set-4', () => ({ crew: 16 }))).toContain('crew-short');
    expect(spoilt('fx-4', () => ({ start: { after: 'air-1', edge: 'end', offsetMs: -500 } }))).toContain('foresight');
    expect(spoilt('cam-49', lasting(4500))).toContain('outside-show');
    const noWay = { ...show, stage: { zones: show.stage?.zones ?? [], routes: [] } };
    expect(checkAll(noWay).map(({ code }) => code)).toContain('route-missing');
  });
});

describe('the small show', () => {
  const show = showOf('small.onetake');
  it('shows every kind of cue in twelve, with one window and one link, each explained', () => {
    expect(show.cues).toHaveLength(12);
    expect(new Set(show.cues.map(({ kind }) => kind)).size).toBe(10);
    expect(show.cues.filter(({ window }) => window !== undefined)).toHaveLength(1);
    expect(show.links).toHaveLength(1);
    const explained = (notes = '') => HANGUL.test(notes) && LATIN.test(notes);
    expect(show.cues.filter(({ notes }) => !explained(notes))).toEqual([]);
  });
});

describe('the template', () => {
  it('is empty but for its lanes and one tempo', () => {
    const show = showOf('template.onetake');
    expect(show.cues).toEqual([]);
    expect(show.lanes.length).toBeGreaterThan(7);
    expect(show.music.tempo).toHaveLength(1);
  });
});
