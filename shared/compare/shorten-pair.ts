/** Long texts that differ somewhere: shortened so that the place is in sight. */
import type { ToldPair } from './told.ts';

/** Two lines of a dialog. */
const MOST = 120;
/** So much stands before the first difference. */
const LEAD = 24;
const CUT = '…';
const LETTERS = new Intl.Segmenter();

/** Both without line breaks and with no more than 120 characters; what they begin with alike is cut where it is long. */
export function shortenPair(before: string, after: string): ToldPair {
  const [old, now] = [before, after].map((text) =>
    Array.from(LETTERS.segment(text.replace(/\s*\n\s*/gu, ' / ')), ({ segment }) => segment),
  );
  if (!old || !now) return { before, after };
  const isLong = old.length > MOST || now.length > MOST;
  const from = isLong ? Math.max(0, alike(old, now) - LEAD) : 0;
  return { before: cut(old, from), after: cut(now, from) };
}

function alike(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((letter, index) => letter !== b[index]);
  return at === -1 ? a.length : at;
}

function cut(letters: readonly string[], from: number): string {
  const rest = letters.slice(from);
  const shown = rest.length > MOST ? `${rest.slice(0, MOST - 1).join('')}${CUT}` : rest.join('');
  return from > 0 ? `${CUT}${shown}` : shown;
}
