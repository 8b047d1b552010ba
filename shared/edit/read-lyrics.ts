/** Lyrics as people have them: plain text, one line a row, or with times as lyric files (LRC) carry them. */
import type { Ms } from '#shared/show/types.ts';

export interface ReadLine {
  readonly text: string;
  /** Where in the song file it is sung; absent in plain text. */
  readonly atMs?: Ms;
}

/** `[ar:…]`, `[length:…]`: what such a file says about itself. */
const ABOUT = /^\[[a-z#]+:.*\]$/iu;
const OFFSET = /^\[offset:\s*([+-]?\d+)\s*\]$/iu;
const STAMP = /^\[(\d{1,3}):(\d{1,2}(?:[.:]\d{1,3})?)\]\s*/u;
/** Times of single words, which a line of ours does not have. */
const WORD_STAMP = /<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>\s?/gu;

/** The lines, without empty ones; those with times in the order of their times. */
export function readLyrics(text: string): readonly ReadLine[] {
  const rows = text.split(/\r\n?|\n|\u2028/u).map((row) => row.normalize('NFC').trim());
  const shiftMs = rows.reduce((shift, row) => Number(OFFSET.exec(row)?.[1] ?? shift), 0);
  const lines = rows.flatMap((row) => readRow(row, shiftMs));
  if (!lines.every(({ atMs }) => atMs !== undefined)) return lines.filter((line) => line.text !== '');
  return lines.filter((line) => line.text !== '').sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0));
}

/** A row may carry several times: a line that is sung again. */
function readRow(row: string, shiftMs: Ms): ReadLine[] {
  const times: Ms[] = [];
  let rest = row;
  for (let stamp = STAMP.exec(rest); stamp; stamp = STAMP.exec(rest)) {
    const [whole, minutes = '0', seconds = '0'] = stamp;
    // A file that says "offset: +250" means its times to come 250 ms sooner.
    times.push(Math.round(Number(minutes) * 60_000 + Number(seconds.replace(':', '.')) * 1_000) - shiftMs);
    rest = rest.slice(whole.length);
  }
  const words = rest.replace(WORD_STAMP, '').trim();
  if (times.length > 0) return times.map((atMs) => ({ text: words, atMs }));
  return ABOUT.test(row) ? [] : [{ text: row }];
}
