/**
 * Diffs: what a command changes, as records before and after. They can be applied, reversed and squashed, and they
 * are plain data, fit for a journal. Lists, not objects by id: an id may be `__proto__`.
 */
import {
  TABLES,
  type MutableDocument,
  type RecordBase,
  type RecordTypes,
  type TableName,
} from '#shared/show/document.ts';

export interface TableDiff<R> {
  readonly added?: readonly R[];
  /** Pairs of the record before and after. */
  readonly updated?: readonly (readonly [before: R, after: R])[];
  readonly removed?: readonly R[];
}
export type Diff = { readonly [K in TableName]?: TableDiff<RecordTypes[K]> };

export const EMPTY_DIFF: Diff = {};

/** Whether nothing is changed by it. */
export function isEmptyDiff(diff: Diff): boolean {
  return TABLES.every((name) => {
    const part = diff[name];
    return !part || !(part.added?.length || part.updated?.length || part.removed?.length);
  });
}

/** Writes the diff into the tables. The diff must have been made for the state the tables are in. */
export function applyDiff(document: MutableDocument, diff: Diff): void {
  for (const name of TABLES) applyTable(document, name, diff);
}

function applyTable(document: MutableDocument, name: TableName, diff: Diff): void {
  // One table and its own part of the diff: the name ties them, which TypeScript cannot follow over a union.
  const part = diff[name] as TableDiff<RecordBase> | undefined;
  if (!part) return;
  const table = document[name] as Map<string, RecordBase>;
  for (const record of part.removed ?? []) table.delete(record.id);
  for (const [, after] of part.updated ?? []) table.set(after.id, after);
  for (const record of part.added ?? []) table.set(record.id, record);
}

/** The diff that takes back what this one did. */
export function reverseDiff(diff: Diff): Diff {
  const reversed: { -readonly [K in TableName]?: unknown } = {};
  for (const name of TABLES) {
    const part = diff[name];
    if (!part) continue;
    reversed[name] = {
      ...(part.removed ? { added: part.removed } : {}),
      ...(part.updated ? { updated: part.updated.map(([before, after]) => [after, before]) } : {}),
      ...(part.added ? { removed: part.added } : {}),
    };
  }
  return reversed as Diff;
}

/** One diff that does what these do one after the other; changes that cancel out are gone. */
export function squashDiffs(diffs: readonly Diff[]): Diff {
  const squashed: { -readonly [K in TableName]?: unknown } = {};
  for (const name of TABLES) {
    const part = squashTable(diffs, name);
    if (part) squashed[name] = part;
  }
  return squashed as Diff;
}

function squashTable<K extends TableName>(diffs: readonly Diff[], name: K): TableDiff<RecordTypes[K]> | null {
  type R = RecordTypes[K];
  // Per id: the record before the first and after the last of the diffs; undefined where there was or is none.
  const ends = new Map<string, { before: R | undefined; after: R | undefined }>();
  const note = (id: string, before: R | undefined, after: R | undefined): void => {
    const seen = ends.get(id);
    if (seen) seen.after = after;
    else ends.set(id, { before, after });
  };
  for (const diff of diffs) {
    const part: TableDiff<R> | undefined = diff[name];
    for (const record of part?.removed ?? []) note(record.id, record, undefined);
    for (const [before, after] of part?.updated ?? []) note(after.id, before, after);
    for (const record of part?.added ?? []) note(record.id, undefined, record);
  }
  const added: R[] = [];
  const updated: [R, R][] = [];
  const removed: R[] = [];
  for (const { before, after } of ends.values()) {
    if (before === after) continue;
    if (before && after) updated.push([before, after]);
    else if (after) added.push(after);
    else if (before) removed.push(before);
  }
  if (!added.length && !updated.length && !removed.length) return null;
  return {
    ...(added.length ? { added } : {}),
    ...(updated.length ? { updated } : {}),
    ...(removed.length ? { removed } : {}),
  };
}
