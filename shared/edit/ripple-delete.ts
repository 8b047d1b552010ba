/**
 * Deletes cues and closes the gaps that they leave: what starts at or after the end of what was there comes earlier by
 * the length of it.
 *
 *   lane      │ A │ B │ C │ D        B deleted: C and D come earlier by the length of B
 *             │ A │ C │ D
 */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { clockRefusal } from './clock-refusal.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import { deleteCues } from './delete-cues.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { countOf } from './held-cues.ts';
import { mendDeletion, type Mend } from './mend-deletion.ts';
import { moveAnchor } from './move-anchor.ts';
import { cuesThatRipple, type RippleScope } from './ripple-cues.ts';
import { runTogether } from './run-together.ts';

/** A stretch of a lane, or of all lanes, that is to be closed. */
interface Gap {
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

export interface RippleDelete {
  readonly cues: readonly string[];
  readonly scope: RippleScope;
  /** What becomes of those that need them, where somebody was asked; absent: as `deleteCues` has it. */
  readonly mend?: Mend;
}

/**
 * Deleted cues that overlap leave one gap together; with `all`, so do those of different lanes. What starts within a
 * gap stays, and so does what is locked; what hangs on a cue goes where that goes, as ever. Refused as the deletion is.
 */
export function rippleDelete(document: ShowDocument, { cues, scope, mend }: RippleDelete): Outcome {
  const deleted = mend ? mendDeletion(document, { table: 'cues', ids: cues, mend }) : deleteCues(document, { cues });
  if (isRefusal(deleted)) return deleted;
  const gone = deleted.diff.cues?.removed ?? [];
  const shifts = shiftsAfter(document, gone, scope);
  return runTogether(document, { step: 'ripple-delete', ...countOf(gone), along: shifts.size }, [
    () => deleted,
    (show) => shiftEarlier(show, shifts),
  ]);
}

/** By how much each cue that comes earlier does. */
function shiftsAfter(document: ShowDocument, gone: readonly CueRecord[], scope: RippleScope): ReadonlyMap<string, Ms> {
  const times = readCueTimes(document);
  const shifts = new Map<string, Ms>();
  const lanes = scope === 'all' ? [gone] : Map.groupBy(gone, ({ lane }) => lane).values();
  const all = new Set(gone.map(({ id }) => id));
  for (const together of lanes) {
    const gaps = gapsOf(together, times);
    const fromMs = gaps[0]?.toMs;
    if (fromMs === undefined) continue;
    const cues = together.map(({ id }) => id);
    for (const cue of cuesThatRipple(document, { cues, fromMs, scope }, times)) {
      if (all.has(cue)) continue;
      const closed = gaps.filter(({ toMs }) => toMs <= times.startOf(cue));
      shifts.set(
        cue,
        closed.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0),
      );
    }
  }
  return shifts;
}

/** Where the cues ran, by time; those that overlap or touch together. A cue of no length leaves none. */
function gapsOf(cues: readonly CueRecord[], times: CueTimes): readonly Gap[] {
  const gaps: Gap[] = [];
  const spans = cues.map(({ id }) => ({ fromMs: times.startOf(id), toMs: times.endOf(id) }));
  for (const span of spans.sort((a, b) => a.fromMs - b.fromMs)) {
    const last = gaps.at(-1);
    if (span.toMs === span.fromMs) continue;
    if (last && span.fromMs <= last.toMs) gaps.splice(-1, 1, { ...last, toMs: Math.max(last.toMs, span.toMs) });
    else gaps.push(span);
  }
  return gaps;
}

/** Each anchor keeps its form. One that hangs on a cue is told from where that one will be. */
function shiftEarlier(document: ShowDocument, shifts: ReadonlyMap<string, Ms>): Outcome {
  const times = readCueTimes(document);
  const updated: [CueRecord, CueRecord][] = [];
  const moves = movesOf(document, shifts);
  for (const id of shifts.keys()) {
    const cue = document.cues.get(id);
    if (!cue) continue;
    // Where its leader goes as far, it goes along by itself.
    const leaderMs = 'after' in cue.start ? moves(cue.start.after) : 0;
    if (moves(id) === leaderMs) continue;
    const start = moveAnchor(cue, times.startOf(id) + moves(id) - leaderMs, times);
    const refusal = clockRefusal({ start }, times.tempo);
    if (refusal) return refusal;
    updated.push([cue, { ...cue, start }]);
  }
  return { label: { step: 'move-cues', count: updated.length }, diff: updated.length > 0 ? { cues: { updated } } : {} };
}

/** How far each cue goes: by its own shift, else as far as what it hangs on. */
function movesOf(document: ShowDocument, shifts: ReadonlyMap<string, Ms>): (cue: string) => Ms {
  const known = new Map<string, Ms>();
  return (asked) => {
    // Up the line of leaders: chains may be as long as the show.
    const line: string[] = [];
    let id: string | undefined = asked;
    let byMs: Ms = 0;
    while (id !== undefined) {
      const own = shifts.get(id);
      const move: Ms | undefined = own === undefined ? known.get(id) : -own;
      if (move !== undefined) {
        byMs = move;
        break;
      }
      line.push(id);
      const start: CueRecord['start'] | undefined = document.cues.get(id)?.start;
      id = start && 'after' in start ? start.after : undefined;
    }
    for (const one of line) known.set(one, byMs);
    return byMs;
  };
}
