/**
 * Cues by number, for arithmetic over lists: a cue keeps its slot as long as it is in the show, wherever the running
 * order puts it; a slot that became free is used again. Values, never changed in place: plans of earlier revisions
 * hold on to theirs.
 */
import type { TableDiff } from '#shared/edit/diff.ts';
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import { Pages } from './pages.ts';

export interface CueSlots {
  /** By slot; undefined where it is free. */
  readonly cues: Pages<CueRecord | undefined>;
  readonly slotOf: ReadonlyMap<string, number>;
  readonly free: readonly number[];
}

/** Slots in running order, none free. */
export function fillSlots(document: ShowDocument): CueSlots {
  const cues = inOrder(document.cues);
  return { cues: Pages.of(cues, undefined), slotOf: new Map(cues.map(({ id }, slot) => [id, slot])), free: [] };
}

/** The slots after a change of the cues, and all slots that it names: of cues changed, added and removed. */
export function changeSlots(
  before: CueSlots,
  { added = [], updated = [], removed = [] }: TableDiff<CueRecord>,
): { readonly slots: CueSlots; readonly named: readonly number[] } {
  const cues = before.cues.draft();
  const isOther = added.length + removed.length > 0;
  const slotOf = isOther ? new Map(before.slotOf) : null;
  const free = isOther ? [...before.free] : [];
  const named: number[] = [];
  let length = before.cues.length;
  for (const { id } of removed) {
    const slot = before.slotOf.get(id);
    if (slot === undefined) continue;
    cues.set(slot, undefined);
    slotOf?.delete(id);
    free.push(slot);
    named.push(slot);
  }
  for (const [, cue] of updated) {
    const slot = before.slotOf.get(cue.id);
    if (slot === undefined) continue;
    cues.set(slot, cue);
    named.push(slot);
  }
  for (const cue of added) {
    const slot = free.pop() ?? length++;
    cues.set(slot, cue);
    slotOf?.set(cue.id, slot);
    named.push(slot);
  }
  return {
    slots: { cues: cues.done(), slotOf: slotOf ?? before.slotOf, free: isOther ? free : before.free },
    named,
  };
}
