/** Every field of the file can be reached on screen: a new one without a way is found here. */
import { expect, test } from 'vitest';
import { showJsonSchema } from '#shared/show/json-schema.ts';
import { parseShow } from '#shared/show/parse.ts';
import { EVERY_FIELD, MADE_BY_PROGRAM, NO_WAY_YET } from '#tests/fixtures/every-field.ts';

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

/** The fields that a value has, as the same paths. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const isPoint = value.length === 2 && value.every((one) => typeof one === 'number');
    return isPoint ? [path] : value.flatMap((one) => pathsIn(one, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => pathsIn(one, path === '' ? key : `${path}.${key}`));
}

const FIELDS = [...new Set(fieldsOf(SCHEMA))];
const SET = new Set(pathsIn(EVERY_FIELD));
const isMade = (path: string): boolean => MADE_BY_PROGRAM.some(([made]) => made.test(path));
const isMissing = (path: string): boolean => NO_WAY_YET.some((missing) => missing.test(path));
/** Ids are made from names. */
const isId = (path: string): boolean => path.endsWith('[].id');

test('the schema is read to its leaves', () => {
  expect(FIELDS).toContain('cues[].window.latest.offsetMs');
  expect(FIELDS).toContain('stage.zones[].outline[]');
  expect(FIELDS.length).toBeGreaterThan(200);
});

test('every field of the file is set in the show that is made on screen, made by the program, or owned up to', () => {
  expect(FIELDS.filter((path) => !SET.has(path) && !isMade(path) && !isMissing(path) && !isId(path))).toEqual([]);
});

test('what is set on screen is neither made by the program nor without a way, and each line of those lists is needed', () => {
  const reached = [...SET].filter((path) => !/^(?:format|version|id)$/u.test(path));
  expect(reached.filter((path) => isMissing(path) || isMade(path))).toEqual([]);
  for (const list of [NO_WAY_YET, MADE_BY_PROGRAM.map(([made]) => made)]) {
    for (const line of list) expect([line, FIELDS.some((path) => line.test(path))]).toEqual([line, true]);
  }
});

test('the show that is made on screen has no field that the file does not know, and can be read', () => {
  expect([...SET].filter((path) => !FIELDS.includes(path))).toEqual([]);
  expect(parseShow(JSON.stringify(EVERY_FIELD))).toMatchObject({ ok: true });
});
