/** Shows that were open lately, with what they look like. */
import type { Department } from '#shared/show/types.ts';

export interface MiniatureLane {
  readonly department: Department;
  /** `#rrggbb`, of lanes with a colour of their own. */
  readonly colour?: string;
  /** Where each dash begins and ends, in steps (timeline/miniature.ts), one after the other. */
  readonly dashes: readonly number[];
}
/** A show so small that a list can show it: each lane, top to bottom, a row of dashes where it has cues. */
export interface Miniature {
  readonly title: string;
  readonly lanes: readonly MiniatureLane[];
}
export interface RecentShow {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  /** What it looked like when it was opened or saved last; null if that is not known. */
  readonly miniature: Miniature | null;
}
