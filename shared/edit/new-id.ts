/** Ids for new records: readable, since people compare show files line by line. */
import type { ShowDocument } from '#shared/show/document.ts';

const LONGEST = 64;

/** An id made of the words, e.g. `cam-13`, that `isTaken` does not know; `fallback` where no Latin letter is in them. */
export function newId(words: string, fallback: string, isTaken: (id: string) => boolean): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, LONGEST - 8)
    .replace(/-+$/u, '');
  const stem = slug === '' ? fallback : slug;
  if (!isTaken(stem)) return stem;
  for (let count = 2; ; count += 1) {
    const id = `${stem}-${count}`;
    if (!isTaken(id)) return id;
  }
}

/** Ids that a new cue may not have: of cues that are there, and of those that takes and handed-out sheets speak of. */
export function takenCueIds(document: ShowDocument): Set<string> {
  const taken = new Set(document.cues.keys());
  for (const cue of document.takeRows.cues()) taken.add(cue);
  for (const cue of document.takeEvents.cues()) taken.add(cue);
  for (const { cues } of document.issues.values()) for (const { cue } of cues) taken.add(cue);
  for (const { accepted } of document.header.values())
    for (const { cues } of accepted ?? []) for (const cue of cues) taken.add(cue);
  return taken;
}
