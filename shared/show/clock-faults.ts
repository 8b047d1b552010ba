/**
 * Moments that the show clock does not have: a bar and beat may come to a time more than 100 days from show zero, or to
 * one that no number holds. What hangs on another cue is no moment: such a time stays at the end of the clock
 * (plan/planned-times.ts).
 */
import { isOnClock } from '#shared/time/clock-range.ts';
import { tempoMapOf, type TempoMap, type TempoSource } from '#shared/time/tempo-map.ts';
import { faultAt, type Fault } from './fault.ts';
import { asObject, listAt, objectAt, type Json } from './json-value.ts';
import { LARGEST_MS } from './schema-values.ts';
import type { BarMoment } from './types.ts';

/** All of them, and the changes of tempo at such a bar. None where `told` speaks of what the times are reckoned from. */
export function findClockFaults(show: Json, told: readonly Fault[]): Fault[] {
  if (told.some(({ path }) => /^(\/music(\/(tempo|firstBarAt).*)?)?$/su.test(path))) return [];
  const music = objectAt(show, 'music');
  // No fault was found in it: it is what a tempo map is made of.
  const tempo = tempoMapOf(music as unknown as TempoSource);
  const faults: Fault[] = [];
  const look = (value: unknown, ...path: readonly PropertyKey[]): void => {
    const moment = barMomentOf(value);
    if (moment && !isBarOnClock(moment, tempo)) faults.push(faultAt(path, value, { is: 'on-clock' }));
  };
  listAt(music, 'tempo').forEach((entry, index) => {
    const { bar } = asObject(entry);
    if (!isBarOnClock({ bar: Number(bar) }, tempo))
      faults.push(faultAt(['music', 'tempo', index, 'bar'], bar, { is: 'on-clock' }));
  });
  for (const list of ['sections', 'lyrics'] as const)
    listAt(music, list).forEach((entry, index) => look(asObject(entry)['start'], 'music', list, index, 'start'));
  listAt(show, 'cues').forEach((entry, index) => {
    const cue = asObject(entry);
    look(cue['start'], 'cues', index, 'start');
    const { earliest, latest } = objectAt(cue, 'window');
    look(earliest, 'cues', index, 'window', 'earliest');
    look(latest, 'cues', index, 'window', 'latest');
  });
  return faults;
}

/** Whether the bar and beat come to a time that the show clock has. */
export function isBarOnClock({ bar, beat = 1, offsetMs = 0 }: BarMoment, tempo: TempoMap): boolean {
  return isOnClock(tempo.timeOf(bar, beat, offsetMs));
}

/** The value as a bar and beat; null for all else, and for one that has a fault of its own. */
function barMomentOf(value: unknown): BarMoment | null {
  const { bar, beat = 1, offsetMs = 0 } = asObject(value);
  if (typeof bar !== 'number' || typeof beat !== 'number' || typeof offsetMs !== 'number') return null;
  const isSound = Number.isSafeInteger(bar) && beat >= 1 && beat < Infinity && Math.abs(offsetMs) <= LARGEST_MS;
  return isSound ? { bar, beat, offsetMs } : null;
}
