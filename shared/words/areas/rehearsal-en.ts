/** The rehearse screen: short words that are read at three metres, and the questions around a take. */
import type { FileFault } from '#shared/bridge/files.ts';
import type { Trigger } from '#shared/show/types.ts';

const howItGoes: Record<Trigger, string> = { call: 'call', auto: 'automatic', self: 'on the music' };

/** Why the log cannot be written, in half a sentence; what is not here says its own code. */
const faults: Partial<Record<FileFault, string>> = {
  'disk-full': 'the disk is full',
  'read-only': 'the disk can only be read',
  'no-permission': 'the program may not write there',
  'no-folder': 'its folder is gone',
  'in-use': 'another program holds the file',
  'drive-gone': 'the disk does not answer',
};

export const rehearsalEn = {
  // before the take
  readyTitle: 'Ready for a take',
  readyText: (called: number, others: number) =>
    `${called} ${called === 1 ? 'cue' : 'cues'} to call, ${others} that ${others === 1 ? 'goes by itself' : 'go by themselves'}.`,
  nothingToRun: 'This show has no cues to run yet. Plan some first, then come back.',
  from: 'Begin',
  fromSong: 'At the song',
  fromTop: 'At the first cue',
  kind: 'This is',
  kindRehearsal: 'A rehearsal',
  kindTake: 'The take',
  begin: 'Begin',
  beginHint: 'The clock starts 5 seconds before.',
  clockIs: 'Clock',
  clockSong: (name: string) => `The song · ${name}`,
  clockNoSong: 'This computer · the show has no song',
  clockLost: (name: string) => `This computer · ${name} can’t be heard`,
  takeName: (kind: 'rehearsal' | 'take', number: number) =>
    kind === 'take' ? `Take ${number}` : `Rehearsal ${number}`,
  earlierTakes: 'Takes so far',
  noTakes: 'None yet.',
  // while it runs
  onDisk: 'every event on disk',
  writing: (events: number) => `${events} not on disk yet`,
  notOnDisk: (events: number, why: string) =>
    `${events} ${events === 1 ? 'event' : 'events'} not on disk: ${why}. Kept in memory and tried again.`,
  faults,
  called: (done: number, all: number) => `${done} of ${all} called`,
  bar: (barBeat: string) => `bar ${barBeat}`,
  callStates: { coming: 'Next', standby: 'Stand by', go: 'GO now', overdue: 'Overdue', holding: 'On hold' },
  seconds: (seconds: string) => `${seconds} s`,
  behind: (seconds: string) => `${seconds} s behind plan`,
  ahead: (seconds: string) => `${seconds} s ahead of plan`,
  onPlan: 'on plan',
  noMoreCalls: 'Nothing left to call',
  noMoreCallsText: 'What remains goes by itself.',
  coming: 'What follows',
  howItGoes,
  atRisk: 'At risk now',
  riskLate: (number: string, leader: string, seconds: string) =>
    `${leader} went late, so ${number} comes ${seconds} s after its window.`,
  riskOverdue: (number: string, seconds: string) => `${number} should have gone ${seconds} s ago.`,
  cannotBeUndone: 'Can’t be undone',
  toCommit: (time: string) => `to the commit point at ${time}`,
  committed: 'Past its commit point: it goes.',
  noGo: 'No-go',
  lastCues: 'Last cues · late is right',
  noneYet: 'None yet',
  running: 'Running',
  done: 'Done',
  doneLabel: (number: string) => `${number} is done`,
  tally: 'This take',
  hit: 'hit',
  late: 'late',
  early: 'early',
  missed: 'missed',
  skipped: 'skipped',
  go: 'GO',
  undoGo: 'Undo GO',
  hold: 'Hold',
  resume: 'Go on',
  skip: 'Skip',
  note: 'Note',
  stop: 'Stop',
  stopAgain: 'Press again to stop',
  notePlaceholder: 'What happened?',
  noteSave: 'Keep the note',
  announceNext: (number: string, name: string) => `Next: ${number} ${name}`,
  underWay: (name: string) => `${name} is running`,
  // afterwards
  endedTitle: (name: string) => `${name} is in the show`,
  results: { clean: 'Clean', stopped: 'Stopped', failed: 'Failed' },
  saveHint: 'Save the show to keep it.',
  saved: 'It is saved.',
  notes: 'Notes',
  whichRows: 'Cues',
  allRows: (rows: number) => `All cues · ${rows}`,
  offRows: (rows: number) => `Not hit · ${rows}`,
  planned: 'Planned',
  actual: 'Actual',
  lateness: 'Late by',
  result: 'Result',
  cue: 'Cue',
  again: 'Another take',
  // a take that is over, and what people add to it
  record: {
    open: 'Open…',
    openAlone: 'Name, notes, cues…',
    openOf: (take: string) => `Open ${take}`,
    nameMissing: 'A take needs a name.',
    clocks: { internal: 'by this computer’s clock', audio: 'by the song', timecode: 'by timecode' },
    rate: (rate: string) => `${rate} times as fast`,
    from: (time: string) => `from ${time}`,
    events: (count: number) => (count === 1 ? '1 note or hold' : `${count} notes and holds`),
    eventKinds: {
      note: 'Note',
      hold: 'Hold',
      resume: 'Went on',
      jump: 'Jumped',
      'no-go': 'No-go',
      acknowledge: 'Acknowledged',
    },
    which: 'Which cues',
    all: (count: number) => `All · ${count}`,
    off: (count: number) => `Not hit · ${count}`,
    excludedRows: (count: number) => `Left out · ${count}`,
    rows: 'Cues of the take',
    run: (number: string, run: number) => `${number}, run ${run}`,
    excluded: 'Left out because',
    excludedOf: (number: string) => `${number}: left out because`,
    counts: 'counts',
    noteOf: (number: string) => `${number}: note`,
    letGo: 'Let this take go…',
    letGoTitle: (name: string) => `Let ${name} go for good?`,
    letGoText: (rows: number) =>
      `Its ${rows === 1 ? 'record of 1 cue' : `records of ${rows} cues`} go with it. Undo does not bring a take back.`,
    letGoNow: 'Let it go',
  },
  // after a crash
  heldBySleep: (key: string | undefined) =>
    `The computer slept. The take is on hold where it was; ${key === undefined ? 'choose Go on' : `press ${key}`} to go on.`,
  heldByCrash: 'The window has started over. The take is on hold where it was; go on when you are ready.',
  cutOffTitle: (name: string) => `${name} was cut off`,
  cutOffText: (events: number, until: string) =>
    `The program ended while it ran. ${events === 1 ? '1 cue is' : `${events} cues are`} on record, until ${until}.`,
  unsavedTitle: (name: string) => `${name} was not saved`,
  unsavedText: (events: number, until: string) =>
    `It ran to its end, and the show was closed without it. ${events === 1 ? '1 cue is' : `${events} cues are`} on record, until ${until}.`,
  piecesTitle: 'A take was cut off, and its beginning is lost',
  piecesText: (events: number) =>
    events === 0
      ? 'Nothing that happened in it can be read.'
      : `The plan it ran on can’t be read. ${events === 1 ? '1 call or note of it is' : `${events} calls and notes of it are`} left. In the show that is a record, and counts in no figures.`,
  foreignTitle: 'A take was cut off in another version of One Take',
  foreignText: 'This version can’t read it. Open the show in the newest One Take to keep it.',
  keep: 'Add it to the show',
  letGo: 'Let it go',
  letGoAgain: 'Press again: it is gone for good',
  /** Written into the show with what is left of a take. */
  pieces: {
    name: 'Take without its plan',
    planLost: 'The plan of this take was lost; planned times are those of the day it was recovered.',
    calledSomething: 'GO',
    calledOffSomething: 'Skipped',
  },
};
