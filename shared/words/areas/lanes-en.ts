/** The lanes of the timeline: their headers, what is done with them, and what of a plan is shown in them. */
import type { Severity } from '#shared/checks/problem.ts';

const worst: Record<Severity, string> = { error: 'has errors', warning: 'has warnings' };
const heights: ReadonlyMap<number, string> = new Map([
  [28, 'compact'],
  [56, 'normal'],
  [88, 'tall'],
]);
const laneCount = (count: number) => (count === 1 ? '1 lane' : `${count} lanes`);
const cueCount = (count: number) => (count === 1 ? '1 cue' : `${count} cues`);

export const lanesEn = {
  list: 'Lanes. Up and down go from one to the next, left folds, right unfolds, Alt with up or down moves.',
  /** What is pressed to select all cues of a lane or a group. */
  lane: (name: string, cues: number, severity: Severity | null) =>
    [`${name}: select its ${cueCount(cues)}`, ...(severity ? [worst[severity]] : [])].join(', '),
  group: (name: string, lanes: number, cues: number, severity: Severity | null) =>
    [`${name}, ${laneCount(lanes)}: select their ${cueCount(cues)}`, ...(severity ? [worst[severity]] : [])].join(', '),
  groupCount: (lanes: number, cues: number) => `${laneCount(lanes)}, ${cueCount(cues)}`,
  worst,
  fold: (name: string) => `Fold ${name}`,
  unfold: (name: string) => `Unfold ${name}`,
  alone: (name: string) => `Show ${name} alone`,
  hide: (name: string) => `Hide ${name}`,
  /** On the button: one letter, as on a desk. */
  aloneLetter: 'S',
  height: (name: string) => `Height of ${name}`,
  heightValue: (px: number) => heights.get(px) ?? `${px} pixels`,
  hiddenCount: (count: number) => `${laneCount(count)} hidden`,
  showAll: 'Show all',
  inHiddenLane: 'in a hidden lane',
  /** Beside a line to a cue that is not seen. */
  hiddenCue: (number: string) => `${number} (hidden)`,
  view: 'View',
  viewTitle: 'What the timeline shows',
  lyrics: 'Lyrics',
  timecode: 'Timecode',
  rulerTimes: { time: 'Time', timecode: 'Timecode', both: 'Time and timecode' },
  rulerTimeTitle: 'What the ruler says',
  /** What room a link has left, or by how much it is broken. */
  linkLeft: (seconds: string) => `${seconds} s left`,
  linkBroken: (seconds: string) => `${seconds} s over`,
  linksOf: (count: number) => (count === 1 ? '1 link' : `${count} links`),
  seconds: (seconds: string) => `${seconds} s`,
};
