/** Cues as they were copied: they can be laid elsewhere though the show has gone on, or is another one. */
import { headerOf, inOrder, type CueRecord, type LinkRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Department, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';

export interface CopiedCue {
  readonly cue: CueRecord;
  readonly startMs: Ms;
  /** The bounds of its window as times; undefined where it has none. */
  readonly earliestMs: Ms | undefined;
  readonly latestMs: Ms | undefined;
}

export interface CueClip {
  /** Id of the show that they were copied from. */
  readonly show: string;
  /** In running order. */
  readonly cues: readonly CopiedCue[];
  /** Links between two of them. */
  readonly links: readonly LinkRecord[];
  /** Their lanes, for a show that has others. */
  readonly lanes: ReadonlyMap<string, { readonly name: string; readonly department: Department }>;
  /** From the first start to the last end. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** These cues of the show as they stand now; ids that it does not have are passed over. */
export function clipCues(document: ShowDocument, ids: Iterable<string>): CueClip {
  const times = readCueTimes(document);
  const cues = [...new Set(ids)]
    .flatMap((id) => document.cues.get(id) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map((cue) => clip(cue, times));
  const copied = new Set(cues.map(({ cue }) => cue.id));
  return {
    show: headerOf(document).id,
    cues,
    links: inOrder(document.links).filter(({ from, to }) => copied.has(from.cue) && copied.has(to.cue)),
    lanes: new Map(
      cues.flatMap(({ cue }) => {
        const lane = document.lanes.get(cue.lane);
        return lane ? [[lane.id, { name: lane.name, department: lane.department }] as const] : [];
      }),
    ),
    fromMs: cues.reduce((least, { startMs }) => Math.min(least, startMs), Infinity),
    toMs: cues.reduce((most, { cue, startMs }) => Math.max(most, startMs + cue.duration.likelyMs), -Infinity),
  };
}

function clip(cue: CueRecord, times: CueTimes): CopiedCue {
  const { earliest, latest } = cue.window ?? {};
  return {
    cue,
    startMs: times.startOf(cue.id),
    earliestMs: earliest && timeOfMoment(earliest, times.tempo),
    latestMs: latest && timeOfMoment(latest, times.tempo),
  };
}
