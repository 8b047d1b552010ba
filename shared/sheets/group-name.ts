/** What the bands of a sheet are called, and its column of them in a table. */
import { CUE_KINDS, DEPARTMENTS } from '#shared/show/types.ts';
import type { Words } from '#shared/words/language.ts';
import type { GroupBand } from './sheet-rows.ts';

/** The name of a department or kind in words; of a lane or place its own, or what stands for none. */
export function groupName({ by, key, name }: GroupBand, { common, sheets }: Words): string {
  switch (by) {
    case 'department':
      return common.departments[DEPARTMENTS.find((one) => one === key) ?? 'stage'];
    case 'kind':
      return common.cueKinds[CUE_KINDS.find((one) => one === key) ?? 'other'];
    case 'lane':
      return name;
    case 'zone':
      return key === '' ? sheets.noZone : name;
    default:
      return by satisfies never;
  }
}
