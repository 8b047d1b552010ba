/** Which cues stand on a sheet. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { SheetFilter } from '#shared/show/types.ts';

/**
 * A cue stands on the sheet if each list that is given has it: its lane's department, its kind, one of the resources it
 * has to do with, the cue itself. An empty list is none. A cue has to do with what it uses, with all that is part of
 * that or that it is part of (who uses all dancers uses each group), and with who reports "clear" for it.
 */
export function filterOf(document: ShowDocument, filter: Readonly<SheetFilter>): (cue: CueRecord) => boolean {
  const departments = setOf(filter.departments);
  const kinds = setOf(filter.kinds);
  const cues = setOf(filter.cues);
  const resources = filter.resources?.length ? withKin(document, filter.resources) : null;
  return ({ id, lane, kind, uses = [], clearedBy = '' }) =>
    (departments?.has(document.lanes.get(lane)?.department ?? '') ?? true) &&
    (kinds?.has(kind) ?? true) &&
    (cues?.has(id) ?? true) &&
    (!resources || uses.some((used) => resources.has(used)) || (filter.resources?.includes(clearedBy) ?? false));
}

function setOf(list: readonly string[] | undefined): ReadonlySet<string> | null {
  return list?.length ? new Set(list) : null;
}

/** The resources, all that is part of them, and all that they are part of. */
function withKin(document: ShowDocument, ids: readonly string[]): ReadonlySet<string> {
  const kin = new Set(ids);
  for (const id of ids) {
    for (let whole = document.resources.get(id)?.partOf; whole !== undefined && !kin.has(whole);) {
      kin.add(whole);
      whole = document.resources.get(whole)?.partOf;
    }
  }
  const parts = Map.groupBy(document.resources.values(), ({ partOf }) => partOf ?? '');
  // Only what is part of the resources themselves: the set grows while it is walked.
  const inside = new Set(ids);
  for (const id of inside) for (const part of parts.get(id) ?? []) inside.add(part.id);
  return new Set([...kin, ...inside]);
}
