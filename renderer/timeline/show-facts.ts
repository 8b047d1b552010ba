/**
 * What the show says, in the form the drawing asks for: sections, lyrics, the worst problem of each cue, the lanes a
 * landing forbids. Kept with the show: a step looks up again what it may have changed, and nothing else.
 */
import { clearMsOf, frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import {
  headerOf,
  inOrder,
  type CueRecord,
  type HeaderRecord,
  type SectionRecord,
  type ShowDocument,
} from '#shared/show/document.ts';
import type { CueKind, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { timecodeScale, type TimecodeScale } from '#shared/time/timecode.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Problem, Severity } from '#shared/checks/problem.ts';
import type { LyricMark, SectionMark } from '#renderer/canvas/draw-ruler-bands.ts';
import { isUntimed } from '#renderer/state/song-screen.ts';

/** A landing's zone must be empty in this span: in the lanes that have cues there, and to be seen in its own. */
interface ClearSpan {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly lanes: ReadonlySet<string>;
}

/** Replaced, never changed; what stays the same stays the same object. */
export interface ShowFacts extends SongFacts, Severities {
  readonly clearSpans: readonly ClearSpan[];
}

interface SongFacts {
  /** By time. */
  readonly sections: readonly SectionMark[];
  /** By time; lines that wait to be tapped in are left out. */
  readonly lyrics: readonly LyricMark[];
  readonly timecode: TimecodeScale;
  /** The song's length. */
  readonly lengthMs: Ms;
}

interface Severities {
  /** The worst problem of a cue that is not accepted. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** The same of a lane: the worst of its cues. */
  readonly laneSeverities: ReadonlyMap<string, Severity>;
}

/** What facts are made of. */
export interface FactsSource {
  readonly document: ShowDocument;
  readonly plan: Pick<Plan, 'problems' | 'tempo' | 'timesOf'>;
  /** The cues that are not as they were when the facts were last asked for; absent: any may not be. */
  readonly touched?: ReadonlySet<string> | undefined;
}

/** Facts of one show after the other, to be asked for after each step. */
export function createShowFacts(): (source: FactsSource) => ShowFacts {
  let song: (SongFacts & { readonly header: HeaderRecord; readonly records: readonly SectionRecord[] }) | null = null;
  let worst: (Severities & { readonly problems: readonly Problem[] }) | null = null;
  let tempoOfSong: TempoMap | null = null;
  const clearSpansOf = createClearSpans();
  return ({ document, plan, touched }) => {
    const header = headerOf(document);
    const records = inOrder(document.sections);
    const sameSections =
      song?.records.length === records.length && records.every((one, at) => one === song?.records[at]);
    if (!song || song.header !== header || tempoOfSong !== plan.tempo || !sameSections) {
      song = { header, records, ...songFacts(header, records, plan.tempo) };
      tempoOfSong = plan.tempo;
    }
    // A cue that comes to another lane takes its problems along.
    const isMoved = !touched || [...touched].some((cue) => worst?.severities.has(cue));
    if (!worst || worst.problems !== plan.problems || isMoved) {
      worst = { problems: plan.problems, ...severitiesOf(document, plan.problems) };
    }
    const { sections, lyrics, timecode, lengthMs } = song;
    const { severities, laneSeverities } = worst;
    const clearSpans = clearSpansOf({ document, plan, touched });
    return { sections, lyrics, timecode, lengthMs, severities, laneSeverities, clearSpans };
  };
}

function songFacts(header: HeaderRecord, records: readonly SectionRecord[], tempo: TempoMap): SongFacts {
  return {
    sections: records
      .map(({ name, start }) => ({ name, timeMs: timeOfMoment(start, tempo) }))
      .sort((a, b) => a.timeMs - b.timeMs),
    lyrics: (header.music.lyrics ?? [])
      .filter((line) => !isUntimed(line))
      .map(({ text, start }) => ({ text, timeMs: timeOfMoment(start, tempo), untimed: false }))
      .sort((a, b) => a.timeMs - b.timeMs),
    timecode: timecodeScale(frameRateOf(header), timecodeStartOf(header)),
    lengthMs: header.music.lengthMs,
  };
}

function severitiesOf(document: ShowDocument, problems: readonly Problem[]): Severities {
  const severities = new Map<string, Severity>();
  const laneSeverities = new Map<string, Severity>();
  for (const { severity, cues, accepted } of problems) {
    if (accepted !== undefined) continue;
    for (const cue of cues) {
      worsen(severities, cue, severity);
      worsen(laneSeverities, document.cues.get(cue)?.lane ?? '', severity);
    }
  }
  return { severities, laneSeverities };
}

function worsen(worst: Map<string, Severity>, id: string, severity: Severity): void {
  if (worst.get(id) !== 'error') worst.set(id, severity);
}

/** Kinds that stand on the stage, and may not be in a landing's zone while it must be clear. */
const ON_STAGE: ReadonlySet<CueKind> = new Set(['dance', 'artist', 'camera', 'set-move']);

function isLanding(cue: CueRecord | undefined): boolean {
  return cue?.kind === 'landing' && cue.zone !== undefined;
}

/** The clear spans of one show after the other: all cues are gone through only where a landing, or who stands in its zone, is another. */
function createClearSpans(): (source: FactsSource) => readonly ClearSpan[] {
  let spans: readonly ClearSpan[] = [];
  let landings: ReadonlySet<string> = new Set();
  /** Cues that stand in a landing's zone, as they were. */
  let inZones: ReadonlyMap<string, CueRecord> = new Map();
  return ({ document, plan, touched }) => {
    const stands = standsIn([...landings].flatMap((id) => document.cues.get(id) ?? []));
    const isConcerned = (id: string): boolean => {
      const cue = document.cues.get(id);
      if (landings.has(id) || isLanding(cue)) return true;
      const before = inZones.get(id);
      if (before) return !cue || before.lane !== cue.lane || !standsAlike(before, cue);
      return cue !== undefined && stands(cue);
    };
    if (touched && ![...touched].some(isConcerned)) return spans;
    const found = [...document.cues.values()].filter(isLanding);
    landings = new Set(found.map(({ id }) => id));
    const standing = found.length === 0 ? [] : [...document.cues.values()].filter(standsIn(found));
    inZones = new Map(standing.map((cue) => [cue.id, cue]));
    spans = found.flatMap((landing) => {
      const times = plan.timesOf(landing.id);
      if (!times) return [];
      const lanes = new Set([landing.lane]);
      for (const { lane, zone, toZone } of standing)
        if (zone === landing.zone || toZone === landing.zone) lanes.add(lane);
      return [{ fromMs: Math.max(times.startMs, times.endMs - clearMsOf(landing)), toMs: times.endMs, lanes }];
    });
    return spans;
  };
}

/** Whether a cue stands on the stage in the zone of one of the landings. */
function standsIn(landings: readonly CueRecord[]): (cue: CueRecord) => boolean {
  const zones = new Set<string | undefined>(landings.map(({ zone }) => zone));
  return ({ kind, zone, toZone }) =>
    ON_STAGE.has(kind) && ((zone !== undefined && zones.has(zone)) || (toZone !== undefined && zones.has(toZone)));
}

function standsAlike(a: CueRecord, b: CueRecord): boolean {
  return a.kind === b.kind && a.zone === b.zone && a.toZone === b.toZone;
}
