/** What zod found wrong, as faults with their places. */
import type { z } from 'zod';
import { faultAt, type Expected, type Fault } from './fault.ts';
import { showSchema } from './schema.ts';

/** Every fault that the schema finds in a value; none if it keeps to it. */
export function findSchemaFaults(value: unknown): Fault[] {
  const told = new Set<string>();
  return (showSchema.safeParse(value).error?.issues ?? []).flatMap((issue) => {
    const fault = faultAt(issue.path, valueAt(value, issue.path), expectedOf(issue));
    // A value may break an expectation in two ways at once: not whole, and too large.
    const telling = `${fault.path} ${issue.message}`;
    if (told.has(telling)) return [];
    told.add(telling);
    return [fault];
  });
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
  // Objects and lists say nothing of their own; all else has its expectation as its message.
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record'))
    return { is: 'object' };
  if (issue.code === 'invalid_type' && issue.expected === 'array') return { is: 'list' };
  return JSON.parse(issue.message) as Expected;
}
