/** What a column of a spreadsheet may hold of a cue. */
import type { Cue } from '#shared/show/types.ts';

type KeysOf<T> = { [K in keyof Required<Cue>]: NonNullable<Cue[K]> extends T ? K : never }[keyof Cue];

/** Fields of a cue that hold one plain value, by its kind. */
export const TEXT_FIELDS = [
  'name',
  'call',
  'ifNoGo',
  'notes',
  'shot',
  'movement',
  'subject',
  'lens',
  'support',
  'transition',
  'costume',
] as const satisfies readonly KeysOf<string>[];
export const WHOLE_FIELDS = ['crew', 'dancers', 'counts'] as const satisfies readonly KeysOf<number>[];
export const NUMBER_FIELDS = ['effort'] as const satisfies readonly KeysOf<number>[];
export const LENGTH_FIELDS = [
  'warnMs',
  'standbyMs',
  'commitMs',
  'transitionMs',
  'longestPhraseMs',
  'clearMs',
] as const satisfies readonly KeysOf<number>[];
export const FLAG_FIELDS = ['locked', 'irreversible', 'onAir', 'sings'] as const satisfies readonly KeysOf<boolean>[];

/** All fields, in the order in which they are exported; `bar`, `end` are read only: the others say the same. */
export const IMPORT_FIELDS = [
  'number',
  'name',
  'lane',
  'department',
  'kind',
  'start',
  'bar',
  'end',
  'duration',
  'shortest',
  'longest',
  'trigger',
  'call',
  'warnMs',
  'standbyMs',
  'uses',
  'zone',
  'toZone',
  'sharesZoneWith',
  'windowEdge',
  'earliest',
  'latest',
  'windowHard',
  'irreversible',
  'commitMs',
  'ifNoGo',
  'clearedBy',
  'notes',
  'locked',
  'crew',
  'dancers',
  'counts',
  'shot',
  'movement',
  'subject',
  'lens',
  'support',
  'transition',
  'transitionMs',
  'onAir',
  'sings',
  'effort',
  'longestPhraseMs',
  'costume',
  'clearMs',
  'jump',
  'id',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** For each column of a table the field it holds; null: it is left out. */
export type Mapping = readonly (ImportField | null)[];

export function isImportField(name: string): name is ImportField {
  return IMPORT_FIELDS.some((field) => field === name);
}
