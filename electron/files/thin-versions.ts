/**
 * Which versions of a show are kept: all of the last hour, the newest of each hour for a day, the newest of each day for
 * thirty days. The newest of all always stays, however old.
 */
import type { Ms } from '#shared/show/types.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const KEPT_DAYS = 30;

/** Those of `times` (ms since 1970) that may go now. What a stepped clock has put into the future counts as new. */
export function thinVersions(times: readonly Ms[], nowMs: Ms): readonly Ms[] {
  const newest = times.reduce((most, time) => Math.max(most, time), -Infinity);
  const bestOf = new Map<string, Ms>();
  const spanOf = (time: Ms): string | null => {
    const age = nowMs - time;
    if (age > KEPT_DAYS * DAY_MS) return null;
    return age > DAY_MS ? `day ${Math.floor(time / DAY_MS)}` : `hour ${Math.floor(time / HOUR_MS)}`;
  };
  for (const time of times) {
    const span = spanOf(time);
    if (span !== null) bestOf.set(span, Math.max(bestOf.get(span) ?? -Infinity, time));
  }
  return times.filter((time) => {
    if (time === newest || nowMs - time <= HOUR_MS) return false;
    const span = spanOf(time);
    return span === null || bestOf.get(span) !== time;
  });
}
