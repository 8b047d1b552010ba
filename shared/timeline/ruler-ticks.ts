/** Which times and bars the rulers mark and name, at any zoom from a day to a frame. */
import type { Ms } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { TimecodeScale } from '#shared/time/timecode.ts';
import { spanInView, type Viewport } from './viewport.ts';

/** How a ruler's times are printed: as precise as its steps. */
type TimeForm = 'seconds' | 'tenths' | 'millis';

export interface TimeTicks {
  readonly form: TimeForm;
  readonly named: readonly Ms[];
  /** Between the named ones. */
  readonly plain: readonly Ms[];
}
export interface TimecodeTicks {
  readonly named: readonly { readonly timeMs: Ms; readonly label: string }[];
  /** Between the named ones. */
  readonly plain: readonly Ms[];
}
interface BarTick {
  readonly bar: number;
  readonly timeMs: Ms;
}
export interface BarTicks {
  /** Bars that carry their number. */
  readonly named: readonly BarTick[];
  /** Bars between them, where there is room for their lines. */
  readonly plain: readonly Ms[];
  /** Beats inside the bars, where there is room. */
  readonly beats: readonly Ms[];
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Steps between named times, and into how many parts each is cut by plain ticks. */
const TIME_STEPS: readonly (readonly [stepMs: Ms, parts: number])[] = [
  [1, 1],
  [2, 2],
  [5, 5],
  [10, 5],
  [20, 4],
  [50, 5],
  [100, 5],
  [200, 4],
  [500, 5],
  [SECOND, 5],
  [2 * SECOND, 4],
  [5 * SECOND, 5],
  [10 * SECOND, 5],
  [15 * SECOND, 3],
  [30 * SECOND, 6],
  [MINUTE, 6],
  [2 * MINUTE, 4],
  [5 * MINUTE, 5],
  [10 * MINUTE, 5],
  [15 * MINUTE, 3],
  [30 * MINUTE, 6],
  [HOUR, 6],
  [2 * HOUR, 4],
  [6 * HOUR, 6],
  [12 * HOUR, 4],
  [DAY, 4],
  [2 * DAY, 2],
  [7 * DAY, 7],
  [14 * DAY, 2],
  [28 * DAY, 4],
  [84 * DAY, 3],
];
/** Steps of timecode within a second, in labels, as far as they go into the rate; and from a second on, in seconds. */
const LABEL_STEPS = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 25, 30];
const SECOND_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400];
const LEAST_TIMECODE_LABEL_PX = 92;
const LEAST_TIME_LABEL_PX = 72;
const LEAST_TICK_PX = 6;
const LEAST_BAR_LABEL_PX = 30;
const LEAST_BAR_LINE_PX = 6;
const LEAST_BEAT_LINE_PX = 9;

/** The ticks of the time ruler in a view of this width, a step beyond its left edge included. */
export function timeTicks(viewport: Viewport, widthPx: number): TimeTicks {
  const last = TIME_STEPS.at(-1) ?? [DAY, 1];
  const [stepMs, parts] = TIME_STEPS.find(([step]) => step / viewport.msPerPx >= LEAST_TIME_LABEL_PX) ?? last;
  const form = stepMs < 100 ? 'millis' : stepMs < MINUTE ? 'tenths' : 'seconds';
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const partMs = stepMs / parts;
  const plainPerStep = partMs / viewport.msPerPx >= LEAST_TICK_PX ? parts - 1 : 0;
  const named: Ms[] = [];
  const plain: Ms[] = [];
  for (let step = Math.floor(fromMs / stepMs); step * stepMs <= toMs; step += 1) {
    named.push(step * stepMs);
    for (let part = 1; part <= plainPerStep; part += 1) plain.push(step * stepMs + part * partMs);
  }
  return { form, named, plain };
}

/**
 * The ticks of a ruler of timecode: at the first instant of the frames they name, down to every frame. Where drop-frame
 * counting skips the label of a whole second, the tick stands at the next label that there is.
 */
export function timecodeTicks(viewport: Viewport, widthPx: number, scale: TimecodeScale): TimecodeTicks {
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const { labels } = scale;
  const steps = [
    ...LABEL_STEPS.filter((step) => step < labels && labels % step === 0),
    ...SECOND_STEPS.map((seconds) => seconds * labels),
  ];
  // Labels and milliseconds differ by a thousandth at most: no matter for what has room.
  const widthOf = (step: number): number => ((step / labels) * SECOND) / viewport.msPerPx;
  const last = steps.at(-1) ?? 1;
  const days = Math.ceil(LEAST_TIMECODE_LABEL_PX / widthOf(last));
  const step = steps.find((one) => widthOf(one) >= LEAST_TIMECODE_LABEL_PX) ?? last * days;
  const part = steps.find((one) => widthOf(one) >= LEAST_TICK_PX && step % one === 0 && step / one <= 10) ?? step;
  const named: { timeMs: Ms; label: string }[] = [];
  const plain: Ms[] = [];
  const end = scale.countAt(toMs);
  for (let count = Math.floor(scale.countAt(fromMs) / step) * step; count <= end; count += part) {
    const there = step < labels || scale.timeOf(count) !== null ? count : nextLabel(scale, count);
    const timeMs = scale.timeOf(there);
    if (timeMs === null) continue;
    if (count % step === 0) named.push({ timeMs, label: scale.labelOf(there) });
    else plain.push(timeMs);
  }
  return { named, plain };
}

/** The first label from a skipped one on that is not skipped. */
function nextLabel(scale: TimecodeScale, count: number): number {
  let next = count;
  while (scale.timeOf(next) === null) next += 1;
  return next;
}

/**
 * The ticks of the bar ruler. Numbered bars are 1, 2, 4, 8 … apart, counted from bar 1, so that the numbers stay
 * where a musician looks for them while zooming.
 */
export function barTicks(viewport: Viewport, widthPx: number, tempo: TempoMap): BarTicks {
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const first = tempo.barBeatAt(Math.round(fromMs)).bar;
  const last = tempo.barBeatAt(Math.round(toMs)).bar;
  const barPx = widthPx / Math.max(1, last - first);
  let step = 1;
  while (step * barPx < LEAST_BAR_LABEL_PX) step *= 2;

  const named: BarTick[] = [];
  const plain: Ms[] = [];
  const beats: Ms[] = [];
  const stride = barPx >= LEAST_BAR_LINE_PX ? 1 : step;
  for (let bar = first - modulo(first - 1, stride); bar <= last; bar += stride) {
    const timeMs = tempo.timeOf(bar, 1);
    if (modulo(bar - 1, step) === 0) named.push({ bar, timeMs });
    else plain.push(timeMs);
    const beatPx = 60_000 / tempo.bpmIn(bar) / viewport.msPerPx;
    if (stride > 1 || beatPx < LEAST_BEAT_LINE_PX) continue;
    for (let beat = 2; beat <= tempo.beatsIn(bar); beat += 1) beats.push(tempo.timeOf(bar, beat));
  }
  return { named, plain, beats };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
