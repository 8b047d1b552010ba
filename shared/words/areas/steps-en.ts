/** The steps of the history, as undo and redo name them. */
import type { SongPart, StepLabel } from '#shared/edit/edit.ts';

const tables = {
  lanes: 'lane',
  resources: 'resource',
  links: 'link',
  sections: 'section',
  zones: 'zone',
  people: 'person',
  jumps: 'jump',
  sheets: 'sheet',
  issues: 'issue',
};
const cueFields: ReadonlyMap<string, string> = new Map([
  ['number', 'number'],
  ['lane', 'lane'],
  ['name', 'name'],
  ['kind', 'kind'],
  ['start', 'start'],
  ['duration', 'duration'],
  ['window', 'window'],
  ['uses', 'resources'],
  ['zone', 'place'],
  ['toZone', 'place'],
  ['sharesZoneWith', 'shared places'],
  ['locked', 'lock'],
  ['trigger', 'trigger'],
  ['call', 'call'],
  ['warnMs', 'warning'],
  ['standbyMs', 'standby'],
  ['irreversible', 'point of no return'],
  ['commitMs', 'commit point'],
  ['ifNoGo', 'no-go plan'],
  ['clearedBy', 'clearance'],
  ['notes', 'notes'],
  ['crew', 'crew'],
  ['dancers', 'dancers'],
  ['counts', 'counts'],
  ['shot', 'shot'],
  ['movement', 'movement'],
  ['subject', 'subject'],
  ['lens', 'lens'],
  ['support', 'support'],
  ['transition', 'transition'],
  ['transitionMs', 'transition'],
  ['onAir', 'on-air mark'],
  ['sings', 'singing'],
  ['effort', 'effort'],
  ['longestPhraseMs', 'longest phrase'],
  ['costume', 'costume'],
  ['clearMs', 'clear time'],
  ['jump', 'jump'],
]);
const showFields: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['artist', 'artist'],
  ['song', 'song'],
  ['director', 'director'],
  ['venue', 'venue'],
  ['notes', 'notes'],
  ['intention', 'intention'],
  ['date', 'date'],
  ['startsAt', 'start time'],
  ['frameRate', 'frame rate'],
  ['timecodeStart', 'timecode of show zero'],
  ['music', 'music'],
  ['stage', 'stage'],
  ['accepted', 'accepted problems'],
  ['takes', 'takes'],
]);
const songParts: Record<SongPart, string> = {
  length: 'length',
  'first-bar': 'bar 1',
  tempo: 'tempo',
  lyrics: 'lyrics',
  file: 'file',
};

interface Counted {
  readonly count: number;
  readonly number?: string;
}
const cuesOf = ({ count, number }: Counted): string => (count === 1 ? (number ?? '1 cue') : `${count} cues`);

/** One step, to stand behind "Undo:" or alone in a history. */
export function stepsEn(label: StepLabel): string {
  switch (label.step) {
    case 'move-cues':
      return `move ${cuesOf(label)}`;
    case 'change-duration':
      return `change how long ${cuesOf(label)} ${label.count === 1 ? 'lasts' : 'last'}`;
    case 'add-cue':
      return `add ${label.number}`;
    case 'delete-cues':
      return `delete ${cuesOf(label)}`;
    case 'duplicate-cues':
      return `duplicate ${cuesOf(label)}`;
    case 'paste-cues':
      return `paste ${cuesOf(label)}`;
    case 'ripple-cues':
      return `ripple ${cuesOf(label)} and ${label.along === 1 ? '1 later cue' : `${label.along} later cues`}`;
    case 'ripple-delete':
      return `ripple delete ${cuesOf(label)}${label.along === 0 ? '' : `, ${label.along === 1 ? '1 later cue' : `${label.along} later cues`} earlier`}`;
    case 'roll-edge':
      return `roll the border of ${label.before} and ${label.behind}`;
    case 'slip-window':
      return `move the window of ${cuesOf(label)}`;
    case 'split-cues':
      return `split ${cuesOf(label)}`;
    case 'join-cues':
      return `join ${label.count} cues to ${label.number ?? 'one'}`;
    case 'hang-cues':
      return `hang ${cuesOf(label)} on ${label.on}`;
    case 'pin-cues':
      return `pin ${cuesOf(label)} to the beat`;
    case 'link-cues':
      return `link ${cuesOf(label)} to ${label.to}`;
    case 'change-cues': {
      const field = cueFields.get(label.field);
      return field === undefined ? `change ${cuesOf(label)}` : `change the ${field} of ${cuesOf(label)}`;
    }
    case 'merge':
      return `merge with “${label.file}”`;
    case 'import-cues':
      return `import ${label.added + label.changed === 1 ? '1 cue' : `${label.added + label.changed} cues`}`;
    case 'replace-text':
      return `replace text in ${cuesOf(label)}`;
    case 'renumber':
      return `renumber ${cuesOf(label)}`;
    case 'reorder-cues':
      return `reorder ${cuesOf(label)}`;
    case 'move-lanes':
      return label.name === undefined ? `move ${label.count} lanes` : `move the lane ${label.name}`.trimEnd();
    case 'change-show':
      return `change the show’s ${showFields.get(label.field) ?? 'data'}`;
    case 'change-song':
      return `change the song’s ${songParts[label.part]}`;
    case 'copy-section':
      return `copy the section ${label.name}`.trimEnd();
    case 'hand-out':
      return `hand out issue ${label.number}`;
    case 'fit-bar':
      return `put bar ${label.bar} in its place`;
    case 'paste-lyrics':
      return label.count === 1 ? 'paste a line of lyrics' : `paste ${label.count} lines of lyrics`;
    case 'time-lyric':
      return `time “${label.text}”`;
    case 'add-record':
      return `add the ${tables[label.table]} ${label.name}`.trimEnd();
    case 'change-record':
      return `change the ${tables[label.table]} ${label.name}`.trimEnd();
    case 'delete-record':
      return `delete the ${tables[label.table]} ${label.name}`.trimEnd();
    default:
      return label satisfies never;
  }
}
