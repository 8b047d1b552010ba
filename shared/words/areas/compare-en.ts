/** What differs between two states of a show: the heads of its lines, and the forms of values. */
import type { Difference } from '#shared/compare/compare-documents.ts';
import type { ComparedTable, Subject } from '#shared/compare/compared.ts';
import { namesField, stepOf, type OneKind, type RecordedTable } from '#shared/compare/step-of.ts';
import type { ToldPair } from '#shared/compare/told.ts';
import type { Take } from '#shared/show/types.ts';
import { fieldIn, fieldNames } from '../compared-fields.ts';
import { inspectorEn } from './inspector-en.ts';
import { showPanelsEn } from './show-panels-en.ts';
import { stepsEn } from './steps-en.ts';

const fields = fieldNames(inspectorEn.fields, showPanelsEn, {
  stage: { north: 'north', routes: 'ways' },
  cues: { start: 'Start', duration: 'Lasts', window: 'Window' },
  zones: { outline: 'Corners', target: 'Landing target' },
  resources: { breath: 'Breath', speed: 'Speed' },
  lanes: { locked: 'Locked' },
  links: { from: 'After', to: 'This', minMs: 'At least', maxMs: 'At most', hard: 'Must hold', why: 'Why' },
  jumps: {
    exitAltitudeM: 'Exit at',
    openingAltitudeM: 'Opening at',
    fallSpeed: 'Fall',
    canopyDescent: 'Canopy down',
    canopyForward: 'Canopy ahead',
    separationM: 'Between exits',
    aircraft: 'Aircraft',
    spread: 'How much it varies',
    limits: 'Limits',
  },
  takes: {
    at: 'Begun',
    clock: 'Clock',
    rate: 'Speed of the clock',
    fromMs: 'Begun at',
    result: 'Result',
    cues: 'What happened',
  },
  issues: { at: 'Handed out', by: 'By', note: 'Note', cues: 'Cues' },
  sheets: { for: 'For', columns: 'Columns', filter: 'Which cues', groupBy: 'Grouped by', sortBy: 'Sorted by' },
});
const fieldOf = (subject: Subject): string => fieldIn(fields, subject, 'keys of another program');
const recorded: Record<RecordedTable, string> = { takes: 'take' };
const verbs: Record<OneKind, string> = { added: 'add', removed: 'delete', changed: 'change' };

function what(kind: OneKind, subject: Subject): string {
  const step = stepOf(kind, subject);
  const head = typeof step === 'string' ? `${verbs[kind]} the ${recorded[step]} ${subject.name}` : stepsEn(step);
  return subject.field === undefined || namesField(subject) ? head : `${head}: ${fieldOf(subject)}`;
}

const lists: Readonly<Partial<Record<ComparedTable, string>>> = {
  cues: 'cues',
  lanes: 'lanes',
  resources: 'resources',
  links: 'links',
  sections: 'sections',
  zones: 'places',
  people: 'people',
  jumps: 'jumps',
  sheets: 'sheets',
};
const takeKinds: Record<Take['kind'], string> = { rehearsal: 'Rehearsal', take: 'The take' };
const takeClocks: Record<NonNullable<Take['clock']>, string> = {
  internal: 'its own clock',
  audio: 'the song',
  timecode: 'timecode',
};

export const compareEn = {
  /** The head of the line: what would have to be done to get from the one to the other. */
  what: ({ kind, subject, count = 0 }: Pick<Difference, 'kind' | 'subject' | 'count'>): string => {
    if (kind !== 'reordered') return what(kind, subject);
    return `put ${count} of the ${lists[subject.table] ?? subject.table} elsewhere`;
  },
  /** One change of many of a record: what, from, to. */
  line: ({ subject }: Pick<Difference, 'subject'>, { before, after }: ToldPair) =>
    `${fieldOf(subject)}: ${before} → ${after}`,
  /** Nothing stands there. */
  nothing: '—',
  /** Read between two values. */
  becomes: 'becomes',
  spread: (likely: string, least: string, most: string) => `${likely} (${least} to ${most})`,
  tempo: (bar: number, bpm: string, beats: number) =>
    `from bar ${bar}: ${bpm} beats a minute, ${beats} ${beats === 1 ? 'beat' : 'beats'} a bar`,
  lyric: (text: string, at: string) => `“${text}” at ${at}`,
  /** `altitude`: `900 m`; `speed`: `9 m/s`. */
  wind: (altitude: string, from: string, speed: string) => `at ${altitude}: ${speed} from ${from}°`,
  takeKinds,
  takeClocks,
  rows: (count: number, differing: number) =>
    `${count === 1 ? '1 cue' : `${count} cues`}${differing === 0 ? '' : `, ${differing} of them otherwise`}`,
};
