/**
 * Breath of a performer over the show. semantics.md, "Breath": fatigue F is 0 at first and goes towards the effort e of
 * what they do, dF/dt = (e - F) / recovery. Between two moments at which e changes that is
 * F(t) = e + (F0 - e) exp(-t / recovery), so that F is least and most at such moments.
 */
import { breathOf } from '#shared/show/defaults.ts';
import type { Breath, Ms } from '#shared/show/types.ts';

/** Something done with an effort from 0 (rest) to 1 (flat out). */
export interface Exertion {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly effort: number;
}

/** Fatigue at a moment at which the effort changes, and the effort from then on. */
export interface BreathCorner {
  readonly atMs: Ms;
  readonly fatigue: number;
  readonly effort: number;
}

/** How somebody is at a moment, and what they are doing. */
export interface Breathing extends BreathCorner {
  readonly running: readonly Exertion[];
}

/** Before the first exertion, whenever that is. */
export const RESTED: Breathing = { atMs: -Infinity, fatigue: 0, effort: 0, running: [] };

/** The longest phrase in ms, not rounded, that can be sung at a fatigue from 0 to 1. */
export function longestPhraseMs(fatigue: number, breath: Breath | undefined): number {
  const { restMs, spentMs } = breathOf(breath);
  return restMs - (restMs - spentMs) * fatigue;
}

/** How they are at a later moment; `onCorner` is told of each end on the way, that moment included. */
export function breatheUntil(
  breathing: Breathing,
  untilMs: Ms,
  breath: Breath | undefined,
  onCorner: (corner: BreathCorner) => void,
): Breathing {
  const { recoveryMs } = breathOf(breath);
  let now = breathing;
  while (now.running.length > 0) {
    const atMs = now.running.reduce((first, { toMs }) => Math.min(first, toMs), Infinity);
    if (atMs > untilMs) break;
    const running = now.running.filter(({ toMs }) => toMs > atMs);
    now = { atMs, fatigue: fatigueAfter(now, atMs, recoveryMs), effort: mostEffort(running), running };
    onCorner(now);
  }
  return now.atMs >= untilMs || untilMs === Infinity
    ? now
    : { ...now, atMs: untilMs, fatigue: fatigueAfter(now, untilMs, recoveryMs) };
}

/** Begins something now. */
export function exert(breathing: Breathing, exertion: Exertion): Breathing {
  const running = [...breathing.running, exertion];
  return { ...breathing, effort: mostEffort(running), running };
}

/** The corners of the curve, by time: one wherever something begins or ends; exertions come by start. */
export function breathCorners(exertions: readonly Exertion[], breath: Breath | undefined): readonly BreathCorner[] {
  const corners: BreathCorner[] = [];
  const note = ({ atMs, fatigue, effort }: BreathCorner): void => {
    if (corners.at(-1)?.atMs === atMs) corners.pop();
    corners.push({ atMs, fatigue, effort });
  };
  let now = RESTED;
  for (const exertion of exertions) {
    now = exert(breatheUntil(now, exertion.fromMs, breath, note), exertion);
    note(now);
  }
  breatheUntil(now, Infinity, breath, note);
  return corners;
}

/** How many corners lie before a moment, or, with `included`, at it too: a binary search. */
export function cornersBefore(corners: readonly BreathCorner[], atMs: Ms, included = false): number {
  let low = 0;
  let high = corners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cornerMs = corners[middle]?.atMs ?? 0;
    if (cornerMs < atMs || (included && cornerMs === atMs)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fatigue at a moment of the curve; corners by time, as `breathCorners` gives them. 0 before the first. */
export function fatigueAt(corners: readonly BreathCorner[], atMs: Ms, breath: Breath | undefined): number {
  const corner = corners[cornersBefore(corners, atMs, true) - 1];
  return corner ? fatigueAfter(corner, atMs, breathOf(breath).recoveryMs) : 0;
}

function mostEffort(running: readonly Exertion[]): number {
  return running.reduce((most, { effort }) => Math.max(most, effort), 0);
}

/** Fatigue at a later moment, with the effort of now until then. */
function fatigueAfter({ atMs, fatigue, effort }: BreathCorner, laterMs: Ms, recoveryMs: Ms): number {
  // At rest, or at once, nothing changes: not even by a rounding.
  if (laterMs === atMs || atMs === -Infinity) return fatigue;
  return effort + (fatigue - effort) * Math.exp(-(laterMs - atMs) / recoveryMs);
}
