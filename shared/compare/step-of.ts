/** Differences as steps, whose names there are words for. */
import type { SongPart, StepLabel } from '#shared/edit/edit.ts';
import type { Subject } from './compared.ts';

export type OneKind = 'added' | 'removed' | 'changed';
/** What has happened: no step changes it. */
export type RecordedTable = 'takes';

const SONG_PARTS: ReadonlyMap<string, SongPart> = new Map([
  ['lengthMs', 'length'],
  ['firstBarAt', 'first-bar'],
  ['tempo', 'tempo'],
  ['lyrics', 'lyrics'],
  ['audio', 'file'],
]);
const RECORD_STEPS = { added: 'add-record', removed: 'delete-record', changed: 'change-record' } as const;

/** The step that would make the difference, or the list of which none changes anything. */
export function stepOf(kind: OneKind, { table, name, field = '' }: Subject): StepLabel | RecordedTable {
  switch (table) {
    case 'show':
      return { step: 'change-show', field };
    case 'music': {
      const part = SONG_PARTS.get(field);
      return part ? { step: 'change-song', part } : { step: 'change-show', field: 'music' };
    }
    case 'stage':
      return { step: 'change-show', field: 'stage' };
    case 'cues':
      if (kind === 'added') return { step: 'add-cue', number: name };
      if (kind === 'removed') return { step: 'delete-cues', count: 1, number: name };
      return { step: 'change-cues', count: 1, number: name, field };
    case 'takes':
      return table;
    default:
      return { step: RECORD_STEPS[kind], table, name };
  }
}

/** Whether the name of the step says which field it is. */
export function namesField({ table }: Subject): boolean {
  return table === 'show' || table === 'music' || table === 'cues';
}
