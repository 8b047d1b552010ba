/** What is wrong with a show file: what stands there, and what was expected. */
import {
  isOfText,
  type Expected,
  type Fault,
  type RecordWord,
  type TextForm,
  type UniqueWord,
} from '#shared/show/fault.ts';
import { nameCircle } from '../name-circle.ts';
import { printable } from '../printable.ts';

const records: Record<RecordWord, string> = {
  lane: 'lane',
  resource: 'resource',
  zone: 'zone',
  person: 'person',
  jump: 'jump',
  cue: 'cue',
};
const uniques: Record<UniqueWord, string> = {
  id: 'an id given once in its list',
  number: 'a number given once in the show',
  route: 'one route for a pair of zones (routes are walked both ways)',
  entry: 'each entry once',
};
const forms: Record<TextForm, string> = {
  id: 'an id: 1 to 64 of A–Z, a–z, 0–9, _ and -',
  uuid: 'a UUID',
  colour: 'a colour like #4cc3d9',
  'audio-path': 'a path beside the show file, with / between its parts, no .., no drive and no address',
  date: 'a date like 2026-11-22',
  'date-time': 'a date and time like 2026-11-22T18:40:00+09:00',
  instant: 'a date and time with its zone, like 2026-11-22T18:40:00+09:00',
  timecode: 'a timecode like 01:00:00:00',
  sha256: 'a SHA-256 in 64 hex digits',
};

/** What was expected, to follow "expected: ". */
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
    case 'point':
      return 'two numbers, [x, y]';
    case 'finite':
      return 'a number below 1.8e308';
    case 'text-length':
      return what.min === 0
        ? `text of ${print(what.max)} characters at most`
        : `text of ${what.min} to ${print(what.max)} characters`;
    case 'number-range':
      return range(what);
    case 'one-of':
      return what.values.length === 1 ? `${what.values[0]}` : `one of ${what.values.join(', ')}`;
    case 'form':
      return forms[what.form];
    case 'one-key-of':
      return `an object with exactly one of the keys ${what.keys.join(', ')}`;
    case 'at-least-one-of':
      return `at least one of the keys ${what.keys.join(', ')}`;
    case 'entries':
      return what.min === 1 ? 'at least one entry' : `at least ${what.min} entries`;
    case 'beside':
      return `${what.key} beside it`;
    case 'existing':
      return `the id of a ${records[what.what]} of this show`;
    case 'unique':
      return `${uniques[what.what]}; it stands at ${what.first} already`;
    case 'another-cue':
      return 'another cue than the one it comes from';
    case 'no-circle':
      return what.of === 'cues'
        ? `no circle of cues that start after one another: ${nameCircle(what.members, more)}`
        : `no circle of resources that are part of one another: ${nameCircle(what.members, more)}`;
    case 'in-order':
      return `${what.low} not above ${what.high}`;
    case 'ascending':
      return `${what.key} above that of the entry before`;
    case 'on-clock':
      return 'a bar and beat within 100 days of show zero (8,640,000,000 ms before or after it)';
    case 'first-bar-1':
      return 'bar 1 in the first entry';
    case 'json':
      return what.detail === ''
        ? `more JSON; the file ends at line ${what.line}, column ${what.column}`
        : `JSON; it breaks at line ${what.line}, column ${what.column}, where this stands: ${printable(what.detail)}`;
    case 'key-once':
      return `each key once in its object; this one stands there again at line ${what.line}, column ${what.column}`;
    case 'nesting':
      return `${print(what.most)} levels of objects and lists at most`;
    case 'version':
      return `version ${what.version} at most; the file was made by a newer version of One Take`;
    default:
      return what satisfies never;
  }
}

const more = (count: number): string => `… ${print(count)} more …`;

function range({ min, max, above, whole }: Extract<Expected, { is: 'number-range' }>): string {
  const what = whole ? 'a whole number' : 'a number';
  const low = above === undefined ? (min === undefined ? '' : `from ${print(min)}`) : `above ${print(above)}`;
  const high = max === undefined ? '' : `up to ${print(max)}`;
  return [what, low, high].filter((part) => part !== '').join(' ');
}

function print(value: number): string {
  return value.toLocaleString('en').replace('-', '−');
}

export const faultsEn = {
  /** What was expected at the place, for tables that show place and find beside it. */
  expected,
  /** One line: place, what stands there, what was expected. */
  sentence: ({ path, found, expected: what }: Fault): string =>
    [
      path === '' ? '' : `${printable(path)}: `,
      found !== undefined ? `${printable(found)} stands here; ` : isOfText(what) ? '' : 'nothing stands here; ',
      `expected: ${expected(what)}`,
    ].join(''),
  kinds: {
    'invalid-json': 'The file is not sound JSON, so it was not opened. It is as it was.',
    'newer-version': 'The file was made by a newer version of One Take, so it was not opened. It is as it was.',
    'invalid-show': 'The file breaks the rules of a show file, so it was not opened. It is as it was.',
  },
};
