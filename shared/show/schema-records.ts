/** The schema of what a show remembers: takes, sheets that were handed out, accepted problems; and of named sheets and jumps. */
import { z } from 'zod';
import { cueNumber, dateTime, id, ms, name, number, oneOf, positive, text, whole } from './schema-values.ts';
import type { ShapeOf } from './schema-rules.ts';
import type {
  Accepted,
  Issue,
  IssueRow,
  Jump,
  NamedSheet,
  SheetFilter,
  Take,
  TakeCue,
  TakeEvent,
  Wind,
} from './types.ts';

export const takeCue = z.object({
  cue: id,
  number: cueNumber,
  run: whole({ min: 1 }).optional(),
  plannedStartMs: ms,
  plannedEndMs: ms,
  goMs: ms.optional(),
  startMs: ms.optional(),
  endMs: ms.optional(),
  result: oneOf('hit', 'early', 'late', 'missed', 'skipped').optional(),
  excluded: text.optional(),
  note: text.optional(),
} satisfies ShapeOf<TakeCue>);
export const takeEvent = z.object({
  atMs: ms,
  kind: oneOf('note', 'hold', 'resume', 'jump', 'no-go', 'acknowledge'),
  cue: id.optional(),
  text: text.optional(),
} satisfies ShapeOf<TakeEvent>);
export const take = z.object({
  id,
  name,
  kind: oneOf('rehearsal', 'take'),
  at: dateTime,
  clock: oneOf('internal', 'audio', 'timecode').optional(),
  rate: positive.optional(),
  fromMs: ms.optional(),
  result: oneOf('clean', 'stopped', 'failed').optional(),
  notes: text.optional(),
  cues: z.array(takeCue),
  events: z.array(takeEvent).optional(),
} satisfies ShapeOf<Take>);

export const issueRow = z.object({
  cue: id,
  number: cueNumber,
  row: z.record(z.string(), text),
} satisfies ShapeOf<IssueRow>);
export const issue = z.object({
  number: number(),
  at: dateTime,
  by: text.optional(),
  note: text.optional(),
  cues: z.array(issueRow),
} satisfies ShapeOf<Issue>);

export const accepted = z.object({
  code: text,
  cues: z.array(id),
  links: z.array(id).optional(),
  resource: id.optional(),
  zone: id.optional(),
  fromMs: ms,
  byMs: ms,
  reason: text,
  by: text,
  at: dateTime,
} satisfies ShapeOf<Accepted>);

const texts = z.array(text).optional();
export const namedSheet = z.object({
  id,
  name,
  for: text,
  columns: texts,
  filter: z
    .object({ departments: texts, kinds: texts, resources: texts, cues: texts } satisfies ShapeOf<SheetFilter>)
    .optional(),
  groupBy: text.optional(),
  sortBy: text.optional(),
} satisfies ShapeOf<NamedSheet>);

const numberOrNone = number().optional();
const wind = z.object({ altitudeM: number(), from: number(), speed: number() } satisfies ShapeOf<Wind>);
export const jump = z.object({
  id,
  name,
  exitAltitudeM: number(),
  openingAltitudeM: number(),
  fallSpeed: positive,
  canopyDescent: positive,
  canopyForward: number(),
  aircraft: z.object({ groundSpeed: number(), heading: number() } satisfies ShapeOf<Jump['aircraft']>),
  separationM: numberOrNone,
  winds: z.array(wind),
  spread: z
    .object({
      exitMs: ms.optional(),
      openingM: numberOrNone,
      fall: numberOrNone,
      canopy: numberOrNone,
    } satisfies ShapeOf<NonNullable<Jump['spread']>>)
    .optional(),
  limits: z
    .object({ windSpeed: numberOrNone, gust: numberOrNone, cloudBaseM: numberOrNone } satisfies ShapeOf<
      NonNullable<Jump['limits']>
    >)
    .optional(),
  planB: text.optional(),
} satisfies ShapeOf<Jump>);
