/** A cue as it is read aloud: number, name, lane, time, length, what it hangs on, and its problems. */
import type { Problem } from '#shared/checks/problem.ts';
import type { LaneRecord, ShowDocument } from '#shared/show/document.ts';
import { printBar, printSeconds, printTime } from '#shared/time/print.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Words } from '#shared/words/language.ts';

/** How many problems that are not accepted a cue has. */
export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}
const NONE: ProblemCount = { errors: 0, warnings: 0 };

/** The problems of each cue that has any. */
export function countProblems(problems: Plan['problems']): ReadonlyMap<string, ProblemCount> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { cues, severity, accepted } of problems) {
    if (accepted !== undefined) continue;
    for (const cue of cues) {
      const count = counts.get(cue) ?? { errors: 0, warnings: 0 };
      counts.set(cue, count);
      if (severity === 'error') count.errors += 1;
      else count.warnings += 1;
    }
  }
  return counts;
}

/** `lit`: the problem that is shown; it may have the cue in it. `isHidden`: whether a cue's lane is hidden. */
export function describeCue(
  { cue, startMs, endMs }: PlacedCue,
  lane: LaneRecord,
  document: ShowDocument,
  problems: ReadonlyMap<string, ProblemCount>,
  lit: Problem | null,
  words: Words,
  isHidden: (cue: string) => boolean,
): string {
  return words.timeline.cell({
    number: cue.number,
    name: cue.name,
    lane: lane.name,
    start: printTime(startMs),
    length: printSeconds(endMs - startMs),
    anchor: describeAnchor(cue.start, document, words, isHidden),
    locked: cue.locked === true || lane.locked === true,
    ...(problems.get(cue.id) ?? NONE),
    lit: lit?.cues.includes(cue.id) === true,
  });
}

function describeAnchor(
  start: PlacedCue['cue']['start'],
  document: ShowDocument,
  { timeline, lanes }: Words,
  isHidden: (cue: string) => boolean,
): string {
  if ('after' in start) {
    const number = document.cues.get(start.after)?.number ?? '';
    return timeline.anchorAfter(isHidden(start.after) ? lanes.hiddenCue(number) : number, start.edge);
  }
  if ('bar' in start) return timeline.anchorBar(printBar({ bar: start.bar, beat: start.beat ?? 1 }));
  return timeline.anchorTime;
}
