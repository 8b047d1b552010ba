/**
 * Cues by number, for arithmetic over arrays: a cue keeps its slot as long as it is in the show, wherever the running
 * order puts it; a slot that became free is used again. Values, never changed in place: plans of earlier revisions
 * hold on to theirs.
 */
import type { TableDiff } from '#shared/edit/diff.ts';
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';

export interface CueSlots {
  /** By slot; undefined where it is free. */
  readonly cues: readonly (CueRecord | undefined)[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly free: readonly number[];
}

/** Slots in running order, none free. */
export function fillSlots(document: ShowDocument): CueSlots {
  const cues = inOrder(document.cues);
  return { cues, slotOf: new Map(cues.map(({ id }, slot) => [id, slot])), free: [] };
}

/** The slots after a change of the cues, and all slots that it names: of cues changed, added and removed. */
export function changeSlots(
  { cues: before, slotOf: slotsBefore, free: freeBefore }: CueSlots,
  { added = [], updated = [], removed = [] }: TableDiff<CueRecord>,
): { readonly slots: CueSlots; readonly named: readonly number[] } {
  const cues = [...before];
  const slotOf = added.length + removed.length > 0 ? new Map(slotsBefore) : null;
  const free = [...freeBefore];
  const named: number[] = [];
  for (const { id } of removed) {
    const slot = slotsBefore.get(id);
    if (slot === undefined) continue;
    cues[slot] = undefined;
    slotOf?.delete(id);
    free.push(slot);
    named.push(slot);
  }
  for (const [, cue] of updated) {
    const slot = slotsBefore.get(cue.id);
    if (slot === undefined) continue;
    cues[slot] = cue;
    named.push(slot);
  }
  for (const cue of added) {
    const slot = free.pop() ?? cues.length;
    cues[slot] = cue;
    slotOf?.set(cue.id, slot);
    named.push(slot);
  }
  return { slots: { cues, slotOf: slotOf ?? slotsBefore, free }, named };
}
