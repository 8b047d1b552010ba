/**
 * The validator of a show file: one zod schema, from which the quick check (`quick-check.ts`), the order of keys
 * (`key-order.ts`) and the JSON Schema (`json-schema.ts`) are made too. It looks at each object by itself; what one
 * object says of another (references, circles, duplicates) is in `references.ts`.
 *
 * Keys that version 1 does not know are nobody's business here: the show is the value that was checked, not zod's copy.
 */
import { z } from 'zod';
import { accepted, issue, jump, namedSheet, take, takeCue } from './schema-records.ts';
import { anchor, atLeastOneOf, inOrder, moment, withRules, type ShapeOf } from './schema-rules.ts';
import {
  LARGEST_MS,
  audioPath,
  colour,
  count,
  cueNumber,
  date,
  edge,
  id,
  instant,
  length,
  ms,
  name,
  number,
  oneOf,
  positive,
  saying,
  sha256,
  text,
  timecode,
  title,
  uuid,
  whole,
  yesNo,
} from './schema-values.ts';
import {
  CUE_KINDS,
  DEPARTMENTS,
  FRAME_RATES,
  RESOURCE_KINDS,
  TRIGGERS,
  ZONE_KINDS,
  type Audio,
  type Breath,
  type Cue,
  type CueEdge,
  type CueWindow,
  type Duration,
  type Lane,
  type Link,
  type Lyric,
  type Music,
  type Person,
  type Resource,
  type Route,
  type Section,
  type Show,
  type Stage,
  type Tempo,
  type Zone,
} from './types.ts';

const positiveMs = whole({ min: 1, max: LARGEST_MS });

const tempo = z.object({ bar: whole(), bpm: positive, beats: whole({ min: 1 }) } satisfies ShapeOf<Tempo>);
const section = z.object({
  id,
  name,
  start: moment,
  intention: text.optional(),
  resetMs: length.optional(),
} satisfies ShapeOf<Section>);
const lyric = z.object({ start: moment, text } satisfies ShapeOf<Lyric>);
const audio = z.object({
  path: audioPath,
  sha256: sha256.optional(),
  offsetMs: ms.optional(),
} satisfies ShapeOf<Audio>);
const music = z.object({
  lengthMs: positiveMs,
  firstBarAt: ms.optional(),
  tempo: withRules(z.array(tempo), {
    holds: ({ length: entries }) => entries !== 0,
    expected: { is: 'entries', min: 1 },
    // That the first is bar 1 is told with the order of the others (references.ts).
    jsonSchema: { minItems: 1, allOf: [{ prefixItems: [{ type: 'object', properties: { bar: { const: 1 } } }] }] },
  }),
  sections: z.array(section).optional(),
  lyrics: z.array(lyric).optional(),
  audio: audio.optional(),
} satisfies ShapeOf<Music>);

const point = z.tuple([number(), number()], saying({ is: 'point' }));
const zone = z.object({
  id,
  name,
  kind: oneOf(...ZONE_KINDS),
  outline: z.array(point).optional(),
  target: point.optional(),
} satisfies ShapeOf<Zone>);
const route = z.object({ from: id, to: id, metres: number({ min: 0 }) } satisfies ShapeOf<Route>);
const stage = z.object({
  north: number().optional(),
  zones: z.array(zone),
  routes: z.array(route),
} satisfies ShapeOf<Stage>);

const person = z.object({ id, name, role: text.optional(), notes: text.optional() } satisfies ShapeOf<Person>);
const breath = withRules(
  z.object({
    restMs: length.optional(),
    spentMs: length.optional(),
    recoveryMs: positiveMs.optional(),
  } satisfies ShapeOf<Breath>),
  inOrder('spentMs', 'restMs', 'spentMs', { spentMs: 7100, restMs: 20_400 }),
);
const resource = z.object({
  id,
  name,
  kind: oneOf(...RESOURCE_KINDS),
  count: count.optional(),
  partOf: id.optional(),
  people: z.array(id).optional(),
  speed: positive.optional(),
  home: id.optional(),
  breath: breath.optional(),
  notes: text.optional(),
} satisfies ShapeOf<Resource>);
const lane = z.object({
  id,
  name,
  department: oneOf(...DEPARTMENTS),
  colour: colour.optional(),
  locked: yesNo.optional(),
} satisfies ShapeOf<Lane>);

const duration = withRules(
  z.object({ likelyMs: length, minMs: length.optional(), maxMs: length.optional() } satisfies ShapeOf<Duration>),
  inOrder('minMs', 'likelyMs', 'minMs'),
  inOrder('likelyMs', 'maxMs', 'maxMs'),
);
const cueWindow = withRules(
  z.object({
    edge,
    earliest: moment.optional(),
    latest: moment.optional(),
    hard: yesNo.optional(),
  } satisfies ShapeOf<CueWindow>),
  atLeastOneOf('earliest', 'latest'),
);
const cue = withRules(
  z.object({
    id,
    number: cueNumber,
    lane: id,
    name,
    kind: oneOf(...CUE_KINDS),
    start: anchor,
    duration,
    window: cueWindow.optional(),
    // What stands in it twice is told with its two places (references.ts).
    uses: z.array(id).meta({ uniqueItems: true }).optional(),
    zone: id.optional(),
    toZone: id.optional(),
    sharesZoneWith: z.array(id).optional(),
    locked: yesNo.optional(),
    trigger: oneOf(...TRIGGERS).optional(),
    call: text.optional(),
    warnMs: length.optional(),
    standbyMs: length.optional(),
    irreversible: yesNo.optional(),
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
    onAir: yesNo.optional(),
    sings: yesNo.optional(),
    effort: number({ min: 0, max: 1 }).optional(),
    longestPhraseMs: length.optional(),
    costume: text.optional(),
    clearMs: length.optional(),
    jump: id.optional(),
  } satisfies ShapeOf<Cue>),
  {
    at: 'toZone',
    holds: ({ zone: from, toZone }) => toZone === undefined || from !== undefined,
    expected: { is: 'beside', key: 'zone' },
    jsonSchema: { anyOf: [{ required: ['zone'] }, { properties: { toZone: false } }] },
  },
);

const cueEdge = z.object({ cue: id, edge } satisfies ShapeOf<CueEdge>);
const link = withRules(
  z.object({
    id,
    from: cueEdge,
    to: cueEdge,
    minMs: ms.optional(),
    maxMs: ms.optional(),
    hard: yesNo.optional(),
    why: text.optional(),
  } satisfies ShapeOf<Link>),
  atLeastOneOf('minMs', 'maxMs'),
  inOrder('minMs', 'maxMs', 'minMs'),
  {
    at: 'to',
    holds: ({ from, to }) => cueOf(from) === undefined || cueOf(from) !== cueOf(to),
    expected: { is: 'another-cue' },
  },
);

function cueOf(end: unknown): unknown {
  return typeof end === 'object' && end !== null && 'cue' in end ? end.cue : undefined;
}

/** The objects that commands change, by their table: what a record must keep to. */
export const recordSchemas = {
  cues: cue,
  lanes: lane,
  resources: resource,
  links: link,
  sections: section,
  zones: zone,
  people: person,
  jumps: jump,
  sheets: namedSheet,
  issues: issue,
};

/** What people add to a take afterwards keeps to these; its rows and events are records of their own. */
export const evidenceSchemas = { takes: take.omit({ cues: true, events: true }), takeRows: takeCue };

export const showSchema = z.object({
  format: z.literal('onetake.show', saying({ is: 'one-of', values: ['onetake.show'] })),
  version: z.literal(1, saying({ is: 'one-of', values: ['1'] })),
  id: uuid,
  title,
  artist: text.optional(),
  song: text.optional(),
  director: text.optional(),
  venue: text.optional(),
  notes: text.optional(),
  intention: text.optional(),
  date: date.optional(),
  startsAt: instant.optional(),
  frameRate: oneOf(...FRAME_RATES).optional(),
  timecodeStart: timecode.optional(),
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
} satisfies ShapeOf<Show>);
