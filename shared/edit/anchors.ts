/** Anchors for a wanted time: the same kind of anchor, saying another time as a person would say it. */
import type { AfterAnchor, Anchor, BarMoment, Ms, TimeMoment } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';

/** Parts of a beat that are said as a beat and not as an offset: halves, thirds, quarters. */
const BEAT_PARTS = [1, 2, 3, 4];

/** The moment as bar and beat: on a beat or a simple part of one, else on the nearest beat with an offset. */
export function barMomentAt(timeMs: Ms, tempo: TempoMap): BarMoment {
  const { bar, beat } = tempo.barBeatAt(timeMs);
  for (const parts of BEAT_PARTS) {
    const near = Math.round((beat - 1) * parts) / parts + 1;
    const moment = carried(bar, near, tempo);
    if (tempo.timeOf(moment.bar, moment.beat) === timeMs) return shortest(moment.bar, moment.beat, 0);
  }
  const nearest = carried(bar, Math.round(beat), tempo);
  return shortest(nearest.bar, nearest.beat, timeMs - tempo.timeOf(nearest.bar, nearest.beat));
}

/** The beat after a bar's last is the first of the next bar. */
function carried(bar: number, beat: number, tempo: TempoMap): { bar: number; beat: number } {
  return beat >= tempo.beatsIn(bar) + 1 ? { bar: bar + 1, beat: 1 } : { bar, beat };
}

function shortest(bar: number, beat: number, offsetMs: Ms): BarMoment {
  return { bar, ...(beat === 1 ? {} : { beat }), ...(offsetMs === 0 ? {} : { offsetMs }) };
}

/** The anchor, of the same kind, `byMs` later; unknown keys stay. `startMs` is its planned time now. */
export function shiftAnchor(anchor: Anchor, startMs: Ms, byMs: Ms, tempo: TempoMap): Anchor {
  if (byMs === 0) return anchor;
  if ('at' in anchor) return { ...anchor, at: anchor.at + byMs };
  if ('bar' in anchor) return { ...withoutBeat(anchor), ...barMomentAt(startMs + byMs, tempo) };
  return afterBy(anchor, (anchor.offsetMs ?? 0) + byMs);
}

/** The moment, of the same kind, at another time. */
export function momentAt(moment: TimeMoment | BarMoment, timeMs: Ms, tempo: TempoMap): TimeMoment | BarMoment {
  return 'at' in moment ? { ...moment, at: timeMs } : { ...withoutBeat(moment), ...barMomentAt(timeMs, tempo) };
}

function withoutBeat({ beat: _beat, offsetMs: _offsetMs, ...rest }: BarMoment): BarMoment {
  return rest;
}

function afterBy({ offsetMs: _old, ...rest }: AfterAnchor, offsetMs: Ms): AfterAnchor {
  return offsetMs === 0 ? rest : { ...rest, offsetMs };
}
