/** Times that a show cannot hold: more than 100 days from show zero, as they stand or as a bar and beat comes to them. */
import { isBarOnClock } from '#shared/show/clock-faults.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Anchor, CueWindow, Moment, Music } from '#shared/show/types.ts';
import { isOnClock } from '#shared/time/clock-range.ts';
import { printExactTime } from '#shared/time/print.ts';
import { tempoMapOf, type TempoMap } from '#shared/time/tempo-map.ts';
import type { Refusal } from './edit.ts';

/** What has moments: a cue, a section, a line of the lyrics. */
interface Timed {
  readonly start?: Readonly<Anchor>;
  readonly window?: Readonly<Pick<CueWindow, 'earliest' | 'latest'>>;
}

/** Refuses an anchor or a bound of a window, time or offset, that the show clock does not have. */
export function clockRefusal({ start, window }: Timed, tempo: TempoMap): Refusal | null {
  return (
    momentRefusal('start', start, tempo) ??
    momentRefusal('window.earliest', window?.earliest, tempo) ??
    momentRefusal('window.latest', window?.latest, tempo)
  );
}

function momentRefusal(field: string, moment: Readonly<Anchor | Moment> | undefined, tempo: TempoMap): Refusal | null {
  if (!moment) return null;
  const ms = 'at' in moment ? moment.at : (moment.offsetMs ?? 0);
  if (!isOnClock(ms)) return { refused: 'value-invalid', field, value: Number.isFinite(ms) ? printExactTime(ms) : '∞' };
  if (!('bar' in moment) || (Number.isSafeInteger(moment.bar) && isBarOnClock(moment, tempo))) return null;
  return { refused: 'value-invalid', field, value: `${moment.bar}.${moment.beat ?? 1}` };
}

/** Refuses music after which a bar that something stands at, or a change of tempo, is not on the show clock. */
export function musicRefusal(
  document: ShowDocument,
  music: Readonly<Pick<Music, 'firstBarAt' | 'tempo' | 'lyrics'>>,
): Refusal | null {
  const tempo = tempoMapOf(music);
  const far = music.tempo.find((entry) => !isBarOnClock({ bar: entry.bar }, tempo));
  if (far) return { refused: 'value-invalid', field: 'tempo', value: String(far.bar) };
  for (const timed of [...(music.lyrics ?? []), ...document.sections.values(), ...document.cues.values()]) {
    const refusal = clockRefusal(timed, tempo);
    if (refusal) return refusal;
  }
  return null;
}
