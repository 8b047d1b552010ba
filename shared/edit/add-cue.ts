/** Adds a cue to a lane. */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import { LARGEST_MS } from '#shared/show/schema-values.ts';
import type { CueKind, Department, Ms } from '#shared/show/types.ts';
import { isOnClock } from '#shared/time/clock-range.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import { barMomentAt, isOnBeat } from './bar-moment.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import type { Outcome } from './edit.ts';
import { newId, takenCueIds } from './new-id.ts';
import { nextNumber, takenNumbers } from './next-number.ts';
import { makeRankRoom } from './rank-room.ts';

/** What cues of a department are, unless somebody says otherwise. */
export const KIND_OF_DEPARTMENT: Readonly<Record<Department, CueKind>> = {
  stage: 'other',
  artist: 'artist',
  set: 'set-move',
  dance: 'dance',
  camera: 'camera',
  air: 'landing',
  light: 'light',
  sound: 'sound',
  video: 'video',
  effects: 'effect',
  wardrobe: 'other',
  props: 'other',
  safety: 'other',
};

export interface AddCue {
  readonly lane: string;
  readonly atMs: Ms;
  /** Default: what the lane's department does. */
  readonly kind?: CueKind;
  readonly name?: string;
  /** Default: the next free one of the lane's form. */
  readonly number?: string;
}

/**
 * Adds a cue of one bar's length. It starts at a bar and beat if `atMs` is exactly one, else at the time. In the
 * running order it comes right behind the last of the cues that start no later: a list in order of time stays one.
 */
export function addCue(document: ShowDocument, { lane: laneId, atMs, kind, name = '', number }: AddCue): Outcome {
  const lane = document.lanes.get(laneId);
  if (!lane) return { refused: 'no-lane' };
  if (lane.locked) return { refused: 'lane-locked', lane: lane.name };
  if (!isOnClock(atMs)) return { refused: 'value-invalid', field: 'start', value: String(atMs) };
  const taken = takenNumbers(document);
  if (number !== undefined && taken.has(number)) return { refused: 'number-taken', number };
  if (number !== undefined && (number.trim() === '' || number.length > 24))
    return { refused: 'number-invalid', number };
  const times = readCueTimes(document);
  const { tempo } = times;
  const { bar } = tempo.barBeatAt(atMs);
  const newNumber = number ?? nextNumber(document, lane, taken);
  const takenIds = takenCueIds(document);
  const { ranks, renumbered } = makeRankRoom(document.cues, lastNoLater(document, atMs, times), 1);
  const cue: CueRecord = {
    id: newId(newNumber, 'cue', (id) => takenIds.has(id)),
    rank: ranks[0] ?? 0,
    number: newNumber,
    lane: lane.id,
    name,
    kind: kind ?? KIND_OF_DEPARTMENT[lane.department],
    start: isOnBeat(atMs, tempo) ? barMomentAt(atMs, tempo) : { at: atMs },
    duration: { likelyMs: barLengthMs(bar, tempo) },
  };
  return {
    label: { step: 'add-cue', number: newNumber },
    diff: { cues: { added: [cue], ...(renumbered.length > 0 ? { updated: renumbered } : {}) } },
  };
}

/** How long a cue lasts that nobody gave a length: one bar. */
export function barLengthMs(bar: number, tempo: TempoMap): Ms {
  return Math.min(LARGEST_MS, Math.max(1, Math.round((tempo.beatsIn(bar) * 60_000) / tempo.bpmIn(bar))));
}

/** The last of the cues that start no later, null if there is none: behind it stands what starts at `atMs`. */
export function lastNoLater(document: ShowDocument, atMs: Ms, times: CueTimes): string | null {
  let last: string | null = null;
  let lastMs = -Infinity;
  for (const { id } of inOrder(document.cues)) {
    const startMs = times.startOf(id);
    if (startMs <= atMs && startMs >= lastMs) [last, lastMs] = [id, startMs];
  }
  return last;
}
