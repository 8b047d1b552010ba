/** What is wrong with a show file: what stands there, and what was expected. */
import type { Expected, Fault, RecordWord, TextForm, UniqueWord } from '#shared/show/fault.ts';

const records: Record<RecordWord, string> = {
  lane: 'a lane',
  resource: 'a resource',
  zone: 'a zone',
  person: 'a person',
  jump: 'a jump',
  cue: 'a cue',
};
const uniques: Record<UniqueWord, string> = {
  id: 'id',
  number: 'number',
  route: 'route',
  bar: 'bar',
  altitude: 'altitude',
  entry: 'entry',
};
const forms: Record<TextForm, string> = {
  id: 'an id: 1 to 64 of A–Z, a–z, 0–9, _ and -',
  uuid: 'a UUID',
  colour: 'a colour like #4cc3d9',
  'audio-path': 'a path beside the show file, with / between its parts and no ..',
  date: 'a date like 2026-11-22',
  'date-time': 'a date and time like 2026-11-22T18:40:00+09:00',
  timecode: 'a timecode like 01:00:00:00',
  sha256: 'a SHA-256 in 64 hex digits',
};

function expected(what: Expected): string {
  switch (what.is) {
    case 'object':
      return 'an object';
    case 'list':
      return 'a list';
    case 'text':
      return 'text';
    case 'number':
      return 'a number';
    case 'yes-no':
      return 'true or false';
    case 'present':
      return 'something must stand here';
    case 'text-length':
      return `text of ${what.min} to ${what.max} characters`;
    case 'number-range':
      return range(what);
    case 'one-of':
      return `one of ${what.values.join(', ')}`;
    case 'form':
      return forms[what.form];
    case 'one-key-of':
      return `exactly one of ${what.keys.join(', ')}`;
    case 'at-least-one-of':
      return `at least one of ${what.keys.join(', ')}`;
    case 'entries':
      return what.max === undefined ? `at least ${what.min} entries` : `${what.max} entries at most`;
    case 'beside':
      return `it may stand only beside ${what.key}`;
    case 'existing':
      return `${records[what.what]} of this show`;
    case 'unique':
      return `${uniques[what.what]} given once only; it stands at ${what.first} already`;
    case 'another-cue':
      return 'a link joins two different cues';
    case 'no-circle':
      return `a circle: ${[...what.members, what.members[0]].join(' → ')}`;
    case 'in-order':
      return `${what.low} must not be above ${what.high}`;
    case 'ascending':
      return `${what.key} must rise from entry to entry`;
    case 'first-bar-1':
      return 'the first entry must be for bar 1';
    case 'json':
      return what.detail === ''
        ? `the file ends too early, at line ${what.line}, column ${what.column}`
        : `not JSON at line ${what.line}, column ${what.column}: ${what.detail}`;
    case 'key-once':
      return `the key stands twice in its object, again at line ${what.line}, column ${what.column}`;
    case 'nesting':
      return `the file is nested deeper than ${what.most} levels`;
    case 'version':
      return `the file was made by a newer version of One Take; this one reads version ${what.version}`;
    default:
      return what satisfies never;
  }
}

function range({ min, max, above, whole }: Extract<Expected, { is: 'number-range' }>): string {
  const what = whole ? 'a whole number' : 'a number';
  const low = above === undefined ? (min === undefined ? '' : `from ${min}`) : `above ${above}`;
  const high = max === undefined ? '' : `up to ${max}`;
  return [what, low, high].filter((part) => part !== '').join(' ');
}

export const faultsEn = {
  /** What was expected at the place, for tables that show place and find beside it. */
  expected,
  /** One line: place, what stands there, what was expected. */
  sentence: ({ path, found, expected: what }: Fault): string =>
    [path === '' ? null : path, found === undefined ? null : `${found} stands here`, expected(what)]
      .filter((part) => part !== null)
      .join(': '),
  kinds: {
    'invalid-json': 'The file is not sound JSON, so it was not opened. It is as it was.',
    'newer-version': 'The file was made by a newer version of One Take, so it was not opened. It is as it was.',
    'invalid-show': 'The file breaks the rules of a show file, so it was not opened. It is as it was.',
  },
};
