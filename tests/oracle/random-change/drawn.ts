/** What changes are drawn from. */
import type { CueRecord, MutableDocument } from '#shared/show/document.ts';
import type { Draws } from '../random-show.ts';

export interface Drawn {
  readonly draws: Draws;
  readonly document: MutableDocument;
}

/** One of a list; undefined of an empty one. */
export function pick<T>({ whole }: Draws, list: Iterable<T>): T | undefined {
  const all = [...list];
  return all[whole(0, all.length - 1)];
}

/** Whether `cue` is `leader` or hangs on it. */
export function hangsOn(document: MutableDocument, cue: CueRecord, leader: string): boolean {
  for (let at: CueRecord | undefined = cue; at;) {
    if (at.id === leader) return true;
    at = 'after' in at.start ? document.cues.get(at.start.after) : undefined;
  }
  return false;
}
