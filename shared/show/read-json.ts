/**
 * JSON text to a value, with what `JSON.parse` does not tell: line and column of a fault, and keys given twice.
 * The fast way is `JSON.parse`; the scanner below runs only when something is wrong.
 */
import type { Fault } from './fault.ts';
import { scanJson } from './scan-json.ts';

/** Deeper files are refused: no show is, and what walks it later must not run out of stack. */
export const DEEPEST_NESTING = 100;

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads JSON text. Faults carry line and column, both from 1. */
export function readJson(text: string): JsonResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, faults: scanJson(text) };
  }
  const { keys, depth } = measure(value);
  if (depth > DEEPEST_NESTING)
    return { ok: false, faults: [{ path: '', expected: { is: 'nesting', most: DEEPEST_NESTING } }] };
  // A key given twice stands in the text and not in the value.
  if (keys !== countKeys(text)) {
    const faults = scanJson(text);
    if (faults.length > 0) return { ok: false, faults };
  }
  return { ok: true, value };
}

/** How many keys the value has in all its objects, and how deep it is; stops at the first too deep. No recursion. */
function measure(value: unknown): { keys: number; depth: number } {
  let keys = 0;
  let level: object[] = typeof value === 'object' && value !== null ? [value] : [];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST_NESTING) {
    depth += 1;
    const below: object[] = [];
    for (const parent of level) {
      if (!Array.isArray(parent)) keys += Object.keys(parent).length;
      for (const child of Object.values(parent) as unknown[])
        if (typeof child === 'object' && child !== null) below.push(child);
    }
    level = below;
  }
  return { keys, depth };
}

/** How many texts in the JSON text are followed by a colon: the keys of all objects, repeated ones too. */
function countKeys(text: string): number {
  let keys = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"[ \t\r\n]*(:?)/gs)) if (match[1]) keys += 1;
  return keys;
}
