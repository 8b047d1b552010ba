/** What the sentence of a rule needs to say, in any language: names and edges behind its ids and time points. */
import { edgeOfPoint, type Rule } from '#shared/plan/network/rule.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';

export interface RuleFacts {
  readonly kind: Rule['kind'];
  /** Numbers of its cues, in the rule's order. */
  readonly numbers: readonly string[];
  readonly resource: string;
  readonly why: string | undefined;
  /** The edges that are kept apart: of the one that the other is measured from, and of the other. */
  readonly fromEdge: Edge;
  readonly toEdge: Edge;
  /** Null: no bound. Times for what hangs on show zero, else lengths. */
  readonly minMs: Ms | null;
  readonly maxMs: Ms | null;
}

export function factsOfRule(rule: Rule, document: ShowDocument): RuleFacts {
  const { kind, cues, minMs, maxMs } = rule;
  const resource = document.resources.get(rule.resource ?? '');
  return {
    kind,
    numbers: cues.map((id) => document.cues.get(id)?.number ?? id),
    resource: resource?.name ?? rule.resource ?? '',
    why: document.links.get(rule.link ?? '')?.why,
    fromEdge: edgeOfPoint(rule.from),
    toEdge: edgeOfPoint(rule.to),
    minMs: minMs === -Infinity ? null : minMs,
    maxMs: maxMs === Infinity ? null : maxMs,
  };
}

/** Tenths where they say it all, else every ms. */
export function tellTime(ms: Ms): string {
  return printTime(ms, ms % 100 === 0 ? 'tenths' : 'millis');
}

/** Seconds without the unit and without a sign. */
export function tellSeconds(ms: Ms): string {
  return printSeconds(Math.abs(ms), ms % 100 === 0 ? 'tenths' : 'millis');
}
