/** A show so small that a list can show it: each lane a row of dashes where it has cues. */
import type { Miniature } from '#shared/bridge/recent.ts';
import { headerOf, inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { openingSpan } from './opening-span.ts';

/** So many places the whole show has from left to right. */
export const MINIATURE_STEPS = 480;
/** Lanes below these are left out: they would be thinner than a pixel. */
export const MINIATURE_LANES = 48;

/** What is seen of the show when it opens, each cue at its planned times. */
export function miniatureOf(document: ShowDocument, plan: Pick<Plan, 'timesOf' | 'runningOrder' | 'span'>): Miniature {
  const lanes = inOrder(document.lanes).slice(0, MINIATURE_LANES);
  const marks = new Map(lanes.map(({ id }) => [id, new Uint8Array(MINIATURE_STEPS)]));
  const { fromMs, toMs } = openingSpan(plan, headerOf(document).music.lengthMs);
  const stepAt = (ms: number): number => Math.round(((ms - fromMs) / Math.max(1, toMs - fromMs)) * MINIATURE_STEPS);
  for (const { id, lane } of document.cues.values()) {
    const times = plan.timesOf(id);
    if (!times || times.endMs < fromMs || times.startMs > toMs) continue;
    const from = Math.min(Math.max(0, stepAt(times.startMs)), MINIATURE_STEPS - 1);
    // A step stays free behind a long cue, so that the next one is seen to be another.
    marks.get(lane)?.fill(1, from, Math.max(from + 1, stepAt(times.endMs) - 1));
  }
  return {
    title: headerOf(document).title,
    lanes: lanes.map(({ id, department, colour }) => ({
      department,
      ...(colour === undefined ? {} : { colour }),
      dashes: dashesOf(marks.get(id) ?? new Uint8Array()),
    })),
  };
}

/** Places where the marks begin and end. */
function dashesOf(marks: Uint8Array): number[] {
  const dashes: number[] = [];
  for (const [at, mark] of marks.entries()) {
    if (mark !== (marks[at - 1] ?? 0)) dashes.push(at);
  }
  if (dashes.length % 2 === 1) dashes.push(marks.length);
  return dashes;
}
