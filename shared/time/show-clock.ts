/** What of a show decides how its times are read. */
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { headerOf, type HeaderRecord, type ShowDocument } from '#shared/show/document.ts';
import type { FrameRate } from '#shared/show/types.ts';
import { tempoMapOf, type TempoMap } from './tempo-map.ts';

export interface Clock {
  readonly tempo: TempoMap;
  readonly frameRate: FrameRate;
  readonly timecodeStart: string;
}

export function clockOf(document: ShowDocument): Clock {
  return clockIn(headerOf(document));
}

export function clockIn(header: HeaderRecord): Clock {
  return {
    tempo: tempoMapOf(header.music),
    frameRate: frameRateOf(header),
    timecodeStart: timecodeStartOf(header),
  };
}
