/** Ties cues to one another and to the music: hang one on another's edge, link two edges, pin to a beat. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { BarMoment, CueEdge, Ms } from '#shared/show/types.ts';
import { addRecord } from './add-record.ts';
import { nearestBeatMoment } from './bar-moment.ts';
import { changeCues } from './change-cues.ts';
import { readCueTimes } from './cue-times.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { countOf, findCues } from './held-cues.ts';
import { runTogether } from './run-together.ts';

export interface HangCues {
  readonly cues: readonly string[];
  readonly on: CueEdge;
  /** Whether they go right to that edge; else each stays where it is, and its offset says how far that is. */
  readonly touching?: boolean;
}

/** The cues' starts hang on another's edge. Refused if one of them is locked, or would hang on itself. */
export function hangCues(document: ShowDocument, { cues: ids, on, touching = false }: HangCues): Outcome {
  const cues = findCues(document, ids);
  if ('refused' in cues) return cues;
  const leader = document.cues.get(on.cue);
  if (!leader) return { refused: 'not-found', id: on.cue };
  const times = readCueTimes(document);
  const outcome = changeCues(document, {
    cues: ids,
    patch({ id }) {
      const offsetMs = touching ? 0 : times.startOf(id) - times.edgeOf(on.cue, on.edge);
      return { start: { after: on.cue, edge: on.edge, ...(offsetMs === 0 ? {} : { offsetMs }) } };
    },
  });
  return isRefusal(outcome)
    ? outcome
    : { ...outcome, label: { step: 'hang-cues', ...countOf(cues), on: leader.number } };
}

/** Which of the two bounds a new link gets. */
export type LinkRule = 'at-least' | 'at-most';

export interface LinkCues {
  readonly from: CueEdge;
  /** Cues that are tied to it, each by a link of its own. */
  readonly to: readonly CueEdge[];
  readonly rule: LinkRule;
}

/** How long `to` is after `from` now; below 0, it is before. */
export function distanceMs(document: ShowDocument, from: Readonly<CueEdge>, to: Readonly<CueEdge>): Ms {
  const times = readCueTimes(document);
  return times.edgeOf(to.cue, to.edge) - times.edgeOf(from.cue, from.edge);
}

/** Hard rules that allow what is so now, and nothing less (or more). Refused from a cue to itself. */
export function linkCues(document: ShowDocument, { from, to, rule }: LinkCues): Outcome {
  const leader = document.cues.get(from.cue);
  if (!leader) return { refused: 'not-found', id: from.cue };
  const cues = findCues(
    document,
    to.map(({ cue }) => cue),
  );
  if ('refused' in cues) return cues;
  return runTogether(
    document,
    { step: 'link-cues', ...countOf(cues), to: leader.number },
    to.map((end) => (show: ShowDocument) => {
      const bound = distanceMs(show, from, end);
      const record = { from, to: end, ...(rule === 'at-least' ? { minMs: bound } : { maxMs: bound }) };
      return addRecord(show, { table: 'links', record });
    }),
  );
}

/** The cues start on a beat: each on the one nearest to it, or all on the one that is given. Refused if one is locked. */
export function pinCues(
  document: ShowDocument,
  { cues: ids, to }: { readonly cues: readonly string[]; readonly to?: BarMoment },
): Outcome {
  const cues = findCues(document, ids);
  if ('refused' in cues) return cues;
  const times = readCueTimes(document);
  const outcome = changeCues(document, {
    cues: ids,
    patch: ({ id }) => ({ start: to ?? nearestBeatMoment(times.startOf(id), times.tempo) }),
  });
  return isRefusal(outcome) ? outcome : { ...outcome, label: { step: 'pin-cues', ...countOf(cues) } };
}
