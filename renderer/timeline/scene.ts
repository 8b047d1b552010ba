/**
 * What a frame of the timeline is drawn from.
 */
import type { EarlierTakes } from '#shared/timeline/earlier-takes.ts';
import type { LaneModel } from '#shared/timeline/lane-model.ts';
import type { ConnectTarget } from '#shared/timeline/connect-target.ts';
import type { WindowTimes } from '#shared/timeline/cue-handles.ts';
import type { Viewport, ViewPx } from '#shared/timeline/viewport.ts';
import type { ViewRect } from '#shared/timeline/cue-bounds.ts';
import type { CueRecord, LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Problem } from '#shared/checks/problem.ts';
import type { Words } from '#shared/words/language.ts';
import type { DrawnSong } from '#renderer/canvas/draw-waveform.ts';
import type { Palette } from '#renderer/canvas/palette.ts';
import type { TimelinePart } from '#renderer/state/session.ts';
import type { LinkBook } from './link-book.ts';
import type { RulerChoice } from './ruler-bands.ts';
import type { ShowFacts } from './show-facts.ts';

/** All of it, at one moment. */
export interface Scene {
  readonly document: ShowDocument;
  readonly model: LaneModel;
  readonly plan: Plan;
  readonly facts: ShowFacts;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly selection: ReadonlySet<string>;
  /** The one of them that keyboard and inspector stand on. */
  readonly focus: string | null;
  /** What the find bar has found, by planned start; null: nothing is looked for. */
  readonly found: ReadonlySet<string> | null;
  readonly lit: LitProblem | null;
  /** The rules that are shown to fight. */
  readonly conflict: Conflict | null;
  /** They fought before the last change of the show; whether they still do is not known yet. */
  readonly isConflictOld: boolean;
  /** Size of the canvas that is drawn on, CSS pixels, and its screen pixels in one. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ratio: number;
  readonly overlay: Overlay;
  readonly rulers: RulerChoice;
  readonly parts: Readonly<Record<TimelinePart, boolean>>;
  readonly links: LinkBook;
  /** What earlier takes tell; null: nobody wants to see it. */
  readonly takes: EarlierTakes | null;
  readonly words: Words;
  readonly song: DrawnSong | null;
}

/** The problem that is lit, with what drawing it needs from the show. */
export interface LitProblem {
  readonly problem: Problem;
  /** The link that it is about; undefined: none. */
  readonly link: LinkRecord | undefined;
  /** The place, the resource or the bound in few words. */
  readonly tag: string;
}

/** What a gesture lays over the lanes while it lasts. */
export interface Overlay {
  readonly marquee: ViewRect | null;
  /** Where a dragged edge was drawn to. */
  readonly snapMs: Ms | null;
  /** Lane that dragged cues would go to. */
  readonly lane: string | null;
  /** Cues that are held: drawn over the others. */
  readonly lifted: ReadonlySet<string>;
  /** A line that is drawn from an edge of a cue, to what it would be tied to. */
  readonly connection: DrawnConnection | null;
  /** The cue under the pointer: its links stand out. */
  readonly hovered: string | null;
}
export const NO_OVERLAY: Overlay = {
  marquee: null,
  snapMs: null,
  lane: null,
  lifted: new Set(),
  connection: null,
  hovered: null,
};

export interface DrawnConnection {
  readonly cue: string;
  readonly edge: Edge;
  readonly pointer: { readonly x: ViewPx; readonly y: ViewPx };
  readonly target: ConnectTarget | null;
}

/** A cue's window as times; null for no window. A missing bound is null. */
export function windowTimes(cue: CueRecord, tempo: TempoMap): WindowTimes | null {
  if (!cue.window) return null;
  const { earliest, latest } = cue.window;
  return {
    earliestMs: earliest ? timeOfMoment(earliest, tempo) : null,
    latestMs: latest ? timeOfMoment(latest, tempo) : null,
  };
}

type Ground = Pick<Scene, 'plan' | 'facts'>;

/** Whether rulers and grid show the same for both: they know bars, sections, lyrics and landings, and of cues nothing. */
export function isSameGround(a: Ground, b: Ground): boolean {
  const { facts: before, plan: planBefore } = a;
  const { facts, plan } = b;
  return (
    planBefore.tempo === plan.tempo &&
    before.sections === facts.sections &&
    before.lyrics === facts.lyrics &&
    before.timecode === facts.timecode &&
    before.lengthMs === facts.lengthMs &&
    before.clearSpans === facts.clearSpans
  );
}
