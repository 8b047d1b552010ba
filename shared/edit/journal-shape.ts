/** The frame of what a journal holds: enough that tables take it in. What stands in the records, reading the show tells. */
import { buildJson } from '#shared/show/build-json.ts';
import { TABLES } from '#shared/show/document.ts';
import { mayHaveOtherNumbers } from '#shared/show/kept-number.ts';
import type { Diff } from './diff.ts';

const TABLE_NAMES: ReadonlySet<string> = new Set(TABLES);

/** Whether every table is one that this version knows, and every record can lie in one. */
export function isDiff(value: unknown): value is Diff {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([table, part]) =>
        TABLE_NAMES.has(table) &&
        isObject(part) &&
        Object.entries(part).every(
          ([kind, records]) => Array.isArray(records) && records.every((one) => isChange(kind, one)),
        ),
    )
  );
}

function isChange(kind: string, value: unknown): boolean {
  if (kind === 'updated') return Array.isArray(value) && value.length === 2 && value.every(isRecord);
  return (kind === 'added' || kind === 'removed') && isRecord(value);
}

function isRecord(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['rank'] === 'number';
}

/** Undefined for what is no JSON. Numbers that somebody else wrote into the show's file stay as they were written. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // All numbers of ours are written as they are read: what is not is nobody's.
    return mayHaveOtherNumbers(text) ? buildJson(text, 'unknown') : value;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
