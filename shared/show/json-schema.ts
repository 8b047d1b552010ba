/** The JSON Schema (draft 2020-12) of the show file, made from its validator. */
import { z } from 'zod';
import { formsOf, type Forms } from './schema-rules.ts';
import { showSchema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The schema as a JSON value. What one object says of another (references, circles, unique ids), the order of two values
 * and reckoning (days of a month, times of bars) are beyond JSON Schema and stand in its description.
 */
export function showJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(showSchema, {
    target: 'draft-2020-12',
    // What is read, not what zod makes of it: keys beside the known ones may stand anywhere.
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const forms = zodSchema instanceof z.ZodType ? formsOf(zodSchema) : undefined;
      if (forms) jsonSchema.oneOf = Object.keys(forms).map((key) => onlyForm(forms, key));
    },
  });
  return {
    ...schema,
    title: 'One Take show file, format version 1',
    description:
      'Checked beyond this schema: references (lanes, resources, zones, people, jumps, cues), ids and numbers given once in their list, circles of anchors and of partOf, two values that must stand in order (minMs, likelyMs, maxMs; minMs, maxMs of a link; spentMs, restMs), links from a cue to itself, one route for a pair of zones, tempo and winds ascending, days and times that the calendar has, bars and beats whose time is within 8,640,000,000 ms of show zero. Of the text itself: each key once in its object, no number beyond 1.8e308, at most 1,000 levels.',
  };
}

/** One of several forms: it has its own key and none of the others', which else might stand there as unknown keys. */
function onlyForm(forms: Forms, key: string): JsonSchema {
  const form = forms[key] ?? z.object();
  const { $schema: _dialect, properties, ...schema } = z.toJSONSchema(form, { io: 'input' });
  const others = Object.keys(forms).filter((other) => other !== key);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(others.map((other) => [other, false])) } };
}
