/** Music time: bars and beats to milliseconds and back. semantics.md, "Music time". */
import type { Ms, Music } from '#shared/show/types.ts';
import { roundToMs } from './rounding.ts';

export interface BarBeat {
  readonly bar: number;
  /** From 1; fractional between beats. */
  readonly beat: number;
}

export interface TempoMap {
  /**
   * The time of a bar and beat, in ms, rounded half up once at the end (`offsetMs` included). Not every bar has one on
   * the show clock (`isOnClock`): those of a parsed show have.
   */
  readonly timeOf: (bar: number, beat: number, offsetMs?: Ms) => Ms;
  /**
   * The bar and beat of a time on the show clock, as plain as can be: its `timeOf` is the same millisecond. Always two
   * numbers, also in a tempo that nobody plays, where a bar lasts for years or thousands fit into a millisecond.
   */
  readonly barBeatAt: (timeMs: Ms) => BarBeat;
  /** Beats in the bar. */
  readonly beatsIn: (bar: number) => number;
  /** Beats a minute in the bar. */
  readonly bpmIn: (bar: number) => number;
}

/** What of the music decides the tempo map. */
export type TempoSource = Pick<Readonly<Music>, 'firstBarAt' | 'tempo'>;

/** The bars from one tempo entry to the next. */
interface Segment {
  readonly bar: number;
  readonly beats: number;
  readonly bpm: number;
  readonly beatMs: number;
  readonly barMs: number;
  /** Time of its first bar line, not rounded. */
  readonly startMs: number;
}

const made = new WeakMap<TempoSource['tempo'], { firstBarAt: Ms; map: TempoMap }>();

/**
 * The tempo map of a piece of music. Music with the same tempo list and first bar gives the same map, so that derived
 * values can be kept while, say, a lyric changes. The list must be as parsing leaves it: ascending, first bar 1.
 */
export function tempoMapOf(music: TempoSource): TempoMap {
  const firstBarAt = music.firstBarAt ?? 0;
  const known = made.get(music.tempo);
  if (known?.firstBarAt === firstBarAt) return known.map;
  const map = createTempoMap(segmentsOf(music.tempo, firstBarAt));
  made.set(music.tempo, { firstBarAt, map });
  return map;
}

function segmentsOf(tempo: TempoSource['tempo'], firstBarAt: Ms): [Segment, ...Segment[]] {
  const segments: Segment[] = [];
  let startMs = firstBarAt;
  let lost = 0;
  for (const { bar, bpm, beats } of tempo) {
    const before = segments.at(-1);
    if (before) {
      // Kahan's sum: thousands of segments must not add up their binary dust to something the rounding can see.
      const lasted = (bar - before.bar) * before.barMs - lost;
      const sum = startMs + lasted;
      lost = sum - startMs - lasted;
      startMs = sum;
    }
    segments.push({ bar, bpm, beats, beatMs: 60_000 / bpm, barMs: (beats * 60_000) / bpm, startMs });
  }
  const [first, ...rest] = segments;
  if (!first) throw new Error('music without a tempo');
  return [first, ...rest];
}

function createTempoMap(segments: readonly [Segment, ...Segment[]]): TempoMap {
  const segmentOf = (bar: number): Segment => lastWhere(segments, (segment) => segment.bar <= bar);
  // A bar may last longer than any number can say, and no bar of it is still nothing.
  const barLine = ({ bar: first, startMs, barMs }: Segment, bar: number): number =>
    bar === first ? startMs : startMs + (bar - first) * barMs;
  return {
    timeOf(bar, beat, offsetMs = 0) {
      const segment = segmentOf(bar);
      return roundToMs(barLine(segment, bar) + ((beat - 1) * 60_000) / segment.bpm + offsetMs);
    },
    barBeatAt(timeMs) {
      const segment = lastWhere(segments, ({ startMs }) => roundToMs(startMs) <= timeMs);
      // The last bar line that rounds to no more; division may land one bar beside it. (Bars of a tempo that nobody
      // plays may be countless within one millisecond: hence no loop, and a bound.)
      const bars = Math.floor((timeMs + 0.5 - segment.startMs) / segment.barMs);
      let bar = segment.bar + Math.min(Math.max(bars, -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
      if (roundToMs(barLine(segment, bar + 1)) <= timeMs) bar += 1;
      else if (roundToMs(barLine(segment, bar)) > timeMs) bar -= 1;
      const line = barLine(segment, bar);
      if (roundToMs(line) === timeMs) return { bar, beat: 1 };
      return { bar, beat: plainBeat(segment, line, timeMs) };
    },
    beatsIn: (bar) => segmentOf(bar).beats,
    bpmIn: (bar) => segmentOf(bar).bpm,
  };
}

/** Parts of a beat that people count in, the plainest first. */
const BEAT_PARTS = [1, 2, 3, 4, 10, 100, 1000];

/** The beat of a time behind a bar line: of all that round to its millisecond, the plainest. */
function plainBeat({ bpm, beats }: Segment, lineMs: number, timeMs: Ms): number {
  const exact = Math.min(Math.max(1, 1 + ((timeMs - lineMs) * bpm) / 60_000), beats + 1);
  for (const parts of BEAT_PARTS) {
    const beat = Math.round(exact * parts) / parts;
    const inside = beat > 1 && beat < beats + 1;
    if (inside && roundToMs(lineMs + ((beat - 1) * 60_000) / bpm) === timeMs) return beat;
  }
  return exact;
}

/** The last segment the test holds for (it holds for a leading part of the list), or the first of all. */
function lastWhere(segments: readonly [Segment, ...Segment[]], holds: (segment: Segment) => boolean): Segment {
  let found = segments[0];
  let low = 1;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && holds(segment)) {
      found = segment;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}
