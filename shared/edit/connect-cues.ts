/** Ties cues to one another and to the music: hang one on another's edge, link two edges, pin to a beat. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { BarMoment, CueEdge, Ms } from '#shared/show/types.ts';
import { addRecord } from './add-record.ts';
import { nearestBeatMoment } from './bar-moment.ts';
import { changeCues } from './change-cues.ts';
import { readCueTimes } from './cue-times.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { countOf, findCues } from './held-cues.ts';

export interface HangCue {
  readonly cue: string;
  readonly on: CueEdge;
  /** Whether it goes right to that edge; else it stays where it is, and the offset says how far that is. */
  readonly touching?: boolean;
}

/** The cue's start hangs on another's edge. Refused if it is locked, or would hang on itself. */
export function hangCue(document: ShowDocument, { cue: id, on, touching = false }: HangCue): Outcome {
  const [cue, leader] = [document.cues.get(id), document.cues.get(on.cue)];
  if (!cue || !leader) return { refused: 'not-found', id: cue ? on.cue : id };
  const times = readCueTimes(document);
  const offsetMs = touching ? 0 : times.startOf(id) - times.edgeOf(on.cue, on.edge);
  const start = { after: on.cue, edge: on.edge, ...(offsetMs === 0 ? {} : { offsetMs }) };
  const outcome = changeCues(document, { cues: [id], patch: { start } });
  return isRefusal(outcome)
    ? outcome
    : { ...outcome, label: { step: 'hang-cue', number: cue.number, on: leader.number } };
}

/** Which of the two bounds a new link gets. */
export type LinkRule = 'at-least' | 'at-most';

/** How long `to` is after `from` now: below 0, it is before. */
export function distanceMs(document: ShowDocument, from: Readonly<CueEdge>, to: Readonly<CueEdge>): Ms {
  const times = readCueTimes(document);
  return times.edgeOf(to.cue, to.edge) - times.edgeOf(from.cue, from.edge);
}

/** A hard rule between two edges that allows what is so now, and nothing less (or more). */
export function linkCues(
  document: ShowDocument,
  { from, to, rule }: { readonly from: CueEdge; readonly to: CueEdge; readonly rule: LinkRule },
): Outcome {
  const ends = findCues(document, [from.cue, to.cue]);
  if ('refused' in ends) return ends;
  const [first, second] = ends;
  if (!first || !second) return { refused: 'value-invalid', field: 'links', value: first?.number ?? '' };
  const bound = distanceMs(document, from, to);
  const outcome = addRecord(document, {
    table: 'links',
    record: { from, to, ...(rule === 'at-least' ? { minMs: bound } : { maxMs: bound }) },
  });
  return isRefusal(outcome)
    ? outcome
    : { ...outcome, label: { step: 'link-cues', from: first.number, to: second.number } };
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
