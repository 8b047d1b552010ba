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

/** The longest phrase in ms, not rounded, that can be sung at a fatigue from 0 to 1. */
export function longestPhraseMs(fatigue: number, breath: Breath | undefined): number {
  const { restMs, spentMs } = breathOf(breath);
  return restMs - (restMs - spentMs) * fatigue;
}

/** The corners of the curve, by time: one wherever something begins or ends; exertions come by start. */
export function breathCorners(exertions: readonly Exertion[], breath: Breath | undefined): readonly BreathCorner[] {
  const { recoveryMs } = breathOf(breath);
  const moments = [...new Set(exertions.flatMap(({ fromMs, toMs }) => [fromMs, toMs]))].sort((a, b) => a - b);
  const corners: BreathCorner[] = [];
  let running: Exertion[] = [];
  let next = 0;
  let fatigue = 0;
  let effort = 0;
  let before = moments[0] ?? 0;
  for (const atMs of moments) {
    fatigue = fatigueAfter(fatigue, effort, atMs - before, recoveryMs);
    before = atMs;
    running = running.filter(({ toMs }) => toMs > atMs);
    for (let begun = exertions[next]; begun && begun.fromMs <= atMs; begun = exertions[next]) {
      if (begun.toMs > atMs) running.push(begun);
      next += 1;
    }
    effort = running.reduce((most, exertion) => Math.max(most, exertion.effort), 0);
    corners.push({ atMs, fatigue, effort });
  }
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

/** Fatigue after `lastsMs` of an effort. */
function fatigueAfter(fatigue: number, effort: number, lastsMs: Ms, recoveryMs: Ms): number {
  return effort + (fatigue - effort) * Math.exp(-lastsMs / recoveryMs);
}

/** Fatigue at a moment of the curve; corners by time, as `breathCorners` gives them. 0 before the first. */
export function fatigueAt(corners: readonly BreathCorner[], atMs: Ms, breath: Breath | undefined): number {
  const corner = corners[cornersBefore(corners, atMs, true) - 1];
  if (!corner) return 0;
  return fatigueAfter(corner.fatigue, corner.effort, atMs - corner.atMs, breathOf(breath).recoveryMs);
}
