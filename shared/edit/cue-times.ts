/**
 * Planned times of a few cues, worked out when they are asked for: a drag of one cue in ten thousand must not plan the
 * whole show to learn where that cue stands. The same definition as the plan's (semantics.md, "The plan").
 */
import { headerOf, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { toClock } from '#shared/time/clock-range.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { tempoMapOf, type TempoMap } from '#shared/time/tempo-map.ts';

export interface CueTimes {
  readonly tempo: TempoMap;
  /** Planned start; 0 for a cue the show does not have. */
  readonly startOf: (cue: string) => Ms;
  /** Planned start + likely duration, as far as the show clock goes. */
  readonly endOf: (cue: string) => Ms;
  readonly edgeOf: (cue: string, edge: Edge) => Ms;
}

/** The times as the show stands now; not to be kept over a change. */
export function readCueTimes(document: ShowDocument): CueTimes {
  const tempo = tempoMapOf(headerOf(document).music);
  const starts = new Map<string, Ms>();

  const startOf = (id: string): Ms => {
    // Up the line of leaders to one whose start is known, then down again: chains may be as long as the show.
    const line: CueRecord[] = [];
    let cue = document.cues.get(id);
    while (cue && !starts.has(cue.id)) {
      line.push(cue);
      cue = 'after' in cue.start ? document.cues.get(cue.start.after) : undefined;
    }
    for (const { id: next, start } of line.reverse()) {
      starts.set(
        next,
        'after' in start
          ? toClock(edgeKnown(start.after, start.edge) + (start.offsetMs ?? 0))
          : timeOfMoment(start, tempo),
      );
    }
    return starts.get(id) ?? 0;
  };
  const edgeKnown = (id: string, edge: Edge): Ms =>
    toClock((starts.get(id) ?? 0) + (edge === 'end' ? (document.cues.get(id)?.duration.likelyMs ?? 0) : 0));
  const endOf = (id: string): Ms => toClock(startOf(id) + (document.cues.get(id)?.duration.likelyMs ?? 0));
  return { tempo, startOf, endOf, edgeOf: (id, edge) => (edge === 'end' ? endOf(id) : startOf(id)) };
}
