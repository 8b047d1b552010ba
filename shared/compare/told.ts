/** Values of a difference, told when they are shown: in the language and the units that are in force then. */
import type { Measures } from '#shared/units/measures.ts';
import type { Words } from '#shared/words/language.ts';
import { shortenPair } from './shorten-pair.ts';

export interface Told {
  print(words: Words, measures: Measures): string;
  /** As the file has it, where the words do not tell it from another. */
  exact(): string;
}

export interface ToldPair {
  readonly before: string;
  readonly after: string;
}

/** Both values in words that differ, and no longer than a line or two. Null: nothing stands there. */
export function printPair(before: Told | null, after: Told | null, words: Words, measures: Measures): ToldPair {
  const { nothing } = words.compare;
  // An empty list or text reads as nothing does.
  const printed = (told: Told | null): string => told?.print(words, measures) || nothing;
  const [old, now] = [printed(before), printed(after)];
  if (old !== now) return shortenPair(old, now);
  return shortenPair(before?.exact() ?? nothing, after?.exact() ?? nothing);
}

/** One value alone. */
export function printTold(told: Told, words: Words, measures: Measures): string {
  return shortenPair(told.print(words, measures), '').before;
}
