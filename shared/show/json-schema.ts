/** The JSON Schema (draft 2020-12) of the show file, made from its validator. */
import { z } from 'zod';
import { anchorForms, momentForms, showSchema } from './schema.ts';

/**
 * The schema as a JSON value. What one object says of another (references, circles, unique ids) is beyond JSON Schema
 * and stands in its description.
 */
export function showJsonSchema(): unknown {
  const schema = z.toJSONSchema(showSchema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      const forms = jsonSchema.id === 'Moment' ? momentForms : jsonSchema.id === 'Anchor' ? anchorForms : null;
      if (forms) jsonSchema.oneOf = Object.values(forms).map((form) => withoutDialect(z.toJSONSchema(form)));
    },
  });
  return {
    ...schema,
    title: 'One Take show file, format version 1',
    description:
      'References (lanes, resources, zones, people, jumps, cues), unique ids and numbers, and circles of anchors and of partOf are checked beyond this schema.',
  };
}

function withoutDialect({ $schema: _dialect, ...schema }: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema {
  return schema;
}
