/** What differs between two states of a show: the heads of its lines, and the forms of values. */
import type { Difference } from '#shared/compare/compare-documents.ts';
import type { ComparedTable, Subject } from '#shared/compare/compared.ts';
import { namesField, stepOf, type OneKind, type RecordedTable } from '#shared/compare/step-of.ts';
import type { ToldPair } from '#shared/compare/told.ts';
import type { Take } from '#shared/show/types.ts';
import { inspectorEn } from './inspector-en.ts';
import { showPanelsEn } from './show-panels-en.ts';
import { stepsEn } from './steps-en.ts';

const { fields: panel, jump } = showPanelsEn;
/** What the program does not know is kept, and was written by another one. */
const extra = 'keys of another program';

/** Fields of records, where the head of the line does not name them. */
const fields: Readonly<Record<ComparedTable, Readonly<Record<string, string>>>> = {
  show: {},
  music: {},
  stage: { north: 'north', routes: 'ways' },
  cues: { ...inspectorEn.fields, start: 'Start', duration: 'Lasts', window: 'Window' },
  people: { name: panel.name, role: panel.role, notes: panel.notes },
  sections: { name: panel.name, start: panel.start, intention: panel.intention, resetMs: panel.resetMs },
  zones: { name: panel.name, kind: panel.kind, outline: 'Corners', target: 'Landing target' },
  resources: {
    name: panel.name,
    kind: panel.kind,
    count: panel.count,
    partOf: panel.partOf,
    people: panel.people,
    speed: panel.speed,
    home: panel.home,
    breath: 'Breath',
    notes: panel.notes,
  },
  lanes: { name: panel.name, department: panel.department, colour: panel.colour, locked: 'Locked' },
  links: { from: 'After', to: 'This', minMs: 'At least', maxMs: 'At most', hard: 'Must hold', why: 'Why' },
  jumps: {
    exitAltitudeM: jump.exitAltitudeM,
    openingAltitudeM: jump.openingAltitudeM,
    fallSpeed: jump.fallSpeed,
    separationM: jump.separationM,
    canopyDescent: jump.canopyDescent,
    canopyForward: jump.canopyForward,
    winds: jump.winds,
    planB: jump.planB,
    name: panel.name,
    aircraft: 'Aircraft',
    spread: 'How much it varies',
    limits: 'Limits',
  },
  takes: {
    name: panel.name,
    kind: panel.kind,
    at: 'Begun',
    clock: 'Clock',
    rate: 'Speed of the clock',
    fromMs: 'Begun at',
    result: 'Result',
    notes: panel.notes,
    cues: 'What happened',
  },
  issues: { at: 'Handed out', by: 'By', note: 'Note', cues: 'Cues' },
  sheets: {
    name: panel.name,
    for: 'For',
    columns: 'Columns',
    filter: 'Which cues',
    groupBy: 'Grouped by',
    sortBy: 'Sorted by',
  },
};
const recorded: Record<RecordedTable, string> = { takes: 'take', issues: 'issue', sheets: 'sheet' };
const verbs: Record<OneKind, string> = { added: 'add', removed: 'delete', changed: 'change' };

const fieldOf = ({ table, field = '' }: Subject): string =>
  field === 'extra' ? extra : (fields[table][field] ?? field);

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
  wind: (altitude: string, from: string, speed: string) => `at ${altitude} m: ${speed} m/s from ${from}°`,
  takeKinds,
  takeClocks,
  rows: (count: number, differing: number) =>
    `${count === 1 ? '1 cue' : `${count} cues`}${differing === 0 ? '' : `, ${differing} of them otherwise`}`,
};
