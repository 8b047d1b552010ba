/** Moves windows, or one bound of a window; the cues stay where they are. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Moment, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { moveMoment } from './bar-moment.ts';
import { changeCues } from './change-cues.ts';
import { readCueTimes } from './cue-times.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { countOf, findCues } from './held-cues.ts';

export type WindowBound = 'earliest' | 'latest';

export interface SlipWindow {
  readonly cues: readonly string[];
  readonly byMs: Ms;
  /** Only this bound; absent: both, so that the window stays as long as it is. */
  readonly bound?: WindowBound;
}

/**
 * Each bound keeps its form: a bar stays a bar. Cues without a window, or without the bound, stay as they are; refused
 * if that is so of all.
 */
export function slipWindow(document: ShowDocument, { cues: ids, byMs, bound }: SlipWindow): Outcome {
  const cues = findCues(document, ids);
  if ('refused' in cues) return cues;
  const { tempo } = readCueTimes(document);
  const bounds: readonly WindowBound[] = bound ? [bound] : ['earliest', 'latest'];
  const windowed = cues.filter(({ window }) => bounds.some((one) => window?.[one]));
  const [first] = cues;
  if (windowed.length === 0) return { refused: 'no-window', number: first?.number ?? '' };
  const move = (moment: Moment): Moment => moveMoment(moment, timeOfMoment(moment, tempo) + byMs, tempo);
  const moved = ({ window }: CueRecord) => {
    const patch: { earliest?: Moment; latest?: Moment } = {};
    for (const one of bounds) if (window?.[one]) patch[one] = move(window[one]);
    return window && { ...window, ...patch };
  };
  const outcome = changeCues(document, {
    cues: windowed.map(({ id }) => id),
    patch: (cue) => ({ window: moved(cue) }),
  });
  return isRefusal(outcome) ? outcome : { ...outcome, label: { step: 'slip-window', ...countOf(windowed) } };
}
