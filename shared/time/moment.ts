/** Moments (a time, or a bar and beat) as times on the show clock. */
import type { Moment, Ms } from '#shared/show/types.ts';
import type { TempoMap } from './tempo-map.ts';

/** The time of a moment, in whole ms. */
export function timeOfMoment(moment: Moment, tempo: TempoMap): Ms {
  return 'at' in moment ? moment.at : tempo.timeOf(moment.bar, moment.beat ?? 1, moment.offsetMs ?? 0);
}
