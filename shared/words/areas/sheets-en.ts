/** Sheets: what stands on paper, and the screen that shows it. */
import type { Paper, SheetFault } from '#shared/bridge/paper.ts';
import type { Department } from '#shared/show/types.ts';

/** Departments as short as a cue caller writes them. */
const chips: Record<Department, string> = {
  stage: 'STG',
  artist: 'ART',
  set: 'SET',
  dance: 'DNC',
  camera: 'CAM',
  air: 'AIR',
  light: 'LX',
  sound: 'SND',
  video: 'VID',
  effects: 'FX',
  wardrobe: 'WRD',
  props: 'PRP',
  safety: 'SAF',
};

const papers: Record<Paper, string> = { a4: 'A4', a3: 'A3', a5: 'A5', letter: 'Letter', tabloid: 'Tabloid' };

/** One entry of the tempo map: `meter` as "4/4"; `bpm` empty where it goes on as before. */
export interface TempoChange {
  readonly meter: string;
  readonly bpm: string;
  readonly bar: number;
}

export interface WindowTexts {
  readonly edge: 'start' | 'end';
  /** Printed times; empty: no bound. */
  readonly earliest: string;
  readonly latest: string;
  readonly hard: boolean;
}

const faults: Record<SheetFault['fault'], (name: string, detail: string) => string> = {
  'not-found': (name) => `The folder for “${name}” is not there any more.`,
  'no-permission': (name) => `You are not allowed to write “${name}” there.`,
  'is-directory': (name) => `“${name}” is a folder. Choose a name for the sheet.`,
  'too-large': (name) => `“${name}” would be too large.`,
  'not-utf8': (name, detail) => `“${name}” could not be written (${detail}).`,
  'disk-full': (name) => `There is no space left on the disk for “${name}”.`,
  'read-only': (name) => `“${name}” can’t be written: that disk can only be read.`,
  'no-folder': (name) => `The folder for “${name}” is not there any more.`,
  'name-taken': (name) => `Another file called “${name}” lies there already.`,
  'in-use': (name) => `Another program has “${name}” open. Close it there, then export again.`,
  'drive-gone': (name) => `The drive for “${name}” does not answer. Connect it again, or choose another place.`,
  other: (name, detail) => `“${name}” could not be written (${detail}).`,
  'unknown-sheet': () => 'This show has no such sheet.',
  engine: (_name, detail) => `The pages could not be made (${detail}). The show itself is not touched.`,
};

export const sheetsEn = {
  // which sheets there are
  master: 'Master',
  caller: 'Show caller',
  // the head of a sheet
  heading: (show: string, sheet: string) => `${show} — ${sheet}`,
  footing: (show: string, sheet: string) => `${show} · ${sheet}`,
  tempo: (changes: readonly TempoChange[], more: number) =>
    changes.map(({ meter, bpm, bar }) => `${meter}${bpm === '' ? '' : ` at ${bpm}`} from bar ${bar}`).join(', ') +
    (more === 0 ? '' : ` and ${more} more ${more === 1 ? 'change' : 'changes'}`),
  frameRate: (rate: string, dropFrame: boolean) => `${rate} fps${dropFrame ? ' drop-frame' : ''}`,
  showZero: (timecode: string) => `show zero = ${timecode}`,
  timesAre: (precision: 'tenths' | 'millis') => `times m:ss.${precision === 'tenths' ? 't' : 'mmm'}`,
  startsAt: (clock: string) => `show zero at ${clock}`,
  printed: (when: string) => `Printed ${when}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  noCues: 'This show has no cues yet.',
  noCuesOnSheet: 'No cue of this show is for this sheet.',
  noZone: 'Without a place',
  /** What bands stand for, as a choice and as the head of their column in a table. */
  groupings: {
    section: 'Section',
    department: 'Department',
    lane: 'Lane',
    kind: 'Kind',
    zone: 'Place',
    none: 'Nothing',
  },
  sortings: { start: 'Start', 'running-order': 'Running order', number: 'Number' },
  // its columns
  columns: {
    cue: 'Cue',
    department: 'Dept',
    standby: 'Stand by',
    go: 'GO',
    bar: 'Bar',
    what: 'What',
    call: 'Call',
    lasts: 'Lasts',
    window: 'Window',
    slack: 'Slack',
    note: 'Note',
  },
  // what stands only in the table for spreadsheets; times and lengths are given twice, printed and in milliseconds
  csvColumns: {
    trigger: 'Trigger',
    warn: 'Warn',
    timecode: 'Timecode',
    end: 'End',
    earliest: 'Earliest',
    latest: 'Latest',
    commit: 'Commit',
    ifNoGo: 'If no-go',
    clearedBy: 'Cleared by',
    irreversible: 'Can’t be undone',
    ms: (column: string) => `${column} ms`,
  },
  yes: 'yes',
  chips,
  beforeSong: 'Before the song',
  afterSong: 'After the song',
  lyric: (text: string) => `“${text} …”`,
  continued: 'continued',
  bar: (bar: string) => `bar ${bar}`,
  /** Stand before the numbers of the cues. */
  calls: { warn: 'Warn', standby: 'Stand by' },
  defaultCall: (number: string) => `${number} … GO`,
  /** What stands for the call where nobody calls. */
  uncalled: { auto: 'automatic', self: 'on the music' },
  window: ({ edge, earliest, latest, hard }: WindowTexts) => {
    const span = earliest === '' ? `by ${latest}` : latest === '' ? `from ${earliest}` : `${earliest}\u00a0– ${latest}`;
    return `${edge === 'end' ? 'ends ' : ''}${span}${hard ? '' : ' (soft)'}`;
  },
  commit: (time: string) => `commit ${time}`,
  clearedBy: (who: string) => `clear from ${who}`,
  noGo: 'NO-GO:',
  offAir: 'off air',
  // the screen
  screen: {
    choices: 'Sheet',
    print: 'Print',
    addSheet: 'Add a sheet',
    newSheet: (place: number) => `Sheet ${place}`,
    thisSheet: 'This sheet',
    for: 'For',
    cuesOn: (on: number, all: number) => `Its cues: ${on} of ${all}`,
    filters: {
      departments: 'Only these departments',
      kinds: 'Only these kinds',
      resources: 'Only with these resources',
      cues: 'Only these cues',
    },
    anyOf: { departments: 'all', kinds: 'all', resources: 'all', cues: 'all' },
    groupBy: 'Group by',
    sortBy: 'In the order of',
    columns: 'Columns',
    issues: {
      title: 'Handed out',
      none: 'Nothing was handed out yet.',
      name: (number: number) => `Issue ${number}`,
      handOut: 'Hand out…',
      handOutTitle: 'Hand out the sheets',
      handOutText: (cues: number) =>
        `What the master sheet says of ${cues === 1 ? 'its 1 cue' : `its ${cues} cues`} now is kept under this number, to be held against later ones.`,
      handOutNow: 'Hand out',
      number: 'Number',
      by: 'Handed out by',
      note: 'Note',
      done: (number: number) => `Issue ${number} is on record. Save the show to keep it.`,
      cues: (count: number) => `${count === 1 ? '1 cue' : `${count} cues`}.`,
      same: 'Nothing has changed since.',
      changed: (count: number, named: string) => `${count} changed since: ${named}${count > 8 ? ' …' : ''}.`,
      added: (count: number, named: string) => `${count} new: ${named}${count > 8 ? ' …' : ''}.`,
      gone: (count: number, named: string) => `${count} gone: ${named}${count > 8 ? ' …' : ''}.`,
    },
    paper: 'Paper',
    language: 'Language',
    papers,
    exportPdf: 'Export PDF…',
    exportCsv: 'Export CSV…',
    pages: 'Pages of the sheet',
    pageLabel: (page: number, pages: number) => `Page ${page} of ${pages}`,
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fitWidth: 'Fit width',
    fitPage: 'Fit page',
    zoom: 'Size of the pages',
    percent: (percent: number) => `${percent} %`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    making: 'Making the pages …',
    outdated: 'The show has changed; the pages are being made again.',
    exporting: 'Writing the file …',
    saved: (name: string) => `“${name}” is saved.`,
    failed: 'The pages could not be made',
    retry: 'Try again',
    emptyTitle: 'Nothing to print yet',
    emptyText: 'A sheet lists the cues of the show. Add some on the plan screen, and its pages appear here.',
    toPlan: 'To the plan',
    missing: (characters: string, count: number) =>
      count === 1
        ? `One character has no shape in the sheet’s typeface and is printed as □: ${characters}`
        : `${count} characters have no shape in the sheet’s typeface and are printed as □: ${characters}`,
    fileName: (show: string, sheet: string) => `${show} - ${sheet}`,
  },
  faults,
};
