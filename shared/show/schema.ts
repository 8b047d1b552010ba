/**
 * The validator of a show file: one zod schema, from which the JSON Schema is made too. It checks each object by itself;
 * what one object says of another (references, circles, duplicates) is in `references.ts`.
 *
 * Objects are loose: keys that version 1 does not know are kept. Custom rules carry an `Expected` as their parameter.
 */
import { z } from 'zod';
import type { Expected, TextForm } from './fault.ts';
import { CUE_KINDS, DEPARTMENTS, FRAME_RATES, RESOURCE_KINDS, TRIGGERS, ZONE_KINDS, type Show } from './types.ts';

/** 100 days, the largest time or length. */
export const LARGEST_MS = 8_640_000_000;

/** A rule between the values of one object; `at`: the key it is told at. The values are as they stand in the file. */
interface ObjectRule {
  readonly at?: string;
  readonly holds: (value: Readonly<Record<string, unknown>>) => boolean;
  readonly expected: Expected;
}
/** Adds rules that are checked whatever else is wrong with the object, so that every fault is told at once. */
function withRules<T extends z.ZodType>(schema: T, ...rules: readonly ObjectRule[]): T {
  return rules.reduce<T>(
    (checked, { at, holds, expected }) =>
      checked.refine((value) => holds(value as Record<string, unknown>), {
        params: { expected },
        when: ({ value }) => typeof value === 'object' && value !== null,
        ...(at === undefined ? {} : { path: [at] }),
      }),
    schema,
  );
}
function form(pattern: RegExp, name: TextForm): z.ZodString {
  return z.string().regex(pattern, { error: name });
}
/** Text whose form a pattern does not tell. */
function formOf(schema: z.ZodString, holds: (value: string) => boolean, name: TextForm): z.ZodString {
  return schema.refine(holds, { params: { expected: { is: 'form', form: name } satisfies Expected } });
}

const id = form(/^[A-Za-z0-9_-]{1,64}$/, 'id');
const name = z.string().max(200);
const text = z.string().max(10_000);
const ms = z.int().min(-LARGEST_MS).max(LARGEST_MS);
const length = z.int().min(0).max(LARGEST_MS);
const count = z.int().min(0);
const metres = z.number();

const time = z.looseObject({ at: ms });
const bar = z.looseObject({ bar: z.int(), beat: z.number().min(1).optional(), offsetMs: ms.optional() });
const edge = z.enum(['start', 'end']);
const after = z.looseObject({ after: id, edge, offsetMs: ms.optional() });

/** Chooses the form by its key, so that a fault speaks of that form and not of all of them. */
function oneForm(forms: Readonly<Record<string, z.ZodType>>, schema: z.ZodAny): z.ZodAny {
  const keys = Object.keys(forms);
  return schema.superRefine((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', params: { expected: { is: 'object' } } });
      return;
    }
    const present = keys.filter((key) => Object.hasOwn(value, key));
    const [only] = present;
    if (present.length !== 1 || only === undefined) {
      context.addIssue({ code: 'custom', params: { expected: { is: 'one-key-of', keys } } });
      return;
    }
    const result = forms[only]?.safeParse(value);
    for (const issue of result?.error?.issues ?? []) context.addIssue({ ...issue, input: undefined });
  });
}
/** The forms of a moment and of an anchor, by the key that tells them apart. */
export const momentForms = { at: time, bar };
export const anchorForms = { at: time, bar, after };
const moment = oneForm(momentForms, z.any()).meta({ id: 'Moment' });
const anchor = oneForm(anchorForms, z.any()).meta({ id: 'Anchor' });

const tempo = z.looseObject({ bar: z.int(), bpm: z.number().positive(), beats: z.int().min(1) });
const section = z.looseObject({
  id,
  name,
  start: moment,
  intention: text.optional(),
  resetMs: length.optional(),
});
const lyric = z.looseObject({ start: moment, text });
const audio = z.looseObject({
  path: formOf(z.string().min(1).max(1000), isSafeAudioPath, 'audio-path'),
  sha256: form(/^[0-9a-f]{64}$/i, 'sha256').optional(),
  offsetMs: ms.optional(),
});
const music = z.looseObject({
  lengthMs: z.int().min(1).max(LARGEST_MS),
  firstBarAt: ms.optional(),
  tempo: z.array(tempo).min(1),
  sections: z.array(section).optional(),
  lyrics: z.array(lyric).optional(),
  audio: audio.optional(),
});

const point = z.tuple([metres, metres]);
const zone = z.looseObject({
  id,
  name,
  kind: z.enum(ZONE_KINDS),
  outline: z.array(point).optional(),
  target: point.optional(),
});
const route = z.looseObject({ from: id, to: id, metres: z.number().min(0) });
const stage = z.looseObject({ north: z.number().optional(), zones: z.array(zone), routes: z.array(route) });

const person = z.looseObject({ id, name, role: name.optional(), notes: text.optional() });
const breath = withRules(
  z.looseObject({
    restMs: length.optional(),
    spentMs: length.optional(),
    recoveryMs: z.int().min(1).max(LARGEST_MS).optional(),
  }),
  {
    at: 'spentMs',
    holds: ({ restMs = 20_400, spentMs = 7100 }) => !isAbove(spentMs, restMs),
    expected: { is: 'in-order', low: 'spentMs', high: 'restMs' },
  },
);
const resource = z.looseObject({
  id,
  name,
  kind: z.enum(RESOURCE_KINDS),
  count: count.optional(),
  partOf: id.optional(),
  people: z.array(id).optional(),
  speed: z.number().positive().optional(),
  home: id.optional(),
  breath: breath.optional(),
  notes: text.optional(),
});
const lane = z.looseObject({
  id,
  name,
  department: z.enum(DEPARTMENTS),
  colour: form(/^#[0-9a-f]{6}$/i, 'colour').optional(),
  locked: z.boolean().optional(),
});

const duration = withRules(
  z.looseObject({ likelyMs: length, minMs: length.optional(), maxMs: length.optional() }),
  {
    at: 'minMs',
    holds: ({ minMs, likelyMs }) => !isAbove(minMs, likelyMs),
    expected: { is: 'in-order', low: 'minMs', high: 'likelyMs' },
  },
  {
    at: 'maxMs',
    holds: ({ maxMs, likelyMs }) => !isAbove(likelyMs, maxMs),
    expected: { is: 'in-order', low: 'likelyMs', high: 'maxMs' },
  },
);
const cueWindow = withRules(
  z.looseObject({ edge, earliest: moment.optional(), latest: moment.optional(), hard: z.boolean().optional() }),
  {
    holds: ({ earliest, latest }) => earliest !== undefined || latest !== undefined,
    expected: { is: 'at-least-one-of', keys: ['earliest', 'latest'] },
  },
);
const cue = withRules(
  z.looseObject({
    id,
    number: z.string().min(1).max(24),
    lane: id,
    name,
    kind: z.enum(CUE_KINDS),
    start: anchor,
    duration,
    window: cueWindow.optional(),
    uses: z.array(id).optional(),
    zone: id.optional(),
    toZone: id.optional(),
    sharesZoneWith: z.array(id).optional(),
    locked: z.boolean().optional(),
    trigger: z.enum(TRIGGERS).optional(),
    call: text.optional(),
    warnMs: length.optional(),
    standbyMs: length.optional(),
    irreversible: z.boolean().optional(),
    commitMs: length.optional(),
    ifNoGo: text.optional(),
    clearedBy: id.optional(),
    notes: text.optional(),
    crew: count.optional(),
    dancers: count.optional(),
    counts: count.optional(),
    shot: text.optional(),
    movement: text.optional(),
    subject: text.optional(),
    lens: text.optional(),
    support: text.optional(),
    transition: text.optional(),
    transitionMs: length.optional(),
    onAir: z.boolean().optional(),
    sings: z.boolean().optional(),
    effort: z.number().min(0).max(1).optional(),
    longestPhraseMs: length.optional(),
    costume: text.optional(),
    clearMs: length.optional(),
    jump: id.optional(),
  }),
  {
    at: 'toZone',
    holds: ({ zone: from, toZone }) => toZone === undefined || from !== undefined,
    expected: { is: 'beside', key: 'zone' },
  },
);

const cueEdge = z.looseObject({ cue: id, edge });
const link = withRules(
  z.looseObject({
    id,
    from: cueEdge,
    to: cueEdge,
    minMs: ms.optional(),
    maxMs: ms.optional(),
    hard: z.boolean().optional(),
    why: text.optional(),
  }),
  {
    holds: ({ minMs, maxMs }) => minMs !== undefined || maxMs !== undefined,
    expected: { is: 'at-least-one-of', keys: ['minMs', 'maxMs'] },
  },
  {
    at: 'minMs',
    holds: ({ minMs, maxMs }) => !isAbove(minMs, maxMs),
    expected: { is: 'in-order', low: 'minMs', high: 'maxMs' },
  },
  {
    at: 'to',
    holds: ({ from, to }) => cueOf(from) === undefined || cueOf(from) !== cueOf(to),
    expected: { is: 'another-cue' },
  },
);

const takeCue = z.looseObject({
  cue: id,
  number: z.string().min(1).max(24),
  run: z.int().min(1).optional(),
  plannedStartMs: ms,
  plannedEndMs: ms,
  goMs: ms.optional(),
  startMs: ms.optional(),
  endMs: ms.optional(),
  result: z.enum(['hit', 'early', 'late', 'missed', 'skipped']).optional(),
  excluded: text.optional(),
  note: text.optional(),
});
const takeEvent = z.looseObject({
  atMs: ms,
  kind: z.enum(['note', 'hold', 'resume', 'jump', 'no-go', 'acknowledge']),
  cue: id.optional(),
  text: text.optional(),
});
const dateTime = formOf(z.string().max(64), isDateTime, 'date-time');
const take = z.looseObject({
  id,
  name,
  kind: z.enum(['rehearsal', 'take']),
  at: dateTime,
  clock: z.enum(['internal', 'audio', 'timecode']).optional(),
  rate: z.number().positive().optional(),
  fromMs: ms.optional(),
  result: z.enum(['clean', 'stopped', 'failed']).optional(),
  notes: text.optional(),
  cues: z.array(takeCue),
  events: z.array(takeEvent).optional(),
});
const issue = z.looseObject({
  number: z.int(),
  at: dateTime,
  by: name.optional(),
  note: text.optional(),
  cues: z.array(z.looseObject({ cue: id, number: z.string().min(1).max(24), row: z.record(z.string(), z.string()) })),
});
const accepted = z.looseObject({
  code: name,
  cues: z.array(id),
  links: z.array(id).optional(),
  resource: id.optional(),
  zone: id.optional(),
  fromMs: ms,
  byMs: ms,
  reason: text,
  by: name,
  at: dateTime,
});
const names = z.array(z.string().max(200)).optional();
const namedSheet = z.looseObject({
  id,
  name,
  for: name,
  columns: names,
  filter: z.looseObject({ departments: names, kinds: names, resources: names, cues: names }).optional(),
  groupBy: name.optional(),
  sortBy: name.optional(),
});

const jump = z.looseObject({
  id,
  name,
  exitAltitudeM: z.number(),
  openingAltitudeM: z.number(),
  fallSpeed: z.number().positive(),
  canopyDescent: z.number().positive(),
  canopyForward: z.number(),
  aircraft: z.looseObject({ groundSpeed: z.number(), heading: z.number() }),
  separationM: z.number().optional(),
  winds: z.array(z.looseObject({ altitudeM: z.number(), from: z.number(), speed: z.number() })),
  spread: z
    .looseObject({
      exitMs: ms.optional(),
      openingM: z.number().optional(),
      fall: z.number().optional(),
      canopy: z.number().optional(),
    })
    .optional(),
  limits: z
    .looseObject({ windSpeed: z.number().optional(), gust: z.number().optional(), cloudBaseM: z.number().optional() })
    .optional(),
  planB: text.optional(),
});

/** The objects that commands change, by their table: what a record must keep to. */
export const recordSchemas = {
  cues: cue,
  lanes: lane,
  resources: resource,
  links: link,
  sections: section,
  zones: zone,
  people: person,
};

export const showSchema = z.looseObject({
  format: z.literal('onetake.show'),
  version: z.literal(1),
  id: form(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'uuid'),
  title: z.string().min(1).max(200),
  artist: name.optional(),
  song: name.optional(),
  director: name.optional(),
  venue: name.optional(),
  notes: text.optional(),
  intention: text.optional(),
  date: form(/^\d{4}-\d{2}-\d{2}$/, 'date').optional(),
  startsAt: dateTime.optional(),
  frameRate: z.enum(FRAME_RATES).optional(),
  timecodeStart: form(/^\d{2}:\d{2}:\d{2}[:;]\d{2}$/, 'timecode').optional(),
  music,
  stage: stage.optional(),
  jumps: z.array(jump).optional(),
  people: z.array(person).optional(),
  resources: z.array(resource),
  lanes: z.array(lane),
  cues: z.array(cue),
  links: z.array(link).optional(),
  takes: z.array(take).optional(),
  issues: z.array(issue).optional(),
  accepted: z.array(accepted).optional(),
  sheets: z.array(namedSheet).optional(),
}) satisfies z.ZodType<Omit<Show, never>>;

/** Whether both are numbers and the first is the larger; values of a wrong type are told elsewhere. */
function isAbove(low: unknown, high: unknown): boolean {
  return typeof low === 'number' && typeof high === 'number' && low > high;
}

function cueOf(end: unknown): unknown {
  return typeof end === 'object' && end !== null && 'cue' in end ? end.cue : undefined;
}

/** `/` between parts, relative to the show file: no `..`, drive, backslash or URL. */
function isSafeAudioPath(path: string): boolean {
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path))
    return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** ISO 8601 with date and time; the zone may be absent only where the platform reads it all the same. */
function isDateTime(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
