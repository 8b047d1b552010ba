/** What the window and the thread of the network tell each other. */
import type { Diff } from '#shared/edit/diff.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import type { CueBounds } from '#shared/plan/network/network.ts';
import type { MutableDocument } from '#shared/show/document.ts';

export type NetworkJob =
  /** Another show, or none. */
  | { readonly job: 'open'; readonly document: MutableDocument | null; readonly revision: number }
  | { readonly job: 'change'; readonly diff: Diff; readonly revision: number }
  /** The cue whose bounds are wanted. */
  | { readonly job: 'look'; readonly cue: string | null };

export interface NetworkNews {
  /** Of the show that it is true of. */
  readonly revision: number;
  readonly feasible: boolean;
  readonly free: boolean;
  readonly conflicts: readonly Conflict[];
  readonly cue: string | null;
  readonly bounds: CueBounds | null;
}
