/** Every field of the file is set in the show that is made on screen: a new one without a way is found here. */
import { expect, test } from 'vitest';
import { showJsonSchema } from '#shared/show/json-schema.ts';
import { parseShow } from '#shared/show/parse.ts';
import { EVERY_FIELD, MADE_BY_PROGRAM } from '#tests/fixtures/every-field.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const { $defs: DEFINED = {}, ...SCHEMA } = showJsonSchema() as Schema & {
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** The fields that hold values, as paths: `cues[].start.bar`. */
function fieldsOf(schema: Schema, path = ''): string[] {
  if (schema.$ref !== undefined) return fieldsOf(DEFINED[schema.$ref.split('/').at(-1) ?? ''] ?? {}, path);
  if (schema.oneOf) return schema.oneOf.flatMap((form) => fieldsOf(form, path));
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([key, value]) =>
      fieldsOf(value, path === '' ? key : `${path}.${key}`),
    );
  }
  // A point is one value, a list of anything else is many.
  if (schema.items && !schema.prefixItems) return fieldsOf(schema.items, `${path}[]`);
  return [path];
}

const FIELDS = [...new Set(fieldsOf(SCHEMA))];

/** The fields that a value has, as the same paths. */
function pathsIn(value: unknown, path = ''): string[] {
  // A point, or what names its own keys, is one value.
  if (FIELDS.includes(path)) return [path];
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => pathsIn(one, path === '' ? key : `${path}.${key}`));
}

const SET = new Set(pathsIn(EVERY_FIELD));

test('the schema is read to its leaves', () => {
  expect(FIELDS).toContain('cues[].window.latest.offsetMs');
  expect(FIELDS).toContain('stage.zones[].outline[]');
  expect(FIELDS).toContain('issues[].cues[].row');
  expect(FIELDS.length).toBeGreaterThan(200);
});

test('every field of the file is set in the show that is made on screen', () => {
  expect(FIELDS.filter((path) => !SET.has(path))).toEqual([]);
});

test('what the program alone writes is named leaf by leaf, and is little', () => {
  for (const [path] of MADE_BY_PROGRAM) expect(FIELDS).toContain(path);
  expect(MADE_BY_PROGRAM.length).toBeLessThan(FIELDS.length / 15);
});

test('the show that is made on screen has no field that the file does not know, and can be read', () => {
  expect([...SET].filter((path) => !FIELDS.includes(path))).toEqual([]);
  expect(parseShow(JSON.stringify(EVERY_FIELD))).toMatchObject({ ok: true });
});
