/** The cue that a row wants: the one that is there with its changes, or a new one. */
import { barLengthMs, KIND_OF_DEPARTMENT } from '#shared/edit/add-cue.ts';
import type { CuePatch } from '#shared/edit/change-cues.ts';
import { patchRecord } from '#shared/edit/patch-record.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Anchor, CueWindow, Department, Duration, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { PlacedFault } from './cell-fault.ts';
import { isSameAnchor, isSameMoment } from './cell-times.ts';
import type { ImportContext } from './import-context.ts';
import type { RowWish } from './read-row.ts';

export type Drafted =
  | { readonly ok: true; readonly cue: CueRecord }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** The cue with what the row says of it; the cue itself if nothing differs. */
export function draftChange(cue: CueRecord, number: string, wish: RowWish, context: ImportContext): Drafted {
  const { start = cue.start } = wish.fields;
  const duration = durationOf(wish, start, cue.duration, context);
  const window = windowOf(wish, cue.window);
  if ('fault' in duration) return { ok: false, faults: [duration] };
  if ('fault' in window) return { ok: false, faults: [window] };
  const patch: CuePatch = {
    ...wish.fields,
    number,
    start: isSameAnchor(start, cue.start) ? cue.start : start,
    duration,
    ...window,
  };
  return { ok: true, cue: patchRecord(cue, patch) };
}

/** A new cue; its rank is given when its place is known. `laneOf` finds a lane where the row names none. */
export function draftNew(
  { id, number }: { readonly id: string; readonly number: string },
  wish: RowWish,
  laneOf: (department: Department | undefined) => string,
  context: ImportContext,
): Drafted {
  const { fields } = wish;
  const { start } = fields;
  if (!start) return { ok: false, faults: [{ field: null, fault: { fault: 'no-start' } }] };
  const lane = fields.lane ?? laneOf(wish.department);
  const { department = 'stage' } = context.lanes.get(lane) ?? {};
  const duration = durationOf(wish, start, { likelyMs: usualLength(start, context) }, context);
  const window = windowOf(wish, undefined);
  if ('fault' in duration) return { ok: false, faults: [duration] };
  if ('fault' in window) return { ok: false, faults: [window] };
  // Keys that an empty cell takes away are not there to begin with.
  const given = patchRecord<object>({}, { ...fields, ...window });
  const cue: CueRecord = {
    ...given,
    id,
    rank: 0,
    number,
    lane,
    name: fields.name ?? '',
    kind: fields.kind ?? KIND_OF_DEPARTMENT[department],
    start,
    duration,
  };
  return { ok: true, cue };
}

function durationOf(
  { duration, endAt }: RowWish,
  start: Anchor,
  present: Readonly<Duration>,
  { clock }: ImportContext,
): Readonly<Duration> | PlacedFault {
  if (endAt === undefined || duration.likelyMs !== undefined) return patchRecord(present, duration);
  if ('after' in start) return { field: 'end', fault: { fault: 'end-without-time' } };
  const likelyMs = endAt - timeOfMoment(start, clock.tempo);
  if (likelyMs < 0) return { field: 'end', fault: { fault: 'end-before-start' } };
  return patchRecord(present, { ...duration, likelyMs });
}

/** The window with what the row says of it; no key `window` where it says nothing. */
function windowOf(
  { window: wish }: RowWish,
  present: Readonly<CueWindow> | undefined,
): { readonly window?: CueWindow | undefined } | PlacedFault {
  if (Object.keys(wish).length === 0) return {};
  const bound = (name: 'earliest' | 'latest') => {
    const [wished, there] = [name in wish ? wish[name] : present?.[name], present?.[name]];
    return wished && there && isSameMoment(wished, there) ? there : wished;
  };
  const [earliest, latest] = [bound('earliest'), bound('latest')];
  // Without a bound there is no window, whatever else of it is said.
  if (!earliest && !latest) {
    return present || (!wish.edge && wish.hard === undefined)
      ? { window: undefined }
      : { field: 'windowEdge', fault: { fault: 'bound-missing' } };
  }
  const window = patchRecord<CueWindow>(present ?? { edge: 'start' }, {
    edge: present?.edge ?? 'start',
    ...wish,
    earliest,
    latest,
  });
  return { window };
}

/** One bar, as long as it is where the cue starts. */
function usualLength(start: Anchor, { clock: { tempo } }: ImportContext): Ms {
  const bar = 'bar' in start ? start.bar : 'at' in start ? tempo.barBeatAt(start.at).bar : 1;
  return barLengthMs(bar, tempo);
}
