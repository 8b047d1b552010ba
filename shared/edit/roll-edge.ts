/**
 * Roll: the border that two cues of a lane share is moved; the one before lasts longer by what the one behind gives.
 *
 *   │ A      │ B      │   →   │ A          │ B  │
 */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import type { Outcome, Refusal } from './edit.ts';
import { heldBy } from './held-cues.ts';
import { moveCues } from './move-cues.ts';
import { NOTHING, runTogether } from './run-together.ts';
import { trimCue } from './trim-cue.ts';

/** Two cues of a lane, of which one begins where the other ends (or a transition before). */
export interface Border {
  readonly before: string;
  readonly behind: string;
}

/**
 * The border at an edge of a cue: with the cue of the same lane that begins where it ends, or ends where it begins; a
 * cue that comes in over another's end (its transition) counts too. Null if none does.
 */
export function borderAt(
  document: ShowDocument,
  id: string,
  edge: 'start' | 'end',
  times: CueTimes = readCueTimes(document),
): Border | null {
  const cue = document.cues.get(id);
  if (!cue) return null;
  let best: { readonly border: Border; readonly lapMs: Ms } | null = null;
  for (const other of document.cues.values()) {
    if (other.id === id || other.lane !== cue.lane) continue;
    const [before, behind] = edge === 'end' ? [cue, other] : [other, cue];
    const lapMs = times.endOf(before.id) - times.startOf(behind.id);
    const touches = lapMs >= 0 && lapMs <= (behind.transitionMs ?? 0) && lastsLonger(before, behind, times);
    if (touches && (!best || lapMs < best.lapMs)) best = { border: { before: before.id, behind: behind.id }, lapMs };
  }
  return best?.border ?? null;
}

/** Whether the one behind begins after the one before and ends after it too: one that lies within it has no border. */
function lastsLonger(before: CueRecord, behind: CueRecord, times: CueTimes): boolean {
  return times.startOf(behind.id) > times.startOf(before.id) && times.endOf(behind.id) > times.endOf(before.id);
}

/**
 * Moves the border by `byMs`, as far as both have something to give: neither lasts less than 0. Refused if a lock holds
 * one of them.
 */
export function rollEdge(
  document: ShowDocument,
  { border, byMs }: { readonly border: Border; readonly byMs: Ms },
): Outcome {
  const [before, behind] = [document.cues.get(border.before), document.cues.get(border.behind)];
  if (!before || !behind) return { refused: 'not-found', id: before ? border.behind : border.before };
  const held: Refusal | null = heldBy(document, before) ?? heldBy(document, behind);
  if (held) return held;
  const times = readCueTimes(document);
  const by = Math.min(Math.max(byMs, -before.duration.likelyMs), behind.duration.likelyMs);
  return runTogether(document, { step: 'roll-edge', before: before.number, behind: behind.number }, [
    (show) => trimCue(show, { cue: before.id, edge: 'end', toMs: times.endOf(before.id) + by }),
    // Whichever hangs on the other went along with it, or did not: both are put where they belong.
    (show) => placeCue(show, behind.id, times.startOf(behind.id) + by),
    (show) => placeCue(show, before.id, times.startOf(before.id)),
    (show) => trimCue(show, { cue: behind.id, edge: 'end', toMs: times.endOf(behind.id) }),
  ]);
}

function placeCue(document: ShowDocument, id: string, startMs: Ms): Outcome {
  const byMs = startMs - readCueTimes(document).startOf(id);
  return byMs === 0 ? NOTHING : moveCues(document, { cues: [id], byMs });
}
