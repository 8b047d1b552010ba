/** Moves one edge of a cue; the other stays where it is. */
import type { ShowDocument } from '#shared/show/document.ts';
import { LARGEST_MS } from '#shared/show/schema-values.ts';
import type { Duration, Edge, Ms } from '#shared/show/types.ts';
import { clockRefusal } from './clock-refusal.ts';
import { readCueTimes } from './cue-times.ts';
import type { Outcome } from './edit.ts';
import { freeCues } from './held-cues.ts';
import { moveAnchor } from './move-anchor.ts';

export interface TrimCue {
  readonly cue: string;
  readonly edge: Edge;
  readonly toMs: Ms;
}

/**
 * Sets the planned time of a cue's edge. An edge pulled past the other one stops there: no cue lasts less than 0. The
 * shortest and longest durations are widened where the likely one would leave them.
 */
export function trimCue(document: ShowDocument, { cue: id, edge, toMs }: TrimCue): Outcome {
  const found = freeCues(document, [id]);
  if ('refused' in found) return found;
  const [cue] = found;
  if (!cue) return { refused: 'not-found', id };
  const times = readCueTimes(document);
  const [startMs, endMs] = [times.startOf(id), times.endOf(id)];
  const newStartMs = edge === 'start' ? Math.min(toMs, endMs) : startMs;
  const likelyMs = edge === 'start' ? endMs - newStartMs : Math.max(0, toMs - startMs);
  const start = newStartMs === startMs ? cue.start : moveAnchor(cue, newStartMs, times);
  if (likelyMs > LARGEST_MS) return { refused: 'value-invalid', field: 'duration', value: String(likelyMs) };
  const refusal = clockRefusal({ start }, times.tempo);
  if (refusal) return refusal;
  const unchanged = newStartMs === startMs && likelyMs === cue.duration.likelyMs;
  const trimmed = { ...cue, start, duration: withLikely(cue.duration, likelyMs) };
  return {
    label: { step: 'change-duration', count: 1, number: cue.number },
    diff: unchanged ? {} : { cues: { updated: [[cue, trimmed]] } },
  };
}

/** The duration with another likely value, its range widened so that min <= likely <= max. */
export function withLikely(duration: Readonly<Duration>, likelyMs: Ms): Duration {
  return {
    ...duration,
    likelyMs,
    ...(duration.minMs !== undefined && duration.minMs > likelyMs ? { minMs: likelyMs } : {}),
    ...(duration.maxMs !== undefined && duration.maxMs < likelyMs ? { maxMs: likelyMs } : {}),
  };
}
