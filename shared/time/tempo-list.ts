/** The list of tempo changes: ascending by bar, the first at bar 1. */
import type { Tempo } from '#shared/show/types.ts';
import type { TempoSource } from './tempo-map.ts';

type TempoList = TempoSource['tempo'];

/** The entry that holds in the bar; before bar 1 the first. Throws for an empty list, which no show has. */
export function tempoAt(list: TempoList, bar: number): Tempo {
  const entry = list.findLast((candidate) => candidate.bar <= bar) ?? list[0];
  if (!entry) throw new Error('music without a tempo');
  return entry;
}

/** The list with the entry in its place; one that stood at its bar is replaced. */
export function withTempo(list: TempoList, entry: Tempo): Tempo[] {
  return [...list.filter(({ bar }) => bar !== entry.bar), entry].sort((a, b) => a.bar - b.bar);
}

/** The list without the change at the bar: what holds before it goes on. The first entry stays. */
export function withoutTempo(list: TempoList, bar: number): Tempo[] {
  return list.filter((entry) => entry.bar !== bar || bar === 1);
}
