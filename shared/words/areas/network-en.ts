/** Rules, and what is said of them when they can't all hold. */
import type { Rule } from '#shared/plan/network/rule.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { factsOfRule, tellSeconds, tellTime, type RuleFacts } from '../rule-facts.ts';

const does: Record<Edge, string> = { start: 'starts', end: 'ends' };

/** Where a moment lies as seen from another: `2.0 s after`, `0.5 s before`, `as`. */
function placed(ms: Ms): string {
  if (ms === 0) return 'as';
  return `${tellSeconds(ms)} s ${ms > 0 ? 'after' : 'before'}`;
}

function window({ numbers, toEdge, minMs, maxMs }: RuleFacts): string {
  const what = `${numbers[0]} ${does[toEdge]}`;
  if (minMs !== null && maxMs !== null) return `${what} between ${tellTime(minMs)} and ${tellTime(maxMs)}`;
  if (minMs !== null) return `${what} no earlier than ${tellTime(minMs)}`;
  return `${what} no later than ${tellTime(maxMs ?? 0)}`;
}

function link({ numbers, fromEdge, toEdge, minMs, maxMs, why }: RuleFacts): string {
  const mark = `${numbers[0]} ${does[fromEdge]}`;
  const bounds = [
    ...(minMs === null ? [] : [`no sooner than ${placed(minMs)} ${mark}`]),
    ...(maxMs === null ? [] : [`no later than ${placed(maxMs)} ${mark}`]),
  ];
  return `${numbers[1]} ${does[toEdge]} ${bounds.join(' and ')}${why ? ` (${why})` : ''}`;
}

function sentence(facts: RuleFacts): string {
  const { kind, numbers, resource, fromEdge } = facts;
  const minMs = facts.minMs ?? 0;
  switch (kind) {
    case 'duration':
      return `${numbers[0]} lasts ${tellSeconds(minMs)} s`;
    case 'locked':
      return `${numbers[0]} is locked at ${tellTime(minMs)}`;
    case 'anchor':
      return `${numbers[0]} starts ${placed(minMs)} ${numbers[1]} ${does[fromEdge]}`;
    case 'window':
      return window(facts);
    case 'link':
      return link(facts);
    case 'resource': {
      const travel = minMs > 0 ? `, ${tellSeconds(minMs)} s away` : '';
      return `${resource} is needed for ${numbers[0]} first and then for ${numbers[1]}${travel}`;
    }
    default:
      return kind satisfies never;
  }
}

export const networkEn = {
  feasible: 'All rules can hold together.',
  free: 'The rules can hold together only if some cues take less or more time than is likely.',
  never: 'The rules can’t hold together, however long the cues take.',
  conflict: (rules: number, missingMs: Ms) =>
    rules === 1
      ? `This rule fights with itself: ${tellSeconds(missingMs)} s are missing.`
      : `These ${rules} rules together need ${tellSeconds(missingMs)} s more than there is; relax any one of them by that much.`,
  rule: (rule: Rule, document: ShowDocument) => sentence(factsOfRule(rule, document)),
};
