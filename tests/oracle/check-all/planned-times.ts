/**
 * Planned times, word by word from semantics.md ("Music time", "The plan"): slow, simple, and on purpose not the code
 * of shared/.
 */
import type { Anchor, Cue, Moment, Ms, Music, Show } from '#shared/show/types.ts';

/** A cue with its planned times and its place in the running order. */
export interface Planned {
  readonly cue: Cue;
  readonly place: number;
  readonly start: Ms;
  readonly end: Ms;
}

/** The time of a moment: bar by bar from bar 1, rounded once at the end. */
export function timeOfMoment(moment: Moment, music: Music): Ms {
  if ('at' in moment) return moment.at;
  const entryOf = (bar: number) => {
    const entry = music.tempo.findLast(({ bar: first }) => first <= bar) ?? music.tempo[0];
    if (entry === undefined) throw new Error('a show without a tempo');
    return entry;
  };
  const barMs = (bar: number) => (entryOf(bar).beats * 60_000) / entryOf(bar).bpm;
  let ms = music.firstBarAt ?? 0;
  for (let bar = 1; bar < moment.bar; bar += 1) ms += barMs(bar);
  for (let bar = 0; bar >= moment.bar; bar -= 1) ms -= barMs(bar);
  ms += (((moment.beat ?? 1) - 1) * 60_000) / entryOf(moment.bar).bpm + (moment.offsetMs ?? 0);
  return Math.floor(ms + 0.5 + 0.000001);
}

/** Every cue with its planned times, in running order. */
export function planTimes(show: Show): Planned[] {
  const startOf = (anchor: Anchor): Ms => {
    if (!('after' in anchor)) return timeOfMoment(anchor, show.music);
    const other = show.cues.find(({ id }) => id === anchor.after);
    if (other === undefined) throw new Error(`an anchor on no cue: ${anchor.after}`);
    const length = anchor.edge === 'end' ? other.duration.likelyMs : 0;
    return startOf(other.start) + length + (anchor.offsetMs ?? 0);
  };
  return show.cues.map((cue, place) => {
    const start = startOf(cue.start);
    return { cue, place, start, end: start + cue.duration.likelyMs };
  });
}

/** The planned cue of an id. Throws if there is none: parsing has checked references. */
export function plannedCue(plan: readonly Planned[], id: string): Planned {
  const found = plan.find(({ cue }) => cue.id === id);
  if (found === undefined) throw new Error(`no cue ${id}`);
  return found;
}

/** Planned start first, then running order. */
export function byStart(plan: readonly Planned[]): Planned[] {
  return plan.toSorted((a, b) => a.start - b.start || a.place - b.place);
}

/** The time two cues have in common; null if none (touching is not overlapping). */
export function commonTime(
  a: { start: Ms; end: Ms },
  b: { start: Ms; end: Ms },
): { fromMs: Ms; toMs: Ms; length: Ms } | null {
  const fromMs = Math.max(a.start, b.start);
  const toMs = Math.min(a.end, b.end);
  return fromMs < toMs ? { fromMs, toMs, length: toMs - fromMs } : null;
}

/**
 * The pieces into which all the given times cut the time between the first and the last of them: what is true at one
 * moment of a piece is true all through it.
 */
export function piecesBetween(times: readonly Ms[]): { start: Ms; end: Ms }[] {
  const edges = [...new Set(times)].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({ start: edges[index] ?? end, end }));
}
