/** What takes the place of a value that may not stand where it stands. */
import type { Expected } from './fault.ts';

/** A value to put there, or nothing: then what stands there is dropped. */
export type Remedy = { readonly put: unknown } | 'drop';

/** Values a show can't do without, by their key, as JSON: the plainest there are. Lists of records begin empty. */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ['format', '"onetake.show"'],
  ['version', '1'],
  ['title', '"?"'],
  ['name', '""'],
  ['number', '"?"'],
  ['music', '{ "lengthMs": 1, "tempo": [{ "bar": 1, "bpm": 120, "beats": 4 }] }'],
  ['lengthMs', '1'],
  ['tempo', '[{ "bar": 1, "bpm": 120, "beats": 4 }]'],
  ['bar', '1'],
  ['bpm', '120'],
  ['beats', '4'],
  ['start', '{ "at": 0 }'],
  ['at', '0'],
  ['duration', '{ "likelyMs": 0 }'],
  ['likelyMs', '0'],
  ['edge', '"start"'],
  ['text', '""'],
  ['metres', '0'],
  ['resources', '[]'],
  ['lanes', '[]'],
  ['cues', '[]'],
  ['zones', '[]'],
  ['routes', '[]'],
]);

/** What a value that is missing begins as; undefined where only the person could say. */
export function neededValue(key: string, expected: Expected): unknown {
  const json = NEEDED.get(key);
  if (json !== undefined) return JSON.parse(json);
  return expected.is === 'one-of' ? (otherOf(expected.values) ?? expected.values[0]) : undefined;
}

/** Brings a value back into what was expected of it, as near to what it was as can be; else it is dropped. */
export function remedyOf(value: unknown, expected: Expected): Remedy {
  switch (expected.is) {
    case 'number-range':
      return numberWithin(value, expected);
    case 'text-length':
      return typeof value === 'string' && value.length > expected.max
        ? { put: Array.from(value).slice(0, expected.max).join('') }
        : 'drop';
    case 'one-of':
      return choiceOf(value, expected.values);
    case 'first-bar-1':
      return { put: 1 };
    default:
      return 'drop';
  }
}

function numberWithin(value: unknown, range: Extract<Expected, { is: 'number-range' }>): Remedy {
  // "12" is a number that somebody quoted; nothing else is guessed.
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof given !== 'number' || !Number.isFinite(given)) return 'drop';
  const { whole, min = -Infinity, max = Infinity, above = -Infinity } = range;
  if (given <= above) return 'drop';
  return { put: Math.min(max, Math.max(min, whole ? Math.round(given) : given)) };
}

/** Capitals and spaces apart, the value itself; else the choice for what fits no other. */
function choiceOf(value: unknown, values: readonly string[]): Remedy {
  const plain = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const meant = values.find((choice) => choice.toLowerCase() === plain);
  const found = meant ?? otherOf(values);
  return found === undefined ? 'drop' : { put: found };
}

function otherOf(values: readonly string[]): string | undefined {
  return values.find((value) => value === 'other');
}
