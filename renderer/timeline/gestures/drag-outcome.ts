/** What a drag would do to the plan, told while it lasts: what it breaks or mends, and how much slack is left. */
import { subjectOf } from '#shared/checks/acceptance.ts';
import type { Problem } from '#shared/checks/problem.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Words } from '#shared/words/language.ts';
import { currentShow } from '#renderer/state/document.ts';
import { measuresNow } from '#renderer/state/session.ts';

interface Change {
  /** Problems that are new, or worse than they were. */
  readonly worse: readonly Problem[];
  /** How many are gone. */
  readonly mended: number;
}

/** Remembers the problems as they are; the returned function tells the difference of the plan as it is then, in lines. */
export function watchOutcome(cues: readonly string[]): (words: Words) => string[] {
  const before = new Set(currentShow().plan.problems);
  /** How bad each was, by what it is about; looked up once something has changed. */
  let badness: ReadonlyMap<string, Ms> | null = null;
  /** The list that was compared last, and what came of it: most steps of a drag leave it as it is. */
  let compared: { readonly problems: readonly Problem[]; readonly change: Change } | null = null;
  const changeOf = (problems: readonly Problem[]): Change => {
    if (compared?.problems === problems) return compared.change;
    const fresh = problems.filter((problem) => !before.has(problem));
    if (fresh.length > 0) badness ??= new Map([...before].map((problem) => [subjectOf(problem), problem.byMs]));
    const was = (problem: Problem): Ms | undefined => badness?.get(subjectOf(problem));
    const worse = fresh.filter((problem) => problem.accepted === undefined && (was(problem) ?? -1) < problem.byMs);
    const kept = problems.length - fresh.length;
    const mended = before.size - kept - fresh.filter((problem) => was(problem) !== undefined).length;
    compared = { problems, change: { worse, mended } };
    return compared.change;
  };
  return (words) => {
    const { document, plan } = currentShow();
    const { worse, mended } = changeOf(plan.problems);
    const first = worse.find(({ severity }) => severity === 'error') ?? worse[0];
    return [
      words.timeline.slackLeft(...leastSlack(cues)),
      ...(first
        ? [words.timeline.breaks(words.problems.sentence(first, document, plan, measuresNow()), worse.length - 1)]
        : []),
      ...(!first && mended > 0 ? [words.timeline.mends(mended)] : []),
    ];
  };
}

/** The least of the cues' slack, later and earlier; null: no limit. */
function leastSlack(cues: readonly string[]): readonly [later: Ms | null, earlier: Ms | null] {
  const { plan } = currentShow();
  let [later, earlier] = [Infinity, Infinity];
  for (const cue of cues) {
    later = Math.min(later, plan.slackMs(cue) ?? Infinity);
    earlier = Math.min(earlier, plan.earlySlackMs(cue) ?? Infinity);
  }
  return [Number.isFinite(later) ? later : null, Number.isFinite(earlier) ? earlier : null];
}
