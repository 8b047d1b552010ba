/** Sizes of time as typed, sign and timecode apart: `83.4`, `1:23.4`, `1:02:03`, `1m 20s`, `1분 20초`, `500ms`, `12f`. */
import type { TypedTimeFault } from './typed-fault.ts';

type Unit = 'hour' | 'minute' | 'second' | 'milli' | 'frame';

/** What each unit is called when typed, largest first: they must come in this order. */
const UNIT_NAMES: readonly (readonly [Unit, string])[] = [
  ['hour', 'h|hr|hrs|hour|hours|시간'],
  ['minute', "m|min|mins|minute|minutes|분|'|′"],
  // A double prime comes here as two primes.
  ['second', `s|sec|secs|second|seconds|초|"|''|′′`],
  ['frame', 'f|fr|frame|frames|프레임'],
  ['milli', 'ms|msec|millis|밀리초'],
];
const WITH_UNITS = new RegExp(
  `^${UNIT_NAMES.map(([unit, names]) => `(?:(?<${unit}>\\d+(?:\\.\\d*)?|\\.\\d+) ?(?:${names})(?![a-z]) ?)?`).join('')}$`,
  'u',
);

/** The size in ms, not rounded, or why it is none. Plain numbers are seconds. */
export function parseTypedLength(typed: string, frameMs: number): number | TypedTimeFault {
  if (/^(?:\d+\.?\d*|\.\d+)$/u.test(typed)) return Number(typed) * 1000;
  return parseColons(typed) ?? parseUnits(typed, frameMs) ?? { fault: 'not-a-time', text: typed };
}

function parseColons(typed: string): number | TypedTimeFault | null {
  const match = /^(?:(\d+) ?: ?)?(\d+) ?: ?(\d+(?:\.\d*)?)$/u.exec(typed);
  if (!match) return null;
  const [, hours, minutes = '', seconds = ''] = match;
  if (Number(seconds) >= 60) return { fault: 'over-59', part: 'seconds', value: seconds };
  if (hours !== undefined && Number(minutes) >= 60) return { fault: 'over-59', part: 'minutes', value: minutes };
  return (Number(hours ?? 0) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
}

function parseUnits(typed: string, frameMs: number): number | null {
  const groups = typed === '' ? undefined : WITH_UNITS.exec(typed)?.groups;
  if (!groups) return null;
  const unitMs: Readonly<Record<Unit, number>> = {
    hour: 3_600_000,
    minute: 60_000,
    second: 1000,
    milli: 1,
    frame: frameMs,
  };
  return UNIT_NAMES.reduce((sum, [unit]) => sum + Number(groups[unit] ?? 0) * unitMs[unit], 0);
}
