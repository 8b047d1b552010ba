/** Which cues make the programme: what the audience at home sees. */
import type { CueRecord } from '#shared/show/document.ts';
import { isOnAir } from '#shared/show/defaults.ts';

/** Whether a cue is a camera on air for some time; one of zero length films nothing. */
export function isFilming(cue: CueRecord | undefined): cue is CueRecord {
  return cue?.kind === 'camera' && isOnAir(cue) && cue.duration.likelyMs > 0;
}
