/**
 * The fields of a cue as a table: what edits each, and for which kinds it is there. What a cue is called, its start,
 * length, window, slack and links have parts of their own.
 */
import type { FaultyField } from '#shared/checks/faulty-fields.ts';
import { clearMsOf, standbyMsOf } from '#shared/show/defaults.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { CueKind } from '#shared/show/types.ts';
import { count, flag, length, record, trigger, words, type FieldControl } from './field-controls.tsx';
import { sharing, uses } from './list-controls.tsx';

export const FIELD_GROUPS = ['place', 'kind', 'call', 'decision', 'notes'] as const;
export type FieldGroupId = (typeof FIELD_GROUPS)[number];

export interface FieldSpec extends FieldControl {
  readonly group: FieldGroupId;
  /** Kinds that have the field; absent: all. */
  readonly kinds?: readonly CueKind[];
  /** Stands in one row with the field before it. */
  readonly beside?: boolean;
}

const WHOLE = { range: { whole: true, from: 0 } } as const;
const SHARE = { range: { from: 0, to: 1 }, step: 0.1, default: 0 } as const;

const CUE_FIELDS: readonly FieldSpec[] = [
  { group: 'place', ...uses },
  { group: 'place', ...record('zone', 'zones') },
  { group: 'place', ...record('toZone', 'zones') },
  { group: 'place', ...sharing },

  { group: 'kind', kinds: ['set-move'], ...count('crew', WHOLE) },
  { group: 'kind', kinds: ['dance'], ...count('dancers', WHOLE) },
  { group: 'kind', kinds: ['dance'], ...count('counts', WHOLE), beside: true },
  { group: 'kind', kinds: ['camera'], ...words('shot') },
  { group: 'kind', kinds: ['camera'], ...words('movement'), beside: true },
  { group: 'kind', kinds: ['camera'], ...words('subject') },
  { group: 'kind', kinds: ['camera'], ...words('lens') },
  { group: 'kind', kinds: ['camera'], ...words('support'), beside: true },
  { group: 'kind', kinds: ['camera'], ...words('transition') },
  { group: 'kind', kinds: ['camera'], ...length('transitionMs', () => 0), beside: true },
  { group: 'kind', kinds: ['camera'], ...flag('onAir', true) },
  { group: 'kind', kinds: ['artist'], ...flag('sings') },
  { group: 'kind', kinds: ['artist'], ...length('longestPhraseMs') },
  { group: 'kind', kinds: ['artist', 'dance'], ...count('effort', SHARE), beside: true },
  { group: 'kind', kinds: ['artist'], ...words('costume') },
  { group: 'kind', kinds: ['landing'], ...length('clearMs', clearMsOf) },
  { group: 'kind', kinds: ['landing'], ...record('jump', 'jumps'), beside: true },

  { group: 'call', ...trigger },
  { group: 'call', ...words('call', { lines: true }) },
  { group: 'call', ...length('warnMs') },
  {
    group: 'call',
    ...length('standbyMs', (cue, { lanes }) => standbyMsOf(cue, lanes.get(cue.lane)?.department ?? 'stage')),
    beside: true,
  },

  { group: 'decision', ...flag('irreversible') },
  { group: 'decision', ...length('commitMs', () => 0) },
  { group: 'decision', ...record('clearedBy', 'resources'), beside: true },
  { group: 'decision', ...words('ifNoGo', { lines: true }) },

  { group: 'notes', ...flag('locked') },
  { group: 'notes', ...words('notes', { lines: true }) },
];

/**
 * The fields of a group for these cues: those that one of their kinds has, and those that are set on one of them though
 * its kind has none: what is in the file is never out of sight.
 */
export function fieldsOf(group: FieldGroupId, cues: readonly CueRecord[]): readonly FieldSpec[] {
  return CUE_FIELDS.filter(
    ({ group: own, kinds, key }) =>
      own === group && (!kinds || cues.some((cue) => kinds.includes(cue.kind) || cue[key] !== undefined)),
  );
}

/** The id of the field group that a field stands in. */
export function groupOfField(field: FaultyField['field']): string {
  if (field === 'link') return 'cue-links';
  return `cue-${CUE_FIELDS.find(({ key }) => key === field)?.group ?? 'time'}`;
}

/** Fields in rows: those that stand beside the one before share its row. */
export function rowsOf(fields: readonly FieldSpec[]): readonly (readonly FieldSpec[])[] {
  const rows: FieldSpec[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.beside && last) last.push(field);
    else rows.push([field]);
  }
  return rows;
}
