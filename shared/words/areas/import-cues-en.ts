/** Cues from spreadsheets, and to them. */
import type { ChoiceName, PlacedFault, RowFault } from '#shared/import-cues/cell-fault.ts';
import type { ImportField } from '#shared/import-cues/import-fields.ts';
import type { RowOutcome } from '#shared/import-cues/import-plan.ts';
import type { TableFault } from '#shared/import-cues/table-fault.ts';
import { commonEn } from './common-en.ts';
import { filesEn } from './files-en.ts';
import { refusalsEn } from './refusals-en.ts';
import { typedTimeEn } from './typed-time-en.ts';

const fields: Record<ImportField, string> = {
  number: 'Number',
  name: 'Name',
  lane: 'Lane',
  department: 'Department',
  kind: 'Kind',
  start: 'Start',
  bar: 'Bar',
  end: 'End',
  duration: 'Duration',
  shortest: 'Shortest',
  longest: 'Longest',
  trigger: 'Trigger',
  call: 'Call',
  warnMs: 'Warn before',
  standbyMs: 'Standby before',
  uses: 'Resources',
  zone: 'Place',
  toZone: 'Ends at',
  sharesZoneWith: 'Shares its place with',
  windowEdge: 'Window on',
  earliest: 'Earliest',
  latest: 'Latest',
  windowHard: 'Window must hold',
  irreversible: 'Irreversible',
  commitMs: 'Commit before',
  ifNoGo: 'If no go',
  clearedBy: 'Reports clear',
  notes: 'Notes',
  locked: 'Locked',
  crew: 'Crew',
  dancers: 'Dancers',
  counts: 'Counts',
  shot: 'Shot',
  movement: 'Movement',
  subject: 'Subject',
  lens: 'Lens',
  support: 'Support',
  transition: 'Transition',
  transitionMs: 'Transition lasts',
  onAir: 'On air',
  sings: 'Sings',
  effort: 'Effort',
  longestPhraseMs: 'Longest phrase',
  costume: 'Costume',
  clearMs: 'Clear before end',
  jump: 'Jump',
  id: 'ID',
};

const CHOICES: Record<ChoiceName, string> = {
  kind: Object.values(commonEn.cueKinds).join(', '),
  trigger: Object.values(commonEn.triggers).join(', '),
  department: Object.values(commonEn.departments).join(', '),
  windowEdge: Object.values(commonEn.edges).join(', '),
};

const cues = (count: number): string => (count === 1 ? '1 cue' : `${count} cues`);

function faultEn(fault: RowFault): string {
  switch (fault.fault) {
    case 'not-a-time':
      return typedTimeEn(fault.reason);
    case 'not-a-number':
      return `“${fault.text}” is not a number.`;
    case 'not-whole':
      return `“${fault.text}” is not a whole number.`;
    case 'not-yes-or-no':
      return `“${fault.text}” is neither yes nor no.`;
    case 'not-a-choice':
      return `“${fault.text}” is none of: ${CHOICES[fault.choice]}.`;
    case 'no-such-cue':
      return `There is no cue ${fault.text}, neither in the show nor in this table.`;
    case 'no-such-jump':
      return `The show has no jump “${fault.text}”.`;
    case 'name-of-several':
      return `“${fault.text}” is the name of several. Write the ID of the one behind it, in square brackets.`;
    case 'name-too-long':
      return `A name has at most ${fault.most} characters.`;
    case 'end-before-start':
      return 'It would end before it starts.';
    case 'end-without-time':
      return 'It hangs on another cue, so its end does not tell how long it lasts. Give its duration.';
    case 'bound-missing':
      return 'A window needs its earliest or its latest time.';
    case 'open-quote':
      return 'A quotation mark in this line is never closed. Mend it in the spreadsheet.';
    case 'stray-quote':
      return 'A quotation mark stands in the middle of a cell. Mend it in the spreadsheet.';
    case 'no-number-no-start':
      return 'It has neither a cue number nor a start.';
    case 'no-start':
      return 'A new cue needs a start.';
    case 'row-twice':
      return `Row ${fault.row} is about ${fault.number} as well.`;
    case 'needs-refused':
      return fault.row > 0
        ? `It hangs on ${fault.number}, whose row ${fault.row} is refused.`
        : `It hangs on ${fault.number}, which is not in the show.`;
    case 'refused':
      return refusalsEn(fault.refusal);
    default:
      return fault satisfies never;
  }
}

function tableFault(fault: TableFault): string {
  switch (fault.fault) {
    case 'empty':
      return `There is nothing in “${fault.name}”.`;
    case 'too-large':
      return `“${fault.name}” is larger than ${fault.mostMb} MB. Take out what is no cue, or save the sheet as CSV.`;
    case 'too-many-rows':
      return `“${fault.name}” has more than ${fault.most.toLocaleString('en')} rows. Import it in parts.`;
    case 'too-many-columns':
      return `“${fault.name}” has more than ${fault.most} columns. Take out what is no cue.`;
    case 'not-a-workbook':
      return `“${fault.name}” is damaged, or no XLSX workbook. Save it again in the spreadsheet, as XLSX or CSV.`;
    case 'locked-workbook':
      return `“${fault.name}” is protected with a password, or an old XLS workbook. Save it without, as XLSX or CSV.`;
    case 'not-read':
      return `“${fault.name}” could not be read (${fault.detail}).`;
    default:
      return fault satisfies never;
  }
}

export const importCuesEn = {
  fields,
  yes: 'yes',
  no: 'no',
  tableType: 'Spreadsheet',
  openTitle: 'Import cues',
  saveTitle: 'Export cues',
  xlsxType: 'Excel workbook',
  tableFault,
  fileFault: filesEn,
  fault: ({ field, fault }: PlacedFault): string =>
    field === null ? faultEn(fault) : `${fields[field]}: ${faultEn(fault)}`,
  clipboard: 'the clipboard',
  title: (name: string) => `Import cues from ${name}`,
  reading: (name: string) => `Reading ${name} …`,
  planning: (percent: number) => `Comparing with the show … ${percent} %`,
  columns: 'Columns',
  columnOf: (heading: string) => `What “${heading}” holds`,
  column: (letter: string) => `Column ${letter}`,
  leftOut: 'Left out',
  example: (text: string) => `e.g. ${text}`,
  sheet: 'Sheet',
  headings: 'Headings in row',
  noHeadings: 'None',
  blanks: 'Blank cells',
  blankChoices: { keep: 'Leave as it is', clear: 'Empty the field' },
  preview: 'Preview',
  outcomes: { add: 'Add', change: 'Change', unchanged: 'As it is', refused: 'Refused' } satisfies Record<
    RowOutcome,
    string
  >,
  filter: 'Show',
  filters: {
    all: (count: number) => `All ${count}`,
    add: (count: number) => `${count} to add`,
    change: (count: number) => `${count} to change`,
    unchanged: (count: number) => `${count} as they are`,
    refused: (count: number) => `${count} refused`,
  },
  row: 'Row',
  outcome: 'Outcome',
  reason: 'Why not',
  was: (text: string) => (text === '' ? 'was blank' : `was ${text}`),
  newLanes: (names: string) => `New lanes: ${names}`,
  newResources: (names: string) => `New resources: ${names}`,
  newZones: (names: string) => `New places: ${names}`,
  laneName: (department: string | undefined) => department ?? 'Cues',
  nothingHere: 'No rows of this kind',
  import: (count: number) => (count === 0 ? 'Import' : `Import ${cues(count)}`),
  nothingToDo: 'The show already says all of this. There is nothing to import.',
  nothingMapped: 'Choose what the columns hold. At least one has to be the number or the start.',
  allRefused: 'No row can be imported. The last column says why.',
  saveRefused: 'Save refused rows…',
  refusedName: (name: string) => `${name} refused rows`,
  done: (added: number, changed: number, refused: number) =>
    [
      added > 0 ? `${cues(added)} added` : '',
      changed > 0 ? `${cues(changed)} changed` : '',
      refused > 0 ? `${refused === 1 ? '1 row' : `${refused} rows`} refused` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') + '.',
  exported: (name: string, count: number) => `${cues(count)} exported to “${name}”.`,
  fileName: (title: string) => `${title} cues`,
  needsShow: 'Open a show first: the cues of the table go into it.',
  notWhileTake: 'A take is running. Stop it before you import.',
};
