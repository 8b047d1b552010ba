/** What the sentences of the why panel need to say, in any language: the names and numbers behind its ids. */
import type { LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { Anchor, Edge, Ms } from '#shared/show/types.ts';
import type { Journey } from '#shared/plan/cue-journeys.ts';
import type { WayToGo } from '#shared/plan/resource-order.ts';
import type { SlackRule } from '#shared/plan/slack-rule.ts';
import { printBar } from '#shared/time/print.ts';
import { printLength, printShown, printSpeed, type Measures } from '#shared/units/measures.ts';
import { tellSeconds, tellTime } from './rule-facts.ts';

/** The rule that a slack ends at, with its names. */
export interface BindingFacts {
  readonly kind: SlackRule['rule']['kind'];
  /** The cue that the rule is about; null: the one that was asked for. */
  readonly through: string | null;
  /** The number of the cue that stays; empty where the clock is meant. */
  readonly other: string;
  readonly resource: string;
}

/** Of the cue with that id. */
export function bindingFacts({ rule, cue, other }: SlackRule, asked: string, document: ShowDocument): BindingFacts {
  return {
    kind: rule.kind,
    through: cue === asked ? null : numberOf(cue, document),
    other: other === null ? '' : numberOf(other, document),
    resource: document.resources.get(rule.resource ?? '')?.name ?? rule.resource ?? '',
  };
}

/** A way with its names, and its numbers printed. */
export interface WayFacts {
  readonly from: string;
  readonly to: string;
  /** With their units. */
  readonly length: string;
  readonly speed: string;
}

export function wayFacts({ from, to, metres, speed }: WayToGo, document: ShowDocument, measures: Measures): WayFacts {
  const zone = (id: string): string => document.zones.get(id)?.name || id;
  return {
    from: zone(from),
    to: zone(to),
    length: printLength(measures, metres, 2),
    speed: printSpeed(measures, speed, 2),
  };
}

/** What a resource has to do before, within or after a cue, with its names. */
export interface JourneyFacts {
  readonly leg: Journey['leg'];
  /** Number of the neighbour; empty where there is none. */
  readonly other: string;
  /** Names of the zones; null where the place is not known. */
  readonly from: string | null;
  readonly to: string | null;
  /** The number alone; null where there is no way, or none is known. */
  readonly length: string | null;
  readonly unit: Measures['length'];
  /** Seconds, printed; null where nothing is needed, or nothing is before. */
  readonly needs: string | null;
  readonly there: string | null;
  /** How much is missing; 0: nothing. */
  readonly shortMs: Ms;
}

export function journeyFacts(journey: Journey, document: ShowDocument, measures: Measures): JourneyFacts {
  const { leg, other, from, to, way, thereMs } = journey;
  const zone = (id: string | undefined): string | null =>
    id === undefined ? null : document.zones.get(id)?.name || id;
  const isWalked = way !== null && Number.isFinite(way.metres);
  return {
    leg,
    other: other === null ? '' : numberOf(other, document),
    from: zone(from),
    to: zone(to),
    length: isWalked ? printShown(measures, way.metres, 2) : null,
    unit: measures.length,
    needs: isWalked ? tellSeconds(way.travelMs) : null,
    there: thereMs === null ? null : `${thereMs < 0 ? '−' : ''}${tellSeconds(thereMs)}`,
    shortMs: isWalked && thereMs !== null && thereMs >= 0 ? Math.max(0, way.travelMs - thereMs) : 0,
  };
}

/** What a start hangs on. */
export type AnchorFacts =
  | { readonly on: 'clock'; readonly time: string }
  | { readonly on: 'bar'; readonly bar: string; readonly offset: string }
  | { readonly on: 'cue'; readonly edge: Edge; readonly offset: string };

export function anchorFacts(start: Anchor): AnchorFacts {
  if ('after' in start) return { on: 'cue', edge: start.edge, offset: signedSeconds(start.offsetMs ?? 0) };
  if ('at' in start) return { on: 'clock', time: tellTime(start.at) };
  const { bar, beat = 1, offsetMs = 0 } = start;
  return { on: 'bar', bar: printBar({ bar, beat }), offset: signedSeconds(offsetMs) };
}

/** A link as one of its cues sees it: how far from its own edge the edge of the other has to be. */
export interface LinkFacts {
  readonly ownEdge: Edge;
  readonly otherEdge: Edge;
  /** Seconds with their sign; null: no bound. */
  readonly min: string | null;
  readonly max: string | null;
}

export function linkFacts({ from, to, minMs, maxMs }: LinkRecord, cue: string): LinkFacts {
  const tell = (ms: Ms | undefined): string | null => (ms === undefined ? null : signedSeconds(ms) || '0.0');
  if (from.cue === cue) return { ownEdge: from.edge, otherEdge: to.edge, min: tell(minMs), max: tell(maxMs) };
  // The other way round least and most change places, and signs.
  const turned = (ms: Ms | undefined): Ms | undefined => (ms === undefined ? undefined : -ms);
  return { ownEdge: to.edge, otherEdge: from.edge, min: tell(turned(maxMs)), max: tell(turned(minMs)) };
}

/** `+0.5`, `−2.0`; empty for nothing. */
function signedSeconds(ms: Ms): string {
  return ms === 0 ? '' : `${ms < 0 ? '−' : '+'}${tellSeconds(ms)}`;
}

function numberOf(id: string, document: ShowDocument): string {
  return document.cues.get(id)?.number ?? id;
}
