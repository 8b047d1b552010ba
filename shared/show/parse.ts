/** A file's text to a show, or every fault found in it. show-format.md, "Reading". */
import type { z } from 'zod';
import { pointerTo, printFound, type Expected, type Fault } from './fault.ts';
import { readJson } from './read-json.ts';
import { findReferenceFaults } from './references.ts';
import { showSchema } from './schema.ts';
import type { Show } from './types.ts';

export type ParseResult =
  | { readonly ok: true; readonly show: Show }
  | {
      readonly ok: false;
      readonly kind: 'invalid-json' | 'newer-version' | 'invalid-show';
      readonly faults: readonly Fault[];
    };

/** The version this program writes; higher ones are refused. */
const VERSION = 1;

/**
 * Reads the text of a `.onetake` file. The show is the value as it stood there, unknown keys included; a text that
 * breaks the contract is refused whole, with every fault found.
 */
export function parseShow(text: string): ParseResult {
  const json = readJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return { ok: false, kind: 'invalid-json', faults: json.faults };
  const { value } = json;
  const version = versionOf(value);
  if (version !== null && version > VERSION) {
    const fault: Fault = { path: '/version', found: String(version), expected: { is: 'version', version: VERSION } };
    return { ok: false, kind: 'newer-version', faults: [fault] };
  }
  const checked = showSchema.safeParse(value);
  const faults = (checked.error?.issues ?? []).map((issue) => faultOf(issue, value));
  if (isObject(value)) faults.push(...findReferenceFaults(value));
  if (faults.length > 0) return { ok: false, kind: 'invalid-show', faults };
  // The schema has proved it; its own output is a copy and would lose a key named __proto__.
  return { ok: true, show: value as Show };
}

function versionOf(value: unknown): number | null {
  return isObject(value) && value['format'] === 'onetake.show' && typeof value['version'] === 'number'
    ? value['version']
    : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultOf(issue: z.core.$ZodIssue, root: unknown): Fault {
  const found = printFound(valueAt(root, issue.path));
  return {
    path: pointerTo(issue.path),
    ...(found === undefined ? {} : { found }),
    expected: found === undefined && issue.code !== 'custom' ? { is: 'present' } : expectedOf(issue),
  };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function expectedOf(issue: z.core.$ZodIssue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return typeExpected(issue.expected);
    case 'invalid_value':
      return { is: 'one-of', values: issue.values.map(String) };
    case 'invalid_format':
      return { is: 'form', form: issue.message as Extract<Expected, { is: 'form' }>['form'] };
    case 'too_small':
      return sizeExpected(issue.origin, { least: Number(issue.minimum), inclusive: issue.inclusive ?? true });
    case 'too_big':
      return sizeExpected(issue.origin, { most: Number(issue.maximum), inclusive: issue.inclusive ?? true });
    case 'custom':
      return issue.params?.['expected'] as Expected;
    default:
      return { is: 'object' };
  }
}

function typeExpected(type: string): Expected {
  switch (type) {
    case 'string':
      return { is: 'text' };
    case 'number':
      return { is: 'number' };
    case 'int':
      return { is: 'number-range', whole: true };
    case 'boolean':
      return { is: 'yes-no' };
    case 'array':
    case 'tuple':
      return { is: 'list' };
    default:
      return { is: 'object' };
  }
}

function sizeExpected(
  origin: string,
  bound: { readonly least?: number; readonly most?: number; readonly inclusive: boolean },
): Expected {
  const { least, most, inclusive } = bound;
  if (origin === 'array') {
    return {
      is: 'entries',
      ...(least === undefined ? {} : { min: least }),
      ...(most === undefined ? {} : { max: most }),
    };
  }
  if (origin === 'string') return { is: 'text-length', min: least ?? 0, max: most ?? 10_000 };
  return {
    is: 'number-range',
    whole: false,
    ...(least === undefined ? {} : inclusive ? { min: least } : { above: least }),
    ...(most === undefined ? {} : { max: most }),
  };
}
