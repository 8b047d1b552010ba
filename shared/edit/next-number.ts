/** Cue numbers that come next: "CAM 13" behind "CAM 12". */
import { inOrder, type LaneRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';

/** What numbers of a department begin with where its lane has none yet. */
const PREFIXES: Readonly<Record<Department, string>> = {
  stage: 'STG ',
  artist: 'V ',
  set: 'SET ',
  dance: 'DNC ',
  camera: 'CAM ',
  air: 'AIR ',
  light: 'LX ',
  sound: 'SND ',
  video: 'VID ',
  effects: 'FX ',
  wardrobe: 'WRD ',
  props: 'PRP ',
  safety: 'SAF ',
};
const LONGEST = 24;

/** A number in its parts: "SET 03.5" is "SET ", 3 in two digits, ".5". */
interface NumberParts {
  readonly prefix: string;
  readonly count: number;
  readonly digits: number;
}

/**
 * The next free number of a lane: behind the highest of the form that most of its cues have; the department's usual
 * form in an empty lane. `taken`: every number that may not come again.
 */
export function nextNumber(document: ShowDocument, lane: LaneRecord, taken: ReadonlySet<string>): string {
  const parts = inOrder(document.cues)
    .filter((cue) => cue.lane === lane.id)
    .flatMap(({ number }) => splitNumber(number) ?? []);
  const groups = Map.groupBy(parts, ({ prefix }) => prefix);
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  const highest = most?.reduce((high, part) => (part.count >= high.count ? part : high));
  return freeNumber(highest ?? { prefix: PREFIXES[lane.department], count: 0, digits: 1 }, taken);
}

/** The next free number of the same form as `number`. */
export function nextNumberLike(number: string, taken: ReadonlySet<string>): string {
  return freeNumber(splitNumber(number) ?? { prefix: `${number.slice(0, LONGEST - 8)} `, count: 1, digits: 1 }, taken);
}

/** All cue numbers of the show. */
export function takenNumbers(document: ShowDocument): Set<string> {
  return new Set([...document.cues.values()].map(({ number }) => number));
}

/** The parts of a number; null for one without a count. */
export function splitNumber(number: string): NumberParts | null {
  const [, prefix = '', digits = ''] = /^(.*?)(\d+)(?:[.-].*|\p{L})?$/u.exec(number) ?? [];
  const count = Number(digits);
  return digits === '' || !Number.isSafeInteger(count) ? null : { prefix, count, digits: digits.length };
}

function freeNumber({ prefix, count, digits }: NumberParts, taken: ReadonlySet<string>): string {
  for (let next = count + 1; ; next += 1) {
    const tail = String(next).padStart(digits, '0');
    // A form that has grown too long for its numbers is cut, rather than left without a number.
    const number = `${prefix.slice(0, LONGEST - tail.length)}${tail}`;
    if (!taken.has(number)) return number;
  }
}
