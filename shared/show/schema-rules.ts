/** Rules between the values of one object of the file, and values that come in several forms. */
import { z } from 'zod';
import type { Expected } from './fault.ts';
import { edge, id, ms, number, saying, whole } from './schema-values.ts';
import type { AfterAnchor, Anchor, BarMoment, Moment, TimeMoment } from './types.ts';

/** A schema for each key of T: none forgotten, none too many, each of its key's type. */
export type ShapeOf<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? z.ZodType<T[K] | undefined> : z.ZodType<T[K]>;
};

/** A rule between the values of one object, which may be of any type still; `at`: the key it is told at. */
export interface ObjectRule {
  readonly at?: string;
  readonly holds: (value: Readonly<Record<string, unknown>>) => boolean;
  readonly expected: Expected;
  /** The same in JSON Schema, where it can say it. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
}
const rulesBySchema = new WeakMap<z.ZodType, readonly ObjectRule[]>();

/** Adds rules that are checked whatever else is wrong with the object, so that every fault is told at once. */
export function withRules<T extends z.ZodType>(schema: T, ...rules: readonly ObjectRule[]): T {
  let checked: T = schema;
  for (const { at, holds, expected, jsonSchema } of rules) {
    checked = checked.refine((value) => holds(value as Record<string, unknown>), {
      ...saying(expected),
      when: ({ value }) => typeof value === 'object' && value !== null,
      ...(at === undefined ? {} : { path: [at] }),
    });
    if (jsonSchema) checked = checked.meta(jsonSchema);
  }
  rulesBySchema.set(checked, rules);
  return checked;
}
/** The rules that `withRules` gave this very schema. */
export function rulesOf(schema: z.ZodType): readonly ObjectRule[] {
  return rulesBySchema.get(schema) ?? [];
}

/** Whether both are numbers and the first is the larger; values of a wrong type are told elsewhere. */
function isAbove(low: unknown, high: unknown): boolean {
  return typeof low === 'number' && typeof high === 'number' && low > high;
}
/** The rule that one value is not above another; a value that may be absent brings its default. */
export function inOrder(low: string, high: string, at: string, defaults: Readonly<Record<string, number>> = {}) {
  return {
    at,
    holds: (value) => !isAbove(value[low] ?? defaults[low], value[high] ?? defaults[high]),
    expected: { is: 'in-order', low, high },
  } satisfies ObjectRule;
}
export function atLeastOneOf(...keys: readonly string[]): ObjectRule {
  return {
    holds: (value) => keys.some((key) => value[key] !== undefined),
    expected: { is: 'at-least-one-of', keys },
    jsonSchema: { anyOf: keys.map((key) => ({ required: [key] })) },
  };
}

/** The forms of a value, by the key that tells them apart. */
export type Forms = Readonly<Record<string, z.ZodObject>>;
const formsBySchema = new WeakMap<z.ZodType, Forms>();

/** Chooses the form by its key, so that a fault speaks of that form and not of all of them. */
function oneForm<T>(forms: Forms, title: string): z.ZodType<T> {
  const keys = Object.keys(forms);
  const expected = saying({ is: 'one-key-of', keys });
  const schema = z
    .custom<T>()
    .superRefine((value, context) => {
      const only = formOfValue(forms, value);
      if (only === null) context.addIssue({ code: 'custom', message: expected.error });
      else
        for (const issue of only.safeParse(value).error?.issues ?? []) context.addIssue({ ...issue, input: undefined });
    })
    .meta({ id: title });
  formsBySchema.set(schema, forms);
  return schema;
}
/** The one form that the value has the key of; null if it has none, or several. */
export function formOfValue(forms: Forms, value: unknown): z.ZodObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  let only: z.ZodObject | null = null;
  for (const key in forms) {
    if (!Object.hasOwn(value, key)) continue;
    if (only !== null) return null;
    only = forms[key] ?? null;
  }
  return only;
}
/** The forms of a moment or an anchor; undefined for any other schema. */
export function formsOf(schema: z.ZodType): Forms | undefined {
  return formsBySchema.get(schema);
}

const atTime = z.object({ at: ms } satisfies ShapeOf<TimeMoment>);
const atBar = z.object({
  bar: whole(),
  beat: number({ min: 1 }).optional(),
  offsetMs: ms.optional(),
} satisfies ShapeOf<BarMoment>);
const afterCue = z.object({ after: id, edge, offsetMs: ms.optional() } satisfies ShapeOf<AfterAnchor>);
export const moment = oneForm<Moment>({ at: atTime, bar: atBar }, 'Moment');
export const anchor = oneForm<Anchor>({ at: atTime, bar: atBar, after: afterCue }, 'Anchor');
