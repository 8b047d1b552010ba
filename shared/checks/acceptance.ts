/**
 * Which problems somebody has accepted. semantics.md, "Checks": an acceptance holds for a problem with the same code,
 * cues, links, resource and zone (for `programme-gap`, which has none, the same `fromMs`) whose `byMs` is not larger.
 */
import type { Accepted } from '#shared/show/types.ts';
import type { Problem } from './problem.ts';

/** Gives the problem back, with the reason if it was accepted. */
export type AcceptanceMark = (problem: Problem) => Problem;

type Subject = Pick<Accepted, 'code' | 'cues' | 'links' | 'resource' | 'zone' | 'fromMs'>;

export function markAccepted(accepted: readonly Accepted[]): AcceptanceMark {
  if (accepted.length === 0) return (problem) => problem;
  const bySubject = new Map<string, Accepted[]>();
  for (const acceptance of accepted) {
    const subject = subjectOf(acceptance);
    const others = bySubject.get(subject);
    if (others) others.push(acceptance);
    else bySubject.set(subject, [acceptance]);
  }
  return (problem) => {
    const holds = bySubject.get(subjectOf(problem))?.find(({ byMs }) => problem.byMs <= byMs);
    return holds ? { ...problem, accepted: holds.reason } : problem;
  };
}

/** Problems and acceptances never change: each is put into words once, however often a list of them is made. */
const subjects = new WeakMap<object, string>();

/** What a problem is about, as a key: the same for the same problem at another time. */
export function subjectOf(about: Readonly<Subject> | Problem): string {
  let subject = subjects.get(about);
  if (subject === undefined) {
    const { code, cues, links, resource, zone, fromMs } = about;
    const when = code === 'programme-gap' ? fromMs : null;
    subject = JSON.stringify([code, cues, links ?? [], resource ?? null, zone ?? null, when]);
    subjects.set(about, subject);
  }
  return subject;
}
