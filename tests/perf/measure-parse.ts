/** The file's text to the show, with all that is checked. */
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit } from './samples.ts';

export function measureParse(show: Show, emit: Emit): void {
  const text = serialiseShow(show);
  emit({ cues: show.cues.length, what: 'parse', unit: 'ms', ...spread(time(() => parseShow(text))) });
}
