/** The timeline: its rows, what it says while dragging, and how a cue is read aloud. */
import type { FileFault } from '#shared/bridge/files.ts';
import type { Edge, ResourceKind } from '#shared/show/types.ts';
import { printSeconds } from '#shared/time/print.ts';

const kindsCounted: Record<ResourceKind, string> = {
  performer: 'performers',
  dancers: 'groups',
  camera: 'cameras',
  'set-piece': 'set pieces',
  crew: 'crews',
  jumpers: 'jump teams',
  aircraft: 'aircraft',
  other: 'resources',
};
const songFaults: Record<FileFault | 'unsafe-path', string> = {
  'not-found': 'not found beside the show',
  'no-permission': 'may not be read',
  'is-directory': 'is a folder',
  'too-large': 'is too large',
  'not-utf8': 'cannot be read',
  'disk-full': 'cannot be read',
  'read-only': 'cannot be read',
  'no-folder': 'needs the show to be saved beside it',
  'name-taken': 'cannot be read',
  'in-use': 'is held by another program',
  'drive-gone': 'lies on a drive that does not answer',
  other: 'cannot be read',
  'unsafe-path': 'lies outside the show’s folder',
};

const edges: Record<Edge, string> = { start: 'start', end: 'end' };
/** How much of it is left on one side. */
const slackSide = (ms: number | null, side: string): string => {
  if (ms === null) return `any time ${side}`;
  return ms < 0 ? `over by ${printSeconds(-ms)} s` : `${printSeconds(ms)} s ${side}`;
};
/** Where something stands that is so far behind a cue's edge. */
const behindEdge = (ms: number | null, number: string, edge: Edge): string => {
  if (ms === null) return `as far from the ${edges[edge]} of ${number} as now`;
  if (ms === 0) return `with the ${edges[edge]} of ${number}`;
  return `${printSeconds(Math.abs(ms))} s ${ms > 0 ? 'after' : 'before'} the ${edges[edge]} of ${number}`;
};

export const timelineEn = {
  title: 'Timeline',
  minimap: 'The whole show',
  inAll: (time: string) => `${time} in all`,
  section: 'Section',
  bar: (bpm: string) => `Bar · ${bpm}`,
  time: 'Time',
  noSong: 'No song',
  songLocating: 'Looking for the song…',
  songReading: 'Reading the song…',
  songMissing: (name: string, fault: FileFault | 'unsafe-path') => `${name} ${songFaults[fault]}`,
  songUnreadable: (name: string) => `${name} is no sound this program can read`,
  rulers:
    'Sections, bars and time: click or drag to move the playhead; double-click a section to zoom to it, Shift-click to select its cues',
  sectionKeys: 'Double-click: zoom to it. Shift-click: select its cues.',
  lanes: 'Lanes',
  scrollLanes: 'Scroll the lanes',
  position: 'Position',
  positionBar: (bar: string) => `bar ${bar}`,
  laneLocked: 'Locked',
  counted: (count: number, kind: ResourceKind | 'mixed') =>
    `${count} ${kind === 'mixed' ? 'resources' : kindsCounted[kind]}`,
  // the grid of cues, as it is read aloud
  grid: 'Cues by lane. Arrow keys go from cue to cue.',
  cell: (parts: {
    number: string;
    name: string;
    lane: string;
    start: string;
    length: string;
    anchor: string;
    locked: boolean;
    errors: number;
    warnings: number;
    lit: boolean;
  }) =>
    [
      parts.name ? `${parts.number}, ${parts.name}` : parts.number,
      parts.lane,
      `at ${parts.start}`,
      `lasts ${parts.length} s`,
      parts.anchor,
      ...(parts.locked ? ['locked'] : []),
      ...(parts.errors > 0 ? [parts.errors === 1 ? '1 error' : `${parts.errors} errors`] : []),
      ...(parts.warnings > 0 ? [parts.warnings === 1 ? '1 warning' : `${parts.warnings} warnings`] : []),
      ...(parts.lit ? ['in the problem shown'] : []),
    ].join(', '),
  anchorTime: 'at a fixed time',
  anchorBar: (bar: string) => `on bar ${bar}`,
  anchorAfter: (number: string, edge: 'start' | 'end') =>
    edge === 'start' ? `with the start of ${number}` : `after the end of ${number}`,
  // while dragging
  movedBy: (seconds: string) => `${seconds} s`,
  lasts: (seconds: string) => `${seconds} s long`,
  snapBar: (bar: string) => `bar ${bar}`,
  snapStart: (number: string) => `start of ${number}`,
  snapEnd: (number: string) => `end of ${number}`,
  snapEarliest: (number: string) => `earliest of ${number}`,
  snapLatest: (number: string) => `latest of ${number}`,
  snapPlayhead: 'playhead',
  slackLeft: (later: number | null, earlier: number | null) =>
    `Slack: ${slackSide(later, 'later')}, ${slackSide(earlier, 'earlier')}`,
  breaks: (sentence: string, more: number) => `✕ ${sentence}${more > 0 ? ` And ${more} more.` : ''}`,
  mends: (count: number) => `✓ ${count === 1 ? 'Mends a problem' : `Mends ${count} problems`}`,
  windowIs: (earliest: string | null, latest: string | null) => {
    if (earliest === null) return `Window until ${latest ?? ''}`;
    return latest === null ? `Window from ${earliest}` : `Window ${earliest} – ${latest}`;
  },
  find: {
    title: 'Find cues',
    placeholder: 'Number, name, lane, resource, place',
    count: (place: number, all: number) => {
      if (all === 0) return 'none';
      return place > 0 ? `${place} of ${all}` : `${all} found`;
    },
    close: 'Close',
  },
  // what has happened, for who does not see it
  told: ({
    cause,
    step,
    number,
    start,
    problems,
  }: {
    cause: 'edit' | 'undo' | 'redo';
    step: string;
    number?: string;
    start?: string;
    problems: number;
  }) => {
    const done = {
      edit: `${step.charAt(0).toUpperCase()}${step.slice(1)}`,
      undo: `Undone: ${step}`,
      redo: `Done again: ${step}`,
    };
    const size = Math.abs(problems);
    return [
      `${done[cause]}.`,
      ...(number === undefined || start === undefined ? [] : [`${number} at ${start}.`]),
      ...(problems === 0
        ? []
        : [`${size === 1 ? '1 problem' : `${size} problems`} ${problems > 0 ? 'more' : 'less'}.`]),
    ].join(' ');
  },
  // tying cues to one another
  connectFrom: (number: string, edge: Edge) =>
    edge === 'start' ? `${number}: draw to a cue or a beat` : `${number}: draw to a cue that is to follow`,
  connectTo: (number: string, edge: Edge, other: string, otherEdge: Edge) =>
    `${edges[edge]} of ${number} → ${edges[otherEdge]} of ${other}`,
  pinTo: (number: string, bar: string) => `${number} starts on bar ${bar}`,
  connect: {
    title: (followers: string, leader: string) => `How ${followers} follows ${leader}`,
    hangHere: (follower: string, ms: number | null, leader: string, edge: Edge) =>
      `Hang ${follower} on ${leader}: ${behindEdge(ms, leader, edge)}`,
    hangHereDetail: 'It stays where it is.',
    hangTouching: (follower: string, leader: string, edge: Edge) =>
      edge === 'end' ? `${follower} right after the end of ${leader}` : `${follower} with the start of ${leader}`,
    moves: (seconds: string) => `It moves by ${seconds} s.`,
    atLeast: (follower: string, edge: Edge, ms: number | null, leader: string, leaderEdge: Edge) =>
      `Link: ${edges[edge]} of ${follower} at the earliest ${behindEdge(ms, leader, leaderEdge)}`,
    atMost: (follower: string, edge: Edge, ms: number | null, leader: string, leaderEdge: Edge) =>
      `Link: ${edges[edge]} of ${follower} at the latest ${behindEdge(ms, leader, leaderEdge)}`,
    several: (count: number) => `${count} cues`,
    marked: (number: string, key: string) =>
      `${number} leads. Go to the cue that is to follow it and press ${key} again; Esc ends it.`,
    unmarked: 'Nothing is tied.',
    sameCue: 'A cue can’t follow itself. Go to another one.',
  },
  cueLocked: (number: string) => `${number} is locked. Unlock it in the inspector to move it.`,
  cuesLocked: 'All of these cues are locked. Unlock them in the inspector to move them.',
  laneIsLocked: (lane: string) => `The lane ${lane} is locked.`,
  // nothing here yet
  noLanesTitle: 'No lanes yet',
  noLanesText: 'A lane is a row of the timeline that belongs to a department. Add the first one to begin.',
  addLane: 'Add a lane',
  firstLane: 'Lane 1',
  noCuesTitle: 'No cues yet',
  noCuesText: 'Double-click in a lane, or press N to add one at the playhead.',
};
