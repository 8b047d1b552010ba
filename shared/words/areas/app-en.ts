/** The frame round all screens: bars, palette, keys, questions about files, notices. */
import type { ShowHolder } from '#shared/bridge/holders.ts';
import { clockOf } from '../clock-of.ts';

const snaps = {
  bar: 'bar',
  '1/1': 'beat',
  '1/2': '1/2 beat',
  '1/4': '1/4 beat',
  '1/8': '1/8 beat',
  '1/16': '1/16 beat',
  '1/3': 'triplets',
  '1/6': 'triplets of 1/2',
  '1/12': 'triplets of 1/4',
  none: 'off',
};

export const appEn = {
  // top bar
  showMenu: 'Show',
  saved: 'Saved',
  edited: 'Edited',
  saving: 'Saving…',
  neverSaved: 'Not saved yet',
  sample: 'Sample',
  screens: 'Screens',
  transport: 'Transport',
  play: 'Play',
  pause: 'Pause',
  search: 'Search or run',
  space: 'Space',
  withStep: (action: string, step: string) => `${action}: ${step}`,
  // status bar
  status: 'Status',
  inView: (seen: number, all: number) => `${seen} of ${all === 1 ? '1 cue' : `${all} cues`} in view`,
  selected: (count: number) => `${count} selected`,
  slack: (seconds: string) => `slack ${seconds} s`,
  noSlackLimit: 'slack without limit',
  brokenBy: (seconds: string) => `over by ${seconds} s`,
  ripple: (name: string) => `Ripple ${name}`,
  rippleLabel: 'Whether later cues go along',
  ripples: { off: 'off', lane: 'lane', all: 'all lanes' },
  follow: (name: string) => `Follow: ${name}`,
  followLabel: 'How the view follows the playhead',
  follows: { off: 'off', page: 'page', smooth: 'smooth' },
  snap: (name: string) => `Snap ${name}`,
  snapLabel: 'Snap to',
  snaps,
  zoom: (length: string) => `Zoom ${length}`,
  viewLength: (ms: number) => {
    if (ms >= 120_000) return `${Math.round(ms / 60_000)} min`;
    return ms >= 10_000 ? `${Math.round(ms / 1000)} s` : `${(ms / 1000).toFixed(1)} s`;
  },
  zoomLabel: 'Time in view',
  language: 'Language',
  theme: 'Theme',
  // panels
  resizeTable: 'Width of the cue table',
  resizeInspector: 'Width of the inspector',
  resizeProblems: 'Height of the problems',
  // palette
  palette: {
    title: 'Search or run',
    placeholder: 'An action, a cue’s number or name, a section…',
    nothing: (text: string) => `Nothing is called “${text}”.`,
    actions: 'Actions',
    cues: 'Cues',
    sections: 'Sections',
    time: 'Time',
    goTo: (time: string, bar: string) => `Go to ${time} · bar ${bar}`,
    more: (count: number) => `${count} more. Type on to find them.`,
  },
  // keys
  keys: {
    title: 'Keys',
    text: 'In text fields, letters write. Esc leaves a field as it was.',
    song: 'Editing the song',
    take: 'In a take',
  },
  // questions about files
  unsaved: {
    title: (title: string) => `Save the changes to “${title}”?`,
    text: 'Another show takes its place. What you do not save is lost.',
    save: 'Save',
    discard: 'Don’t save',
  },
  notSaved: {
    title: 'The show is not saved',
    text: (reason: string) => `${reason} Your changes are still here, and nothing is lost.`,
    saveAs: 'Save as…',
    keep: 'Keep editing',
  },
  notOpened: 'The file can’t be opened',
  refused: {
    title: (name: string) => `“${name}” is not opened`,
    place: 'Place',
    found: 'Stands there',
    expected: 'Expected',
    wholeFile: 'the whole file',
    more: (count: number) => `And ${count} more.`,
    repair: 'Open a repaired copy…',
  },
  repaired: {
    title: (name: string) => `A repaired copy of “${name}”`,
    text: (places: number) =>
      `${places === 1 ? '1 place was' : `${places} places were`} mended. The copy is a show of its own, not saved yet; the file stays as it is.`,
    now: 'Now',
    dropped: 'dropped',
    open: 'Open the copy',
    opened: 'This is the repaired copy. Save it as a file of its own.',
    impossible: (name: string) => `“${name}” holds too little of a show to make a copy of it.`,
  },
  differences: {
    same: 'Both say the same.',
    noFile: 'There is no file to compare with.',
    more: (count: number) => `And ${count} more.`,
  },
  history: {
    title: 'History',
    text: 'All steps since the show was opened. Choose one to be where it left the show; going on from there drops what came after it.',
    first: 'As it was opened',
    saved: 'in the file',
    steps: 'Steps',
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    languages: { en: 'English', ko: '한국어' },
    theme: 'Theme',
    themes: { dark: 'Dark', light: 'Light', system: 'As the system' },
    autosave: 'Save by itself',
    autosaves: (minutes: number) =>
      minutes === 0 ? 'Never' : minutes === 1 ? 'After 1 minute' : `After ${minutes} minutes`,
    autosaveText:
      'Only shows that have a file, and never while something is being dragged or typed. Every step is kept for a crash anyway.',
    units: 'Lengths and speeds in',
    unitNames: { metres: 'Metres', feet: 'Feet' },
    unitsText: 'On the screen. Files, sheets and the command line stay metric, so that everybody reads the same.',
    keys: 'Keys',
    findAction: 'Keys: find an action',
    resetAll: 'All as they were',
    reset: 'As it was',
    press: 'Press the keys…',
    noKey: 'none',
    keyOf: (action: string, key: string) => `${action}: ${key}. Change`,
    reserved: (key: string) => `${key} belongs to fields and to the system.`,
    heldBy: (key: string, action: string) => `${key} is the key of “${action}”.`,
    takeOver: 'Take it over',
    notSaved: (why: string) => `The show was not saved by itself: ${why}`,
    notWritten: {
      changed:
        'The show was not saved by itself: another program has changed its file. Save it to choose which is to stand.',
      gone: 'The show was not saved by itself: its file is not where it was. Save it to choose where it is to go.',
    },
  },
  held: {
    title: (name: string, { who, machine, since }: ShowHolder) =>
      `${who} has “${name}” open on ${machine}, since ${clockOf(since)}`,
    text: 'If both of you save, one has to choose whose changes stand. A copy is saved elsewhere and disturbs nobody.',
    anyway: 'Open anyway',
    copy: 'Open a copy',
    taken: ({ who, machine }: ShowHolder) =>
      `${who} has opened this show too, on ${machine}. Saving will ask if the file was changed meanwhile.`,
  },
  changedOnDisk: {
    title: (name: string) => `“${name}” was changed by another program`,
    text: 'It holds something else than when you opened or saved it last. Nothing was written over it, and your show is still here.',
    differences: 'Your show, compared with the file',
    reload: 'Reload from the file',
    overwrite: 'Write over it',
    merge: 'Merge…',
    compare: 'Compare…',
    told: (name: string) => `“${name}” was changed by another program. What you see is what it held before.`,
    whileEdited: (name: string) =>
      `“${name}” was changed by another program. Your changes are still here; saving will ask which is to stay.`,
    saveIt: 'Save it…',
  },
  gone: {
    title: (name: string) => `“${name}” is not where it was`,
    text: 'It was moved or removed, or its drive is gone: then what stands in its place is another disk. Your show is still here, and nothing was written. Connect the drive and look again, or save the show elsewhere.',
    writeAnew: 'Write it anew there',
    lookAgain: 'Look again',
    told: (name: string) =>
      `“${name}” is not where it was. It was moved or removed, or its drive is gone. The show is still here.`,
  },
  merge: {
    title: (name: string) => `Bring your show and “${name}” together`,
    text: 'What only one side has changed is taken. Merging is one step that can be undone, and is saved at once.',
    clashes: (count: number) =>
      count === 1 ? 'Changed on both sides: choose' : `Changed on both sides: choose ${count}`,
    taken: 'Comes in from the file',
    here: 'Here',
    inFile: 'File',
    deleted: 'deleted',
    options: {
      'both-changed': { mine: 'As here', theirs: 'As in the file' },
      'deleted-here': { mine: 'Leave it deleted', theirs: 'Keep it' },
      'deleted-there': { mine: 'Keep it', theirs: 'Delete it' },
    },
    merge: 'Merge and save',
    refused:
      'With these choices cues would hang on one another in a circle. Choose otherwise, or save your show elsewhere.',
  },
  recovered: {
    title: (title: string, steps: number) =>
      steps === 0 ? `“${title}” was open when the program ended` : `“${title}” was not saved`,
    /** `steps`: since the last save; none where the file alone is another than it was, or gone. */
    text: (steps: number, until: string, file: string) =>
      steps === 0
        ? `All of its steps were saved, and they are kept${until === '' ? '' : `, up to ${until}`}. ${file} Nothing is lost until you choose.`
        : `The program ended before ${steps === 1 ? '1 step was' : `${steps} steps were`} saved. ${steps === 1 ? 'It is' : 'They are'} kept${until === '' ? '' : `, up to ${until}`}. ${file} Nothing is lost until you choose.`,
    noFile: 'The show has no file yet.',
    files: {
      same: (name: string) => `“${name}” is as it was saved last.`,
      changed: (name: string) =>
        `“${name}” was written again since these steps began; saving them asks before it replaces that.`,
      gone: (name: string) => `“${name}” is not where it was any more; saving the steps asks where they are to go.`,
      unreadable: (name: string) => `“${name}” can’t be read at the moment.`,
    },
    unread: (count: number) =>
      `${count === 1 ? '1 later step' : `${count} later steps`} can’t be read: a crash cut the writing off, or another version wrote it.`,
    steps: 'Steps that are kept',
    earlier: (count: number) => `${count} earlier ones`,
    differences: 'What differs from the file',
    open: 'Open with the steps',
    asSaved: 'Keep the file as saved',
    letGo: 'Let the steps go',
    later: 'Decide later',
    opened: 'This is the show with all its steps. Save it to keep it in its file.',
    again: 'The window has started over. The show is as it was.',
    unreadable: {
      title: (title: string | null) =>
        title === null ? 'Kept steps can’t be read' : `What was kept of “${title}” can’t be read`,
      text: (folder: string) =>
        `Another version of One Take wrote it, or the disk has damaged it. It stays in ${folder} until you remove it: try the newest One Take, or put a copy of that folder aside.`,
      keep: 'Leave it there',
      remove: 'Remove it',
    },
  },
  notKept: (reason: string) => `New steps can’t be kept against a crash: ${reason} Save the show often.`,
  // notices
  notices: 'Notices',
  alreadyOpen: (name: string) => `“${name}” is open already.`,
  takeIsRunning: 'A take is running. Stop it before you open another show.',
  clockIsTaken: 'A take has the clock. Stop the take to move the playhead.',
  droppedOther: (name: string) =>
    `“${name}” can’t be opened here. Drop a show (.onetake), or a table of cues (CSV, TSV, XLSX).`,
  cutOffTake: 'A take of this show is not in its file. What happened in it is kept.',
  lookAtIt: 'Look at it',
  largeFile: (megabytes: number) =>
    `The file is ${megabytes} MB. Shows over 256 MB can’t be opened again: let old takes go.`,
  // when something in the window breaks
  broken: {
    title: 'This screen has stopped working',
    text: 'The show itself is still here. Save a copy to be safe, then draw the screen again.',
    saveCopy: 'Save a copy…',
    again: 'Draw it again',
    detail: 'What happened',
  },
};
