/**
 * The earlier takes of the show, read piece by piece while nothing else wants the time: a large show has half a million
 * rows of them. What is read already is shown.
 */
import type { Diff } from '#shared/edit/diff.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { readEarlierTakes, type EarlierTakes } from '#shared/timeline/earlier-takes.ts';

/** A piece of this size takes about a millisecond. */
const PIECE = 5_000;
/** The first piece waits until the show stands on the screen. */
const PAUSE_MS = 60;

export interface TakesReading {
  /** Those of a show; begins to read them. */
  of(document: ShowDocument): EarlierTakes;
  update(diff: Diff): void;
  stop(): void;
}

/** `changed` is called when there is something new to be seen. */
export function createTakesReading(changed: () => void): TakesReading {
  let of: ShowDocument | null = null;
  let takes: EarlierTakes | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readOn = (): void => {
    timer = undefined;
    if (!takes) return;
    if (!takes.readMore(PIECE)) timer = setTimeout(readOn);
    else changed();
  };
  return {
    of(document) {
      if (!takes || of !== document) {
        of = document;
        takes = readEarlierTakes(document);
        clearTimeout(timer);
        timer = setTimeout(readOn, PAUSE_MS);
      }
      return takes;
    },
    update(diff) {
      if (!takes || !(diff.takes || diff.takeRows)) return;
      takes.update(diff);
      clearTimeout(timer);
      timer = setTimeout(readOn);
    },
    stop() {
      clearTimeout(timer);
      takes = null;
    },
  };
}
