/** A file's text to a show, or every fault found in it. show-format.md, "Reading". */
import { buildJson } from './build-json.ts';
import { findClockFaults } from './clock-faults.ts';
import type { Fault } from './fault.ts';
import { mayHaveOtherNumbers } from './kept-number.ts';
import { SHOW_KEYS } from './key-order.ts';
import { quickCheckOf, type Seen } from './quick-check.ts';
import { readJson } from './read-json.ts';
import { findReferenceFaults } from './references.ts';
import { findSchemaFaults } from './schema-faults.ts';
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

const isSound = quickCheckOf(showSchema);

/**
 * Reads the text of a `.onetake` file. The show is the value as it stood there, unknown keys included, numbers under
 * them to the last digit (`KeptNumber`); a text that breaks the contract is refused whole, with every fault found.
 */
export function parseShow(text: string): ParseResult {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(plain);
  if (!json.ok) return { ok: false, kind: 'invalid-json', faults: json.faults };
  const seen: Seen = { unknownKey: false };
  const result = parseValue(json.value, json.faults, seen);
  if (!result.ok || !seen.unknownKey || !mayHaveOtherNumbers(plain)) return result;
  return { ok: true, show: buildJson(plain, SHOW_KEYS) as Show };
}

/**
 * The same for a value of JSON. `textFaults`: those that its text has; `seen`: what the check comes by, numbers under
 * unknown keys being as `JSON.parse` gives them.
 */
export function parseValue(
  value: unknown,
  textFaults: readonly Fault[] = [],
  seen: Seen = { unknownKey: false },
): ParseResult {
  if (!isObject(value)) return { ok: false, kind: 'invalid-show', faults: findSchemaFaults(value) };
  const { format, version } = value;
  if (format === 'onetake.show' && typeof version === 'number' && version > VERSION && version < Infinity) {
    const fault: Fault = { path: '/version', found: String(version), expected: { is: 'version', version: VERSION } };
    return { ok: false, kind: 'newer-version', faults: [fault] };
  }
  // A number that none here holds is told as that: what it has become is nothing that stands in the file.
  const infinite = new Set(textFaults.filter(({ expected }) => expected.is === 'finite').map(({ path }) => path));
  const unsound = isSound(value, seen) ? [] : findSchemaFaults(value).filter(({ path }) => !infinite.has(path));
  const faults = [...textFaults, ...unsound, ...findReferenceFaults(value)];
  faults.push(...findClockFaults(value, faults));
  if (faults.length > 0) return { ok: false, kind: 'invalid-show', faults };
  // The schema has proved it. Zod's own output is a copy and would lose what it does not know.
  return { ok: true, show: value as unknown as Show };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
