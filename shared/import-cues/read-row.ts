/** The cells of one row as what they say of a cue. */
import type { CuePatch } from '#shared/edit/change-cues.ts';
import type { Patch } from '#shared/edit/patch-record.ts';
import type { CueKind, CueWindow, Department, Duration, Ms, ResourceKind } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { PlacedFault } from './cell-fault.ts';
import { choiceReader, readFlag, readList, readNumber, readText, readWhole, recordReader } from './cell-readers.ts';
import { readAnchor, readLength, readMoment, type Read } from './cell-times.ts';
import type { ImportContext } from './import-context.ts';
import {
  FLAG_FIELDS,
  LENGTH_FIELDS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  WHOLE_FIELDS,
  type ImportField,
} from './import-fields.ts';
import { guessDepartment } from './read-choice.ts';

/** Fields that are read as they stand in the cue; what they are made of comes apart in other columns. */
type WishedFields = Omit<CuePatch, 'number' | 'duration' | 'window'>;

/** What a row wants of its cue; a key with `undefined` empties that field. */
export interface RowWish {
  readonly fields: WishedFields;
  readonly duration: Patch<Duration>;
  readonly window: Patch<CueWindow>;
  readonly endAt?: Ms;
  readonly department?: Department;
  readonly faults: readonly PlacedFault[];
}

/** The text of a field's cell; undefined: no column holds the field, or the cell is blank and changes nothing. */
export type CellOf = (field: ImportField) => string | undefined;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const DEPARTMENTS: Readonly<Record<CueKind, Department>> = {
  'set-move': 'set',
  dance: 'dance',
  camera: 'camera',
  landing: 'air',
  artist: 'artist',
  light: 'light',
  sound: 'sound',
  video: 'video',
  effect: 'effects',
  other: 'stage',
};
const RESOURCE_KINDS: Readonly<Partial<Record<Department, ResourceKind>>> = {
  artist: 'performer',
  dance: 'dancers',
  camera: 'camera',
  set: 'set-piece',
  air: 'jumpers',
};

/** Reads all but number and id. A blank cell that is given (empty text) empties its field, if that may be absent. */
export function readRow(cellOf: CellOf, context: ImportContext): RowWish {
  const { clock, cues, jumps, lanes, resources, zones } = context;
  const faults: PlacedFault[] = [];
  const fields: Writable<WishedFields> = {};
  const duration: Writable<Patch<Duration>> = {};
  const window: Writable<Patch<CueWindow>> = {};
  const rest: { endAt?: Ms; department?: Department } = {};

  /** Hands the cell's value to `keep`, or notes why it has none; `blank` is what an emptied cell stands for. */
  function take<T>(
    field: ImportField,
    read: (text: string) => Read<T>,
    keep: (value: T) => void,
    blank?: () => void,
  ): void {
    const text = cellOf(field);
    if (text === undefined) return;
    if (text.trim() === '') {
      blank?.();
      return;
    }
    const value = read(text);
    if (value.ok) keep(value.value);
    else faults.push({ field, fault: value.fault });
  }
  /** A field that the cue has under the same name; emptied, it is gone. */
  function takeInto<T extends object, K extends keyof T & ImportField>(
    target: T,
    field: K,
    read: (text: string) => Read<NonNullable<T[K]>>,
  ): void {
    const put = (value: unknown): void => void Object.assign(target, { [field]: value });
    take(field, read, put, () => put(undefined));
  }
  const length = (text: string): Read<Ms> => readLength(text, clock);
  const moment = (text: string) => readMoment(text, 'time', clock);

  for (const field of TEXT_FIELDS) takeInto(fields, field, readText);
  // A name is there in every cue, if only an empty one.
  if ('name' in fields) fields.name ??= '';
  for (const field of WHOLE_FIELDS) takeInto(fields, field, readWhole);
  for (const field of NUMBER_FIELDS) takeInto(fields, field, readNumber);
  for (const field of FLAG_FIELDS) takeInto(fields, field, readFlag);
  for (const field of LENGTH_FIELDS) takeInto(fields, field, length);
  takeInto(fields, 'trigger', choiceReader('trigger'));
  take('kind', choiceReader('kind'), (kind) => (fields.kind = kind));
  take('department', choiceReader('department'), (department) => (rest.department = department));

  take(
    'bar',
    (text) => readMoment(text, 'bar', clock),
    (start) => (fields.start = start),
  );
  take(
    'start',
    (text) => readAnchor(text, clock, cues),
    (start) => (fields.start = start),
  );
  take('end', moment, (end) => (rest.endAt = timeOfMoment(end, clock.tempo)));
  take('duration', length, (ms) => (duration.likelyMs = ms));
  take(
    'shortest',
    length,
    (ms) => (duration.minMs = ms),
    () => (duration.minMs = undefined),
  );
  take(
    'longest',
    length,
    (ms) => (duration.maxMs = ms),
    () => (duration.maxMs = undefined),
  );
  take('windowEdge', choiceReader('windowEdge'), (edge) => (window.edge = edge));
  takeInto(window, 'earliest', moment);
  takeInto(window, 'latest', moment);
  take(
    'windowHard',
    readFlag,
    (hard) => (window.hard = hard),
    () => (window.hard = undefined),
  );

  const department = rest.department ?? (fields.kind && DEPARTMENTS[fields.kind]);
  take(
    'lane',
    (text) =>
      lanes.idOf(text, (lane) => ({ ...lane, department: department ?? guessDepartment(lane.name) ?? 'stage' })),
    (lane) => (fields.lane = lane),
  );
  const lane = fields.lane ?? '';
  const laneDepartment = lanes.get(lane)?.department ?? department;
  const kind = (laneDepartment && RESOURCE_KINDS[laneDepartment]) ?? 'other';
  const resource = (text: string): Read<string> => resources.idOf(text, (made) => ({ ...made, kind }));
  takeInto(fields, 'uses', (text) => readList(text, (entry) => resources.find(entry) !== undefined, resource));
  takeInto(fields, 'clearedBy', (text) => resources.idOf(text, (made) => ({ ...made, kind: 'crew' })));
  const zone = (text: string): Read<string> => zones.idOf(text, (made) => ({ ...made, kind: 'set' }));
  takeInto(fields, 'zone', zone);
  takeInto(fields, 'toZone', zone);
  const cue = recordReader(cues, 'no-such-cue');
  takeInto(fields, 'sharesZoneWith', (text) => readList(text, (entry) => cue(entry).ok, cue));
  takeInto(fields, 'jump', recordReader(jumps, 'no-such-jump'));
  return { fields, duration, window, ...rest, faults };
}
