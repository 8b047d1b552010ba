/** Words of which only a few are possible: in English or Korean, or as the show file has them. */
import {
  CUE_KINDS,
  DEPARTMENTS,
  TRIGGERS,
  type CueKind,
  type Department,
  type Edge,
  type Trigger,
} from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { foldText } from './fold-text.ts';

interface Choices {
  kind: CueKind;
  trigger: Trigger;
  department: Department;
  windowEdge: Edge;
}

const [en, ko] = [wordsIn('en'), wordsIn('ko')];
const FURTHER: { readonly [K in keyof Choices]: Readonly<Record<string, Choices[K]>> } = {
  kind: {
    set: 'set-move',
    scenery: 'set-move',
    scene: 'set-move',
    lx: 'light',
    lights: 'light',
    lighting: 'light',
    audio: 'sound',
    cam: 'camera',
    fx: 'effect',
    effects: 'effect',
    sfx: 'effect',
    pyro: 'effect',
    singer: 'artist',
    vocal: 'artist',
    jump: 'landing',
    세트: 'set-move',
    안무: 'dance',
    댄스: 'dance',
    라이트: 'light',
    사운드: 'sound',
    특효: 'effect',
    가수: 'artist',
    강하: 'landing',
  },
  trigger: {
    manual: 'call',
    called: 'call',
    go: 'call',
    caller: 'call',
    automatic: 'auto',
    timecode: 'auto',
    follow: 'auto',
    music: 'self',
    visual: 'self',
    수동: 'call',
    콜: 'call',
    자동: 'auto',
    음악: 'self',
  },
  department: {
    lx: 'light',
    lights: 'light',
    lighting: 'light',
    audio: 'sound',
    cam: 'camera',
    cameras: 'camera',
    fx: 'effects',
    sfx: 'effects',
    scenery: 'set',
    artist: 'artist',
    costume: 'wardrobe',
    effect: 'effects',
    댄스: 'dance',
    안무: 'dance',
    라이트: 'light',
    사운드: 'sound',
    특효: 'effects',
  },
  windowEdge: {},
};

const TABLES: { readonly [K in keyof Choices]: ReadonlyMap<string, Choices[K]> } = {
  kind: choicesOf(CUE_KINDS, [en.common.cueKinds, ko.common.cueKinds], FURTHER.kind),
  trigger: choicesOf(TRIGGERS, [en.common.triggers, ko.common.triggers], FURTHER.trigger),
  department: choicesOf(DEPARTMENTS, [en.common.departments, ko.common.departments], FURTHER.department),
  windowEdge: choicesOf(['start', 'end'], [en.common.edges, ko.common.edges], FURTHER.windowEdge),
};

function choicesOf<T extends string>(
  values: readonly T[],
  languages: readonly Readonly<Record<T, string>>[],
  further: Readonly<Record<string, T>>,
): ReadonlyMap<string, T> {
  return new Map([
    ...Object.entries<T>(further),
    ...values.flatMap((value) => languages.map((words) => [foldText(words[value]), value] as const)),
    ...values.map((value) => [value, value] as const),
  ]);
}

/** The value that the word means; undefined if it means none. */
export function readChoice<K extends keyof Choices>(choice: K, text: string): Choices[K] | undefined {
  return TABLES[choice].get(foldText(text));
}

/** The first value that one of the words in the text means: "Camera 2" is a camera's. */
export function guessDepartment(text: string): Department | undefined {
  const words = foldText(text).split(/[^\p{L}]+/u);
  const known = words.flatMap((word) => TABLES.department.get(word) ?? []);
  return known[0] ?? [...TABLES.department].find(([name]) => name.length > 1 && foldText(text).startsWith(name))?.[1];
}

const YES = new Set(
  ['yes', 'y', 'true', '1', 'x', '✓', '✔', 'o', '○', 'on', '예', '네', '참', en.sheets.yes, ko.sheets.yes].map(
    foldText,
  ),
);
const NO = new Set(['no', 'n', 'false', '0', '-', '—', '✗', '✘', 'off', '아니요', '아니오', '거짓'].map(foldText));

/** Yes or no; undefined if it is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = foldText(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
