/** How each field of the show reads on screen: its values in the words and forms of the fields that show them. */
import { PROBLEM_CODES, type ProblemCode } from '#shared/checks/problem.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Accepted, Anchor, CueEdge, CueWindow, Duration, Moment, Ms, Point } from '#shared/show/types.ts';
import { MINUS, printExactTime, printSeconds } from '#shared/time/print.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { Clock } from '#shared/time/show-clock.ts';
import type { Words } from '#shared/words/language.ts';
import { METRIC, printLength as printDistance, printShown, printSpeed, type Measures } from '#shared/units/measures.ts';
import { printInstant } from '#shared/words/print-instant.ts';
import { printLength, printMoment } from '#shared/words/print-values.ts';
import type { ComparedTable, ComparedTypes } from './compared.ts';

export interface Setting {
  readonly document: ShowDocument;
  readonly clock: Clock;
  /** The units of the settings. */
  readonly measures: Measures;
}
export interface Form<V> {
  print(value: V, words: Words, setting: Setting): string;
  /** As the file has it, where the units it is told in do not tell two apart; absent: its JSON. */
  exact?(value: V): string;
}
/** Of a list one element at a time. */
interface EachForm<E> {
  readonly each: Form<E>;
}
type FormOf<V> = [V] extends [readonly (infer E)[]] ? EachForm<E> | Form<V> : Form<V>;
/** A field that has none reads as it is: a text, a number, yes or no. */
export type Forms<R> = { readonly [K in keyof R]?: FormOf<NonNullable<R[K]>> };

const length: Form<Ms> = { print: (ms, words) => printLength(ms, words) };
const time: Form<Ms> = { print: (ms) => printExactTime(ms) };
const moment: Form<Moment> = {
  // A bar alone does not say how far it is from another.
  print: (value, words, { clock }) =>
    'at' in value
      ? printMoment(value, words)
      : `${printMoment(value, words)} (${printExactTime(timeOfMoment(value, clock.tempo))})`,
};
const anchor: Form<Anchor> = {
  print(start, words, setting) {
    if (!('after' in start)) return moment.print(start, words, setting);
    const { after, edge, offsetMs = 0 } = start;
    const end = edgeOf.print({ cue: after, edge }, words, setting);
    return offsetMs === 0 ? end : `${end} ${offsetMs < 0 ? MINUS : '+'} ${printLength(Math.abs(offsetMs), words)}`;
  },
};
const edgeOf: Form<CueEdge> = {
  print: ({ cue, edge }, { inspector }, { document }) =>
    inspector.linkEdge(document.cues.get(cue)?.number ?? cue, edge),
};
const duration: Form<Duration> = {
  print({ likelyMs, minMs, maxMs }, words) {
    const likely = printLength(likelyMs, words);
    if (minMs === undefined && maxMs === undefined) return likely;
    return words.compare.spread(likely, printSeconds(minMs ?? likelyMs), printLength(maxMs ?? likelyMs, words));
  },
};
const window: Form<CueWindow> = {
  print({ edge, earliest, latest, hard = true }, words, setting) {
    const bound = (value: Moment | undefined): string => (value ? moment.print(value, words, setting) : '');
    return words.sheets.window({ edge, earliest: bound(earliest), latest: bound(latest), hard });
  },
};
const instant: Form<string> = { print: (at, { language }) => printInstant(at, language) };
const distance: Form<number> = {
  print: (metres, _words, { measures }) => printDistance(measures, metres),
  exact: (metres) => printDistance(METRIC, metres),
};
const speed: Form<number> = {
  print: (value, _words, { measures }) => printSpeed(measures, value),
  exact: (value) => printSpeed(METRIC, value),
};
const point: Form<Point> = {
  print: (place, _words, { measures }) => printPoint(measures, place),
  exact: (place) => printPoint(METRIC, place),
};
const printPoint = (measures: Measures, [x, y]: Point): string =>
  `(${printShown(measures, x)}, ${printShown(measures, y)}) ${measures.length}`;

type NamedTable = 'cues' | 'lanes' | 'resources' | 'zones' | 'people' | 'jumps';
/** What records are called; one that is gone by its id. */
const named = (table: NamedTable): Form<string> => ({
  print: (id, _words, { document }) => nameIn(document, table, id),
});
const nameIn = (document: ShowDocument, table: NamedTable, id: string): string => {
  const record = document[table].get(id);
  return record === undefined ? id : 'number' in record ? record.number : record.name;
};

const SPEEDS: ReadonlySet<string> = new Set(['groundSpeed', 'windSpeed', 'gust']);

/** Values that belong together, each with its label; those of `lengths` are ms, those whose label is told a unit measures. */
const parts = (
  labelsIn: (words: Words) => Readonly<Record<string, unknown>>,
  lengths: readonly string[] = [],
): Form<object> => ({
  print(value, words, setting) {
    const labels = labelsIn(words);
    return Object.entries(value)
      .map(([key, part]: readonly [string, unknown]) => {
        const label = labels[key];
        const { measures } = setting;
        if (typeof label === 'function' && typeof part === 'number')
          return `${label(SPEEDS.has(key) ? measures.speed : measures.length)} ${printShown(measures, part)}`;
        const isLength = typeof part === 'number' && lengths.includes(key);
        const printed = isLength ? length.print(part, words, setting) : printPlain(part, words);
        return `${typeof label === 'string' ? label : key} ${printed}`;
      })
      .join('; ');
  },
});

const accepted: Form<Accepted> = {
  print({ code, cues, byMs, reason, by }, words, { document }) {
    const name = PROBLEM_CODES.has(code) ? words.problems.codes[code as ProblemCode] : code;
    const numbers = cues.map((id) => nameIn(document, 'cues', id)).join(', ');
    const about = [name, numbers, printLength(byMs, words)].filter((part) => part !== '').join(' ');
    return `${about}: ${reason} (${by})`;
  },
};

export const FORMS: { readonly [T in ComparedTable]: Forms<ComparedTypes[T]> } = {
  show: {
    frameRate: { print: (rate, { showPanels }) => showPanels.frameRate(rate) },
    accepted: { each: accepted },
  },
  music: {
    lengthMs: time,
    firstBarAt: time,
    tempo: { each: { print: ({ bar, bpm, beats }, { compare }) => compare.tempo(bar, printNumber(bpm), beats) } },
    lyrics: {
      each: {
        print: ({ start, text }, words, setting) => words.compare.lyric(text, moment.print(start, words, setting)),
      },
    },
    audio: {
      print: ({ path, offsetMs = 0 }) => (offsetMs === 0 ? path : `${path} (${printExactTime(offsetMs)})`),
    },
  },
  stage: {
    north: { print: (degrees) => `${printNumber(degrees)}°` },
    routes: {
      each: {
        print: ({ from, to, metres }, { showPanels }, { document, measures }) =>
          `${showPanels.route(nameIn(document, 'zones', from), nameIn(document, 'zones', to))} ${printDistance(measures, metres)}`,
      },
    },
  },
  people: {},
  sections: { start: moment, resetMs: length },
  zones: {
    kind: { print: (kind, { showPanels }) => showPanels.zoneKinds[kind] },
    outline: { each: point },
    target: point,
  },
  resources: {
    kind: { print: (kind, { common }) => common.resourceKinds[kind] },
    partOf: named('resources'),
    people: { each: named('people') },
    home: named('zones'),
    speed,
    breath: parts(({ showPanels }) => showPanels.breath, ['restMs', 'spentMs', 'recoveryMs']),
  },
  lanes: { department: { print: (department, { common }) => common.departments[department] } },
  cues: {
    lane: named('lanes'),
    kind: { print: (kind, { common }) => common.cueKinds[kind] },
    start: anchor,
    duration,
    window,
    uses: { each: named('resources') },
    zone: named('zones'),
    toZone: named('zones'),
    sharesZoneWith: { each: named('cues') },
    trigger: { print: (trigger, { common }) => common.triggers[trigger] },
    warnMs: length,
    standbyMs: length,
    commitMs: length,
    clearedBy: named('resources'),
    transitionMs: length,
    longestPhraseMs: length,
    clearMs: length,
    jump: named('jumps'),
  },
  links: { from: edgeOf, to: edgeOf, minMs: length, maxMs: length },
  jumps: {
    exitAltitudeM: distance,
    openingAltitudeM: distance,
    fallSpeed: speed,
    canopyDescent: speed,
    canopyForward: speed,
    separationM: distance,
    aircraft: parts(({ showPanels }) => showPanels.jump),
    winds: {
      each: {
        print: (wind, { compare }, { measures }) =>
          compare.wind(
            printDistance(measures, wind.altitudeM),
            printNumber(wind.from),
            printSpeed(measures, wind.speed),
          ),
      },
    },
    spread: parts(({ showPanels }) => showPanels.jump, ['exitMs']),
    limits: parts(({ showPanels }) => showPanels.jump),
  },
  takes: {
    kind: { print: (kind, { compare }) => compare.takeKinds[kind] },
    at: instant,
    clock: { print: (clock, { compare }) => compare.takeClocks[clock] },
    fromMs: time,
    result: { print: (result, { rehearsal }) => rehearsal.results[result] },
  },
  issues: {
    at: instant,
    cues: { print: (rows, { common }) => common.cues(rows.length) },
  },
  sheets: {
    for: { print: printWhose },
    columns: { each: { print: (column, { sheets }) => nameAmong(sheets.columns, column) } },
    filter: {
      print: ({ departments = [], kinds = [], resources = [], cues = [] }, { common }, { document }) =>
        [
          ...departments.map((one) => nameAmong(common.departments, one)),
          ...kinds.map((one) => nameAmong(common.cueKinds, one)),
          ...resources.map((id) => nameIn(document, 'resources', id)),
          ...cues.map((id) => nameIn(document, 'cues', id)),
        ].join(', '),
    },
  },
};

/** Whose sheet it is (cli.md, `--for`); what this version does not know stays as it is. */
function printWhose(whose: string, { sheets, common }: Words, { document }: Setting): string {
  if (whose === 'master') return sheets.master;
  const [, resource] = /^resource:(.*)$/u.exec(whose) ?? [];
  return resource === undefined ? nameAmong(common.departments, whose) : nameIn(document, 'resources', resource);
}

/** The name that the words have for it; itself where they have none. */
function nameAmong(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** A value that has no form of its own. */
export function printPlain(value: unknown, { importCues }: Words): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean') return value ? importCues.yes : importCues.no;
  return JSON.stringify(value);
}

function printNumber(value: number): string {
  return String(value).replace('-', MINUS);
}
