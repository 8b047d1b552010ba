/**
 * Which versions of a show are kept: all of the last hour, then the newest of each hour and of each day that had any, for
 * so many hours and days. They are counted and not measured by the clock, which a machine may have set wrong: one save
 * far in the future, or a show that nobody opened for a year, makes nothing old.
 */
import type { Ms } from '#shared/show/types.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const KEPT_HOURS = 24;
const KEPT_DAYS = 30;
/** Of the newest hours all are kept: the last sixty minutes lie in two, and a clock that was wrong may have made one. */
const WHOLE_HOURS = 3;

/** Those of `times` (ms since 1970) that may go now. */
export function thinVersions(times: readonly Ms[], nowMs: Ms): readonly Ms[] {
  const hours = spansOf(times, HOUR_MS);
  const kept = new Set<Ms>([
    ...times.filter((time) => Math.abs(nowMs - time) <= HOUR_MS),
    ...hours.slice(0, WHOLE_HOURS).flat(),
    ...newestOf(hours.slice(0, KEPT_HOURS)),
    ...newestOf(spansOf(times, DAY_MS).slice(0, KEPT_DAYS)),
  ]);
  return times.filter((time) => !kept.has(time));
}

/** The times by the spans of that length in which they lie, the newest span first; none is empty. */
function spansOf(times: readonly Ms[], lengthMs: Ms): readonly (readonly Ms[])[] {
  const spans = Map.groupBy(times, (time) => Math.floor(time / lengthMs));
  return [...spans].sort(([a], [b]) => b - a).map(([, inSpan]) => inSpan);
}

function newestOf(spans: readonly (readonly Ms[])[]): readonly Ms[] {
  return spans.map((inSpan) => inSpan.reduce((most, time) => Math.max(most, time), -Infinity));
}
