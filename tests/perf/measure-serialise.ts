/** The show to the file's text. */
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, time, type Emit } from './samples.ts';

export function measureSerialise(show: Show, emit: Emit): void {
  emit({ cues: show.cues.length, what: 'serialise', unit: 'ms', ...spread(time(() => serialiseShow(show))) });
}
