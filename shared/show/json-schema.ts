/** The JSON Schema (draft 2020-12) of the show file, made from its validator. */
import { z } from 'zod';
import { formsOf } from './schema-rules.ts';
import { showSchema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The schema as a JSON value. What one object says of another (references, circles, unique ids) and the order of two
 * values are beyond JSON Schema and stand in its description.
 */
export function showJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(showSchema, {
    target: 'draft-2020-12',
    // What is read, not what zod makes of it: keys beside the known ones may stand anywhere.
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const forms = zodSchema instanceof z.ZodType ? formsOf(zodSchema) : undefined;
      if (forms)
        jsonSchema.oneOf = Object.values(forms).map((form) => withoutDialect(z.toJSONSchema(form, { io: 'input' })));
    },
  });
  return {
    ...schema,
    title: 'One Take show file, format version 1',
    description:
      'Checked beyond this schema: references (lanes, resources, zones, people, jumps, cues), ids and numbers given once, circles of anchors and of partOf, two values that must stand in order (minMs, likelyMs, maxMs), links from a cue to itself, routes given once, tempo and winds ascending.',
  };
}

function withoutDialect({ $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
