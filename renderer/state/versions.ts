/** The earlier versions of shows: which are there, which two are looked at. Null while nobody looks. */
import { create } from 'zustand';
import type { VersionShelf } from '#shared/bridge/versions.ts';
import type { Difference } from '#shared/compare/compare-documents.ts';

/** A version by its id, or the show as it is open now. */
export const OPEN_SHOW = 'open';

interface VersionsState {
  readonly shelf: VersionShelf | null;
  /** Key of the show that is looked at. */
  readonly show: string | null;
  /** The two that are compared; `before` null: the one before `after`. */
  readonly after: string | null;
  readonly before: string | null;
  /** What leads from one to the other; null while it is worked out, or if one of them can't be read. */
  readonly differences: readonly Difference[] | null;
  readonly working: boolean;
}

export const NO_VERSIONS: VersionsState = {
  shelf: null,
  show: null,
  after: null,
  before: null,
  differences: null,
  working: false,
};

export const useVersions = create<VersionsState>()(() => NO_VERSIONS);
