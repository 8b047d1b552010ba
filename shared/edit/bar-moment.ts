/** A time as bar and beat, in the form a musician would write. */
import type { BarMoment, Moment, Ms } from '#shared/show/types.ts';
import type { BarBeat, TempoMap } from '#shared/time/tempo-map.ts';

/**
 * Parts of a beat that are written as a fraction, the plainest first: halves, quarters, thirds, then what else a drag
 * can snap to, down to the sixteenth and the twelfth. Other times are told from the nearest beat.
 */
const FRACTIONS: readonly number[] = [2, 4, 3, 8, 6, 16, 12].reduce<number[]>(
  (all, parts) => [...all, ...Array.from({ length: parts - 1 }, (_, part) => (part + 1) / parts).filter(isNewIn(all))],
  [0],
);

/**
 * The bar moment whose time is exactly `ms`: a beat or a simple fraction of one if that falls on it, else the nearest
 * beat and an offset. `keepOffsetMs`, the offset that was there before, stays if the rest then falls on a beat or a
 * fraction: "54.1 + 0.2 s" moved by a bar is "55.1 + 0.2 s".
 */
export function barMomentAt(ms: Ms, tempo: TempoMap, keepOffsetMs: Ms = 0): BarMoment {
  const kept = keepOffsetMs === 0 ? null : onFraction(ms - keepOffsetMs, tempo);
  if (kept) return { ...momentOf(kept), offsetMs: keepOffsetMs };
  const exact = onFraction(ms, tempo);
  if (exact) return momentOf(exact);
  const near = nearestBeat(ms, tempo);
  return { ...momentOf(near), offsetMs: ms - tempo.timeOf(near.bar, near.beat) };
}

/** The beat nearest to the time. */
export function nearestBeatMoment(ms: Ms, tempo: TempoMap): BarMoment {
  return momentOf(nearestBeat(ms, tempo));
}

/** Whether a beat, and no fraction of one, falls on the time. */
export function isOnBeat(ms: Ms, tempo: TempoMap): boolean {
  const near = nearestBeat(ms, tempo);
  return tempo.timeOf(near.bar, near.beat) === ms;
}

/** The moment moved to `ms`, in the form it has: a bar stays a bar. */
export function moveMoment(moment: Moment, ms: Ms, tempo: TempoMap): Moment {
  return 'bar' in moment ? { ...extraKeys(moment), ...barMomentAt(ms, tempo, moment.offsetMs) } : { ...moment, at: ms };
}

/** What a file may have put beside the keys we know; it stays where it stood. */
function extraKeys({ bar: _bar, beat: _beat, offsetMs: _offsetMs, ...extra }: BarMoment): object {
  return extra;
}

/** Two quarters are a half: each part is listed once. */
function isNewIn(known: readonly number[]): (part: number) => boolean {
  return (part) => known.every((other) => Math.abs(other - part) > 1e-9);
}

function onFraction(ms: Ms, tempo: TempoMap): BarBeat | null {
  const { bar, beat } = tempo.barBeatAt(ms);
  const whole = Math.floor(beat);
  const found = [...FRACTIONS, 1].find((part) => tempo.timeOf(bar, whole + part) === ms);
  return found === undefined ? null : wrapBeat(bar, whole + found, tempo);
}

function nearestBeat(ms: Ms, tempo: TempoMap): BarBeat {
  const { bar, beat } = tempo.barBeatAt(ms);
  return wrapBeat(bar, Math.round(beat), tempo);
}

/** The beat after a bar's last is the next bar's first. */
function wrapBeat(bar: number, beat: number, tempo: TempoMap): BarBeat {
  return beat > tempo.beatsIn(bar) && Number.isInteger(beat) ? { bar: bar + 1, beat: 1 } : { bar, beat };
}

function momentOf({ bar, beat }: BarBeat): BarMoment {
  return beat === 1 ? { bar } : { bar, beat };
}
