/**
 * What a frame of the timeline is drawn from, and what is looked up for it once per change of the show: problem marks,
 * windows, the lanes a landing forbids.
 */
import type { EarlierTakes } from '#shared/timeline/earlier-takes.ts';
import type { LaneModel } from '#shared/timeline/lane-model.ts';
import type { ConnectTarget } from '#shared/timeline/connect-target.ts';
import type { WindowTimes } from '#shared/timeline/cue-handles.ts';
import type { Viewport, ViewPx } from '#shared/timeline/viewport.ts';
import type { ViewRect } from '#shared/timeline/cue-bounds.ts';
import { clearMsOf, frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import {
  headerOf,
  inOrder,
  type CueRecord,
  type HeaderRecord,
  type LinkRecord,
  type ShowDocument,
} from '#shared/show/document.ts';
import type { CueKind, Edge, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { timecodeScale, type TimecodeScale } from '#shared/time/timecode.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Problem, Severity } from '#shared/checks/problem.ts';
import type { Words } from '#shared/words/language.ts';
import type { LyricMark, SectionMark } from '#renderer/canvas/draw-ruler-bands.ts';
import type { DrawnSong } from '#renderer/canvas/draw-waveform.ts';
import type { Palette } from '#renderer/canvas/palette.ts';
import { isUntimed } from '#renderer/state/song-screen.ts';
import type { TimelinePart } from '#renderer/state/session.ts';
import type { LinkBook } from './link-book.ts';
import type { RulerChoice } from './ruler-bands.ts';

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

/** A landing's zone must be empty in this span: in the lanes that have cues there, and to be seen in its own. */
interface ClearSpan {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly lanes: ReadonlySet<string>;
}

/** What the show says, in the form the drawing asks for. Made anew when the show changes. */
export interface ShowFacts {
  /** By time. */
  readonly sections: readonly SectionMark[];
  /** By time; lines that wait to be tapped in are left out. */
  readonly lyrics: readonly LyricMark[];
  readonly timecode: TimecodeScale;
  /** The worst problem of a cue that is not accepted. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** The same of a lane: the worst of its cues. */
  readonly laneSeverities: ReadonlyMap<string, Severity>;
  readonly clearSpans: readonly ClearSpan[];
  /** The song's length. */
  readonly lengthMs: Ms;
}

/** Kinds that stand on the stage, and may not be in a landing's zone while it must be clear. */
const ON_STAGE: ReadonlySet<CueKind> = new Set(['dance', 'artist', 'camera', 'set-move']);

/** Looks all of it up. */
export function factsOf(document: ShowDocument, plan: Plan): ShowFacts {
  const header = headerOf(document);
  const sections = inOrder(document.sections)
    .map(({ name, start }) => ({ name, timeMs: timeOfMoment(start, plan.tempo) }))
    .sort((a, b) => a.timeMs - b.timeMs);
  const severities = new Map<string, Severity>();
  const laneSeverities = new Map<string, Severity>();
  for (const { severity, cues, accepted } of plan.problems) {
    if (accepted !== undefined) continue;
    for (const cue of cues) {
      worsen(severities, cue, severity);
      worsen(laneSeverities, document.cues.get(cue)?.lane ?? '', severity);
    }
  }
  return {
    sections,
    lyrics: timedLyrics(header, plan.tempo),
    timecode: timecodeScale(frameRateOf(header), timecodeStartOf(header)),
    severities,
    laneSeverities,
    clearSpans: clearSpansOf(document, plan),
    lengthMs: header.music.lengthMs,
  };
}

/** The lines of the song that stand where they are sung, by time. */
function timedLyrics({ music }: HeaderRecord, tempo: TempoMap): LyricMark[] {
  return (music.lyrics ?? [])
    .filter((line) => !isUntimed(line))
    .map(({ text, start }) => ({ text, timeMs: timeOfMoment(start, tempo), untimed: false }))
    .sort((a, b) => a.timeMs - b.timeMs);
}

function worsen(worst: Map<string, Severity>, id: string, severity: Severity): void {
  if (worst.get(id) !== 'error') worst.set(id, severity);
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

function clearSpansOf(document: ShowDocument, plan: Plan): ClearSpan[] {
  const landings = [...document.cues.values()].filter(({ kind, zone }) => kind === 'landing' && zone !== undefined);
  if (landings.length === 0) return [];
  return landings.flatMap((landing) => {
    const times = plan.timesOf(landing.id);
    if (!times) return [];
    const lanes = new Set([landing.lane]);
    for (const { kind, lane, zone, toZone } of document.cues.values()) {
      if (ON_STAGE.has(kind) && (zone === landing.zone || toZone === landing.zone)) lanes.add(lane);
    }
    return [{ fromMs: Math.max(times.startMs, times.endMs - clearMsOf(landing)), toMs: times.endMs, lanes }];
  });
}
