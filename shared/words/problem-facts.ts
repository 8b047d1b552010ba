/** What a problem's sentence needs to say, in any language: the names and numbers behind its ids. */
import type { Problem, ProblemCode } from '#shared/checks/problem.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { printLength, printSpeed, type Measures } from '#shared/units/measures.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';

/** A problem with its names at hand. */
export interface ProblemFacts {
  readonly problem: Problem;
  /** Numbers of its cues: `CAM 12`. */
  readonly numbers: readonly string[];
  readonly resource: string;
  readonly zone: string;
  /** Prints a time, as exactly as this problem asks for. */
  readonly time: (ms: Ms) => string;
  /** What lengths and speeds are told in. */
  readonly measures: Measures;
  /** Prints a length in seconds, without the unit. */
  readonly seconds: (ms: Ms) => string;
}

/** What is said of each code in one language. */
export type ProblemSentences = Readonly<
  Record<ProblemCode, (facts: ProblemFacts, show: ShowDocument, plan: Plan) => string>
>;

export function factsOf(problem: Problem, document: ShowDocument, measures: Measures): ProblemFacts {
  const { cues, resource, zone, fromMs, toMs, byMs } = problem;
  // Tenths are what people read. Less than a second off, a tenth may hide what is wrong: then every ms is told.
  const round = [fromMs, toMs, byMs].every((ms) => ms % 100 === 0);
  const precision = round || byMs >= 1000 ? 'tenths' : 'millis';
  return {
    problem,
    numbers: cues.map((id) => document.cues.get(id)?.number ?? id),
    resource: nameOf(document.resources.get(resource ?? ''), resource),
    zone: nameOf(document.zones.get(zone ?? ''), zone),
    measures,
    time: (ms) => printTime(ms, precision),
    seconds: (ms) => printSeconds(ms, precision),
  };
}

/** A way that somebody has to go, and the time there is for it. */
export interface ToldWay {
  /** Names of its zones. */
  readonly from: string;
  readonly to: string;
  /** Printed, with their units: `18 m`, `1.4 m/s`. */
  readonly length: string;
  readonly speed: string;
  readonly needsMs: Ms;
  readonly thereMs: Ms;
}

export function toldWay({ problem, measures }: ProblemFacts, document: ShowDocument): ToldWay {
  const { way, fromMs, toMs } = problem;
  const name = (id = ''): string => nameOf(document.zones.get(id), id);
  return {
    from: name(way?.from),
    to: name(way?.to),
    length: printLength(measures, way?.metres ?? 0, 2),
    speed: printSpeed(measures, way?.speed ?? 0, 2),
    needsMs: way?.travelMs ?? 0,
    thereMs: toMs - fromMs,
  };
}

function nameOf(record: { readonly name: string } | undefined, id: string | undefined): string {
  return record?.name || id || '';
}
