/** What stands above the rows of a sheet: whose it is, and how its numbers are to be read. */
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import type { HeaderRecord } from '#shared/show/document.ts';
import type { Tempo } from '#shared/show/types.ts';
import { printPlain } from '#shared/time/plainest-number.ts';
import type { Words } from '#shared/words/language.ts';
import { cleanLine } from './clean-text.ts';
import type { SheetPrecision } from './print-times.ts';

/** Tempo changes told in full; a click track of hundreds would fill the page. */
const TEMPO_CHANGES = 6;

/** How to read the sheet: music time, timecode, the form of its times. */
export function readingLine(header: HeaderRecord, precision: SheetPrecision, { sheets }: Words): string {
  const rate = frameRateOf(header);
  return [
    tempoLine(header.music.tempo, sheets),
    `${sheets.frameRate(rate.replace('df', ''), rate.endsWith('df'))}, ${sheets.showZero(timecodeStartOf(header))}`,
    sheets.timesAre(precision),
  ].join(' · ');
}

/** Who, where and when: printed once, on the first page. */
export function factsLine(header: HeaderRecord, { sheets }: Words): string {
  const { artist, director, venue, date, startsAt } = header;
  const clock = startsAt === undefined ? '' : sheets.startsAt(wallClock(startsAt).slice(date === undefined ? 0 : 11));
  return [artist, director, venue, date, clock]
    .map((fact) => cleanLine(fact ?? ''))
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** Date and time as a clock on the wall shows them: `2026-11-22 18:40`. The zone is the time's own, not the machine's. */
export function wallClock(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

function tempoLine(tempo: readonly Tempo[], sheets: Words['sheets']): string {
  const changes = tempo.filter(({ bpm, beats }, index) => {
    const before = tempo[index - 1];
    return bpm !== before?.bpm || beats !== before.beats;
  });
  const told = changes.slice(0, TEMPO_CHANGES).map(({ bar, bpm, beats }, index) => ({
    bar,
    meter: `${beats}/${noteValue(beats)}`,
    bpm: bpm === changes[index - 1]?.bpm ? '' : printPlain(bpm, 3),
  }));
  return sheets.tempo(told, changes.length - told.length);
}

/** The file counts beats and does not say which note one is. Six, nine and twelve are eighths by custom. */
function noteValue(beats: number): 4 | 8 {
  return beats > 3 && beats % 3 === 0 ? 8 : 4;
}
