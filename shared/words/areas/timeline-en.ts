/** The timeline: its rows, what it says while dragging, and how a cue is read aloud. */
import type { FileFault } from '#shared/bridge/contract.ts';
import type { ResourceKind } from '#shared/show/types.ts';

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
  rulers: 'Bars and time: click or drag to move the playhead',
  lanes: 'Lanes',
  scrollLanes: 'Scroll the lanes',
  position: 'Position',
  positionBar: (bar: string) => `bar ${bar}`,
  // lane headers
  selectLane: (lane: string, count: number) =>
    count === 1 ? `${lane}: select its one cue` : `${lane}: select its ${count} cues`,
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
