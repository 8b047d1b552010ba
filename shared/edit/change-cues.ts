/** Changes fields of cues. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Cue } from '#shared/show/types.ts';
import { findCircle } from './anchor-circle.ts';
import type { Outcome, Refusal } from './edit.ts';
import { countOf, findCues, heldBy } from './held-cues.ts';
import { isEqual, patchRecord, type Patch } from './patch-record.ts';
import { recordRefusal } from './validate-record.ts';

export type CuePatch = Patch<Omit<Cue, 'id'>>;

export interface ChangeCues {
  readonly cues: readonly string[];
  /** The same for each of the cues, or made for each; `undefined` takes an optional field away. */
  readonly patch: CuePatch | ((cue: CueRecord) => CuePatch);
}

/** What locking holds. */
const HELD_FIELDS = ['start', 'duration', 'lane'] as const;

/**
 * Lays the patch over each of the cues, all or none: refused if one of them would break a rule of the file, get a
 * number that is taken, or hang on itself. A lock holds start, duration and lane, unless the patch takes it off.
 */
export function changeCues(document: ShowDocument, { cues: ids, patch }: ChangeCues): Outcome {
  const cues = findCues(document, ids);
  if ('refused' in cues) return cues;
  const patchOf = typeof patch === 'function' ? patch : () => patch;
  const updated: [CueRecord, CueRecord][] = [];
  let fields: string[] = [];
  for (const cue of cues) {
    const part = patchOf(cue);
    fields = Object.keys(part);
    const refusal = numberRefusal(document, cues, part);
    if (refusal) return refusal;
    const patched = patchRecord(cue, part);
    if (patched === cue) continue;
    const held = heldRefusal(document, cue, patched) ?? recordRefusal(document, 'cues', patched);
    if (held) return held;
    updated.push([cue, patched]);
  }
  const circle = fields.includes('start') ? circleRefusal(document, updated) : null;
  if (circle) return circle;
  return {
    label: { step: 'change-cues', field: fields[0] ?? '', ...countOf(cues) },
    diff: updated.length > 0 ? { cues: { updated } } : {},
  };
}

function numberRefusal(document: ShowDocument, cues: readonly CueRecord[], { number }: CuePatch): Refusal | null {
  if (number === undefined) return null;
  if (number.trim() === '' || number.length > 24) return { refused: 'number-invalid', number };
  const others = [...document.cues.values()].filter((cue) => cue.number === number);
  const isFree = cues.length === 1 && others.every((cue) => cue === cues[0]);
  return isFree ? null : { refused: 'number-taken', number };
}

/** Why the cue may not be changed so: it or its lane is locked. Null if it may, or if nothing that locks hold differs. */
export function heldRefusal(document: ShowDocument, before: CueRecord, after: CueRecord): Refusal | null {
  if (HELD_FIELDS.every((field) => isEqual(before[field], after[field]))) return null;
  const lane = document.lanes.get(after.lane);
  if (lane?.locked) return { refused: 'lane-locked', lane: lane.name };
  return heldBy(document, before.locked && !after.locked ? { ...before, locked: false } : before);
}

/** Refuses anchors after which a cue would hang on itself; the numbers stand in the order of the circle. */
function circleRefusal(document: ShowDocument, updated: readonly (readonly [CueRecord, CueRecord])[]): Refusal | null {
  const changed = new Map(updated.map(([, after]) => [after.id, after]));
  const cueOf = (id: string): CueRecord | undefined => changed.get(id) ?? document.cues.get(id);
  const leaderOf = (id: string): string | undefined => {
    const start = cueOf(id)?.start;
    return start && 'after' in start ? start.after : undefined;
  };
  for (const id of changed.keys()) {
    const circle = findCircle(id, leaderOf);
    if (circle) return { refused: 'anchor-circle', numbers: circle.map((member) => cueOf(member)?.number ?? member) };
  }
  return null;
}
