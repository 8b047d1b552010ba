/** The bands that divide a sheet by the sections of the song. */
import { headerOf, inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { BarBeat } from '#shared/time/tempo-map.ts';

export interface SectionBand {
  readonly kind: 'section';
  /** What stands outside the song's sections has no name of its own. */
  readonly part: 'before-song' | 'section' | 'after-song';
  readonly name: string;
  /** The first line sung in it; empty if none is. */
  readonly lyric: string;
  /** Where the section begins; null outside the song's sections. */
  readonly start: { readonly atMs: Ms; readonly bar: BarBeat } | null;
}

/**
 * Gives the band a moment lies under: the last section that has begun, or the time before the first and after the
 * song. Null for every moment if the song has no sections. Equal moments get the same object.
 */
export function bandsOf(document: ShowDocument, { tempo }: Plan): (ms: Ms) => SectionBand | null {
  const { music } = headerOf(document);
  const lyrics = (music.lyrics ?? [])
    .map(({ start, text }) => ({ atMs: timeOfMoment(start, tempo), text }))
    .sort((a, b) => a.atMs - b.atMs);
  const sections = inOrder(document.sections)
    .map(({ name, start }) => ({ name, atMs: timeOfMoment(start, tempo) }))
    .sort((a, b) => a.atMs - b.atMs);
  if (sections.length === 0) return () => null;
  const bands = sections.map(({ name, atMs }, index): SectionBand => {
    const endMs = sections[index + 1]?.atMs ?? Infinity;
    return {
      kind: 'section',
      part: 'section',
      name,
      lyric: lyrics.find((line) => line.atMs >= atMs && line.atMs < endMs)?.text ?? '',
      start: { atMs, bar: tempo.barBeatAt(atMs) },
    };
  });
  const before = outside('before-song');
  const after = outside('after-song');
  return (ms) => {
    if (ms >= music.lengthMs) return after;
    const place = sections.findLastIndex(({ atMs }) => atMs <= ms);
    return bands[place] ?? before;
  };
}

function outside(part: 'before-song' | 'after-song'): SectionBand {
  return { kind: 'section', part, name: '', lyric: '', start: null };
}
