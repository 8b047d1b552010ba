/**
 * Fitting the tempo to the song: a bar line is put where it is heard, and the tempo before it becomes what it must be.
 *
 *        change          bar n          change
 *   ──────┼────┼────┼────┼────┼────┼────┼────────▶
 *         │ the bars before stay        │
 *   stretch   all bars since the last change take part; what comes behind has the new tempo up to the next change
 *   onward    only the bar before takes part; what comes behind has its new tempo too
 *   bar       only the bar before takes part; what comes behind keeps its own tempo
 *
 * Whatever comes later goes along as far as the bar line went.
 */
import type { Ms, Tempo } from '#shared/show/types.ts';
import { plainestNumber } from './plainest-number.ts';
import { tempoMapOf, type TempoSource } from './tempo-map.ts';
import { tempoAt, withTempo } from './tempo-list.ts';

export type BarFitReach = 'stretch' | 'onward' | 'bar';
export const BAR_FIT_REACHES: readonly BarFitReach[] = ['stretch', 'onward', 'bar'];

export interface BarFit {
  readonly bar: number;
  /** Where its line shall stand on the show clock. */
  readonly toMs: Ms;
  readonly reach: BarFitReach;
}

/** Slowest and fastest tempo that a gesture sets; a show may hold others, and a drag then goes as far as those. */
const SLOWEST_BPM = 5;
const FASTEST_BPM = 999;

/**
 * The music with the bar's line at `toMs`, or as near as the tempo goes. Bar 1, and what comes before it, moves the
 * whole grid. The new tempo is the plainest number that puts the line on that very millisecond.
 */
export function fitBar(music: TempoSource, { bar, toMs, reach }: BarFit): Required<TempoSource> {
  const firstBarAt = music.firstBarAt ?? 0;
  const map = tempoMapOf(music);
  const lineMs = map.timeOf(bar, 1);
  if (bar <= 1) return { firstBarAt: firstBarAt + toMs - lineMs, tempo: music.tempo };
  if (toMs === lineMs) return { firstBarAt, tempo: music.tempo };

  const before = tempoAt(music.tempo, bar - 1);
  const from: Tempo = reach === 'stretch' ? before : { ...before, bar: bar - 1 };
  const kept = reach === 'bar' ? withTempo(music.tempo, tempoAtLine(music.tempo, bar)) : music.tempo;
  const tempoWith = (bpm: number): TempoSource['tempo'] => withTempo(kept, { ...from, bpm });
  const lineWith = (bpm: number): Ms => tempoMapOf({ firstBarAt, tempo: tempoWith(bpm) }).timeOf(bar, 1);

  const slowest = Math.min(SLOWEST_BPM, before.bpm);
  const fastest = Math.max(FASTEST_BPM, before.bpm);
  const beatsMs = (bar - from.bar) * from.beats * 60_000;
  const fromMs = map.timeOf(from.bar, 1);
  const exact = toMs > fromMs ? beatsMs / (toMs - fromMs) : Infinity;
  const wanted = Math.min(Math.max(exact, slowest), fastest);
  const targetMs = wanted === exact ? toMs : lineWith(wanted);
  // The stretch begins at a line that was rounded: what lands a millisecond off is nudged by that part.
  const missMs = lineWith(wanted) - targetMs;
  const aimed = missMs === 0 ? wanted : beatsMs / (beatsMs / wanted - missMs);
  const bpm = plainestNumber(aimed, (plain) => plain >= slowest && plain <= fastest && lineWith(plain) === targetMs);
  return { firstBarAt, tempo: tempoWith(bpm) };
}

/** The tempo that holds from the bar on, as an entry of its own. */
function tempoAtLine(tempo: TempoSource['tempo'], bar: number): Tempo {
  return { ...tempoAt(tempo, bar), bar };
}
