/** Changes fields of cues: the same patch for one or for many. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Cue } from '#shared/show/types.ts';
import type { Outcome, Refusal } from './edit.ts';
import { labelCues } from './label-cues.ts';
import { refuseInvalid } from './valid-record.ts';

/** Fields to set; undefined takes an optional field away. */
export type CuePatch = { readonly [K in Exclude<keyof Cue, 'id'>]?: Cue[K] | undefined };

/**
 * Applies the patch to each cue, as one step. Refused whole if any cue would break the file's rules: a number that is
 * taken or empty, a circle of anchors, a value out of range, a record that is not there. A locked cue can be changed;
 * only tools do not move it.
 */
export function changeCues(
  document: ShowDocument,
  { cues, patch }: { readonly cues: Iterable<string>; readonly patch: CuePatch },
): Outcome {
  const chosen = [...new Set(cues)].flatMap((id) => document.cues.get(id) ?? []);
  if (chosen.length === 0) return { refused: 'nothing-selected' };
  const updated: [CueRecord, CueRecord][] = [];
  for (const cue of chosen) {
    const after = patched(cue, patch);
    const refusal = refuseInvalid('cues', after) ?? refuseReferences(document, after);
    if (refusal) return refusal;
    updated.push([cue, after]);
  }
  const refusal = refuseNumbers(document, updated) ?? refuseCircle(document, updated);
  if (refusal) return refusal;
  const [field = ''] = Object.keys(patch);
  return { label: { step: 'change-cues', ...labelCues(chosen), field }, diff: { cues: { updated } } };
}

function patched(cue: CueRecord, patch: CuePatch): CueRecord {
  const entries = Object.entries({ ...cue, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as CueRecord;
}

function refuseReferences(document: ShowDocument, cue: CueRecord): Refusal | null {
  const missing =
    (document.lanes.has(cue.lane) ? undefined : cue.lane) ??
    cue.uses?.find((id) => !document.resources.has(id)) ??
    [cue.zone, cue.toZone].find((id) => id !== undefined && !document.zones.has(id)) ??
    cue.sharesZoneWith?.find((id) => !document.cues.has(id)) ??
    (cue.clearedBy === undefined || document.resources.has(cue.clearedBy) ? undefined : cue.clearedBy) ??
    (cue.jump === undefined || document.jumps.has(cue.jump) ? undefined : cue.jump) ??
    ('after' in cue.start && !document.cues.has(cue.start.after) ? cue.start.after : undefined);
  return missing === undefined ? null : { refused: 'not-found', id: missing };
}

function refuseNumbers(document: ShowDocument, updated: readonly (readonly [CueRecord, CueRecord])[]): Refusal | null {
  const renumbered = updated.filter(([before, after]) => before.number !== after.number);
  if (renumbered.length === 0) return null;
  const changed = new Set(renumbered.map(([{ id }]) => id));
  const taken = new Set<string>();
  for (const { id, number } of document.cues.values()) if (!changed.has(id)) taken.add(number);
  for (const [, { number }] of renumbered) {
    if (taken.has(number)) return { refused: 'number-taken', number };
    taken.add(number);
  }
  return null;
}

/** A circle must lead through a changed cue, so only their lines of leaders are walked. */
function refuseCircle(document: ShowDocument, updated: readonly (readonly [CueRecord, CueRecord])[]): Refusal | null {
  const changed = new Map(updated.map(([, after]) => [after.id, after]));
  const find = (id: string): CueRecord | undefined => changed.get(id) ?? document.cues.get(id);
  for (const first of changed.values()) {
    const numbers = [first.number];
    let cue: CueRecord | undefined = first;
    while (cue && 'after' in cue.start && numbers.length <= document.cues.size) {
      cue = find(cue.start.after);
      if (cue === first) return { refused: 'anchor-circle', numbers };
      if (cue) numbers.push(cue.number);
    }
  }
  return null;
}
