/**
 * Commands for the lyrics. They have no ids: a line is known by its place in the list, which these keep in the order
 * of time.
 */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Lyric, Moment, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { tempoMapOf, type TempoMap } from '#shared/time/tempo-map.ts';
import { changeMusic } from './change-music.ts';
import type { Outcome, StepLabel } from './edit.ts';
import { patchRecord, type Patch } from './patch-record.ts';
import { readLyrics } from './read-lyrics.ts';

type Lyrics = readonly Readonly<Lyric>[];

/**
 * Puts a text in, one line a row: in the place of the lyrics that are there, or behind them. Lines with times of their
 * own (an LRC file) stand there, counted from the song file's first sample; others are spread evenly over what is left
 * of the song, to be tapped in. A text without a line changes nothing.
 */
export function pasteLyrics(
  document: ShowDocument,
  { text, replace }: { readonly text: string; readonly replace: boolean },
): Outcome {
  const { music } = headerOf(document);
  const kept = replace ? [] : lyricsOf(document);
  const lines = readLyrics(text);
  const label: StepLabel = { step: 'paste-lyrics', count: lines.length };
  if (lines.length === 0) return { label, diff: {} };
  const tempo = tempoMapOf(music);
  const last = kept.at(-1);
  const fromMs = last ? timeOfMoment(last.start, tempo) : Math.max(0, music.firstBarAt ?? 0);
  const stepMs = Math.max(0, music.lengthMs - fromMs) / (lines.length + 1);
  const added = lines.map(({ text: words, atMs }, at): Lyric => {
    const spreadMs = Math.round(fromMs + stepMs * (last ? at + 1 : at));
    return { start: { at: atMs === undefined ? spreadMs : atMs + (music.audio?.offsetMs ?? 0) }, text: words };
  });
  return changeMusic(document, { patch: { lyrics: inTime([...kept, ...added], tempo) }, label });
}

/** Adds a line at a moment. */
export function addLyric(document: ShowDocument, line: Readonly<Lyric>): Outcome {
  const tempo = tempoMapOf(headerOf(document).music);
  return changeMusic(document, { patch: { lyrics: inTime([...lyricsOf(document), line], tempo) } });
}

/** Changes a line; one that starts at another time goes to its place in the order. */
export function changeLyric(
  document: ShowDocument,
  { index, patch }: { readonly index: number; readonly patch: Patch<Lyric> },
): Outcome {
  const lyrics = lyricsOf(document);
  const line = lyrics[index];
  if (!line) return { refused: 'not-found', id: String(index + 1) };
  const changed = patchRecord(line, patch);
  if (changed === line) return { label: { step: 'change-song', part: 'lyrics' }, diff: {} };
  const tempo = tempoMapOf(headerOf(document).music);
  return changeMusic(document, { patch: { lyrics: inTime(lyrics.with(index, changed), tempo) } });
}

/**
 * Gives a line its moment and leaves it its place: it goes no further back than the line before it, and takes lines
 * behind it along that it would overtake. What somebody taps while the song plays goes in here.
 */
export function timeLyric(
  document: ShowDocument,
  { index, start }: { readonly index: number; readonly start: Moment },
): Outcome {
  const lyrics = lyricsOf(document);
  const line = lyrics[index];
  if (!line) return { refused: 'not-found', id: String(index + 1) };
  const tempo = tempoMapOf(headerOf(document).music);
  const before = lyrics[index - 1]?.start;
  const isTooEarly = before !== undefined && timeOfMoment(before, tempo) > timeOfMoment(start, tempo);
  const moment = isTooEarly ? before : start;
  const ms = timeOfMoment(moment, tempo);
  const timed = lyrics.map((other, at): Readonly<Lyric> => {
    if (at === index) return { ...line, start: moment };
    return at > index && timeOfMoment(other.start, tempo) < ms ? { ...other, start: moment } : other;
  });
  return changeMusic(document, { patch: { lyrics: timed }, label: { step: 'time-lyric', text: line.text } });
}

/** Takes lines away, those at the places given. */
export function deleteLyrics(document: ShowDocument, { indexes }: { readonly indexes: ReadonlySet<number> }): Outcome {
  const left = lyricsOf(document).filter((_, at) => !indexes.has(at));
  return changeMusic(document, { patch: { lyrics: left.length > 0 ? left : undefined } });
}

/** Stable: lines of one moment stay as they stood. */
export function inTime(lyrics: Lyrics, tempo: TempoMap): Readonly<Lyric>[] {
  const timeOf = ({ start }: Readonly<Lyric>): Ms => timeOfMoment(start, tempo);
  return [...lyrics].sort((a, b) => timeOf(a) - timeOf(b));
}

function lyricsOf(document: ShowDocument): Lyrics {
  return headerOf(document).music.lyrics ?? [];
}
