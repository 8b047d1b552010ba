/** Living with a problem: it is accepted for a reason, taken back, and forgotten once it is gone. */
import { subjectOf } from '#shared/checks/acceptance.ts';
import { PROBLEM_CODES, type Problem } from '#shared/checks/problem.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Accepted } from '#shared/show/types.ts';
import type { Diff } from './diff.ts';
import type { Outcome } from './edit.ts';
import { changeHeader } from './change-header.ts';

export interface AcceptProblem {
  readonly problem: Problem;
  readonly reason: string;
  /** Who answers for it. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Accepts a problem as bad as it is now; an older acceptance of the same gives way. */
export function acceptProblem(document: ShowDocument, { problem, reason, by, at }: AcceptProblem): Outcome {
  const { code, cues, links, resource, zone, fromMs, byMs } = problem;
  const accepted: Accepted = {
    code,
    cues: [...cues],
    ...(links === undefined ? {} : { links: [...links] }),
    ...(resource === undefined ? {} : { resource }),
    ...(zone === undefined ? {} : { zone }),
    fromMs,
    byMs,
    reason,
    by,
    at,
  };
  return setAccepted(document, [...othersThan(document, problem), accepted]);
}

/** The problem counts again. */
export function withdrawAcceptance(document: ShowDocument, { problem }: { readonly problem: Problem }): Outcome {
  return setAccepted(document, othersThan(document, problem));
}

/**
 * What forgets the acceptances whose problem is no more: if it came back it would be another one. One that has become
 * worse stays on record, and those of codes this version does not know stay too. Null if there is nothing to forget.
 */
export function forgetVanished(document: ShowDocument, problems: readonly Problem[]): Diff | null {
  const header = headerOf(document);
  const accepted = header.accepted ?? [];
  if (accepted.length === 0) return null;
  const here = new Set(problems.map(subjectOf));
  const left = accepted.filter((acceptance) => !PROBLEM_CODES.has(acceptance.code) || here.has(subjectOf(acceptance)));
  if (left.length === accepted.length) return null;
  const { accepted: _accepted, ...rest } = header;
  return { header: { updated: [[header, left.length > 0 ? { ...header, accepted: left } : rest]] } };
}

function othersThan(document: ShowDocument, problem: Problem): Accepted[] {
  const subject = subjectOf(problem);
  return (headerOf(document).accepted ?? []).filter((acceptance) => subjectOf(acceptance) !== subject);
}

function setAccepted(document: ShowDocument, accepted: Accepted[]): Outcome {
  return changeHeader(document, { patch: { accepted: accepted.length > 0 ? accepted : undefined } });
}
