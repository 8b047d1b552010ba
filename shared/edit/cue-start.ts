/** A cue's planned start, for commands: they see the tables and no engine. */
import { headerOf, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';

/** The planned start, by walking up the line of leaders. semantics.md, "The plan". */
export function plannedStartOf(document: ShowDocument, cue: CueRecord): Ms {
  let offsetMs = 0;
  let leader = cue;
  while ('after' in leader.start) {
    const { after, edge } = leader.start;
    offsetMs += leader.start.offsetMs ?? 0;
    const next = document.cues.get(after);
    // Parsing and commands leave no anchor on a cue that is not there.
    if (!next) return offsetMs;
    if (edge === 'end') offsetMs += next.duration.likelyMs;
    leader = next;
  }
  return timeOfMoment(leader.start, tempoMapOf(headerOf(document).music)) + offsetMs;
}

/** Whether the cue hangs on one of these, directly or through others. */
export function hangsOnOneOf(document: ShowDocument, cue: CueRecord, cues: ReadonlySet<string>): boolean {
  let { start } = cue;
  while ('after' in start) {
    if (cues.has(start.after)) return true;
    const leader = document.cues.get(start.after);
    if (!leader) return false;
    ({ start } = leader);
  }
  return false;
}

/** Whether a tool may move the cue: neither it nor its lane is locked. */
export function isMovable(document: ShowDocument, cue: CueRecord): boolean {
  return cue.locked !== true && document.lanes.get(cue.lane)?.locked !== true;
}
