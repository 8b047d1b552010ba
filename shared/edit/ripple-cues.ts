/**
 * Ripple: what comes later goes along, so that what was in place stays in place to one another.
 *
 *   move     │ A │ B │ C          A dragged later by d: B and C too
 *   end      │ A    │ B │ C       A's end later by d: B and C too
 *   start    │ A │ B │ C          A's start pulled in by d: A stays where it starts, is shorter, B and C come earlier
 */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { countOf, freeCues, heldBy } from './held-cues.ts';
import { moveCues } from './move-cues.ts';
import { NOTHING, runTogether } from './run-together.ts';
import { trimCue } from './trim-cue.ts';

/** How far a ripple goes: the lanes of the cues that are edited, or all lanes. */
export type RippleScope = 'lane' | 'all';

/**
 * The cues that go along when these are moved or changed: all that start at or after `fromMs`, in the scope, locked
 * ones left out, in no order. The cues themselves are not among them.
 */
export function cuesThatRipple(
  document: ShowDocument,
  { cues, fromMs, scope }: { readonly cues: readonly string[]; readonly fromMs: Ms; readonly scope: RippleScope },
  times: CueTimes = readCueTimes(document),
): readonly string[] {
  const edited = new Set(cues);
  const lanes = new Set(cues.flatMap((id) => document.cues.get(id)?.lane ?? []));
  const goes = (cue: CueRecord): boolean =>
    !edited.has(cue.id) &&
    (scope === 'all' || lanes.has(cue.lane)) &&
    times.startOf(cue.id) >= fromMs &&
    heldBy(document, cue) === null;
  return [...document.cues.values()].filter(goes).map(({ id }) => id);
}

export interface RippleMove {
  readonly cues: readonly string[];
  readonly byMs: Ms;
  readonly scope: RippleScope;
  /** So many lanes down, as `moveCues` has it; what goes along keeps its lanes. */
  readonly byLanes?: number;
  readonly lanes?: readonly string[];
}

/** Moves cues, and with them all that starts at or after the first of them. Refused as `moveCues` is. */
export function rippleMove(document: ShowDocument, { scope, ...move }: RippleMove): Outcome {
  const ids = move.cues;
  const cues = freeCues(document, ids);
  if ('refused' in cues) return cues;
  const times = readCueTimes(document);
  const fromMs = Math.min(...cues.map(({ id }) => times.startOf(id)));
  const along = cuesThatRipple(document, { cues: ids, fromMs, scope }, times);
  const outcome = moveCues(document, { ...move, along });
  if (isRefusal(outcome)) return outcome;
  return { ...outcome, label: { step: 'ripple-cues', ...countOf(cues), along: along.length } };
}

/**
 * Moves an edge of a cue, and all that starts at or after its end by as much as its end has moved; by the start edge
 * the cue stays where it starts. Refused as `trimCue` is.
 */
export function rippleTrim(
  document: ShowDocument,
  {
    cue: id,
    edge,
    toMs,
    scope,
  }: { readonly cue: string; readonly edge: Edge; readonly toMs: Ms; readonly scope: RippleScope },
): Outcome {
  const found = freeCues(document, [id]);
  if ('refused' in found) return found;
  const times = readCueTimes(document);
  const [startMs, endMs] = [times.startOf(id), times.endOf(id)];
  const newEndMs = edge === 'end' ? Math.max(startMs, toMs) : endMs - Math.min(toMs - startMs, endMs - startMs);
  const along = cuesThatRipple(document, { cues: [id], fromMs: endMs, scope }, times);
  const label = { step: 'ripple-cues' as const, ...countOf(found), along: along.length };
  return runTogether(document, label, [
    (show) => trimCue(show, { cue: id, edge: 'end', toMs: newEndMs }),
    // Those that hang on the end have gone along already: they are looked at where they were.
    (show) => moveRest(show, along, newEndMs - endMs, times),
  ]);
}

/** Moves those of the cues that are not yet `byMs` from where they were. */
function moveRest(document: ShowDocument, cues: readonly string[], byMs: Ms, before: CueTimes): Outcome {
  const now = readCueTimes(document);
  const rest = cues.filter((cue) => now.startOf(cue) === before.startOf(cue));
  return rest.length === 0 || byMs === 0 ? NOTHING : moveCues(document, { cues: rest, byMs });
}
