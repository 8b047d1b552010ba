/** Circles in sentences: what hangs on one another, in order, back to the first. */
import { printable } from './printable.ts';

/** More are not named, or the sentence would fill the screen. */
const NAMED = 24;
const FIRST = 8;
const LAST = 2;

/** `a → b → c → a`; of a large circle its first and last members, `more` telling how many stand between. */
export function nameCircle(members: readonly string[], more: (count: number) => string): string {
  const named = members.map(printable);
  const first = named.slice(0, 1);
  if (named.length <= NAMED) return [...named, ...first].join(' → ');
  const between = more(named.length - FIRST - LAST);
  return [...named.slice(0, FIRST), between, ...named.slice(-LAST), ...first].join(' → ');
}
