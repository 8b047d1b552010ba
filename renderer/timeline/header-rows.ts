/** The rows of the timeline as their headers show them. */
import type { Severity } from '#shared/checks/problem.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { lanesSeenIn, type LaneModel, type PlacedGroup, type PlacedLane } from '#shared/timeline/lane-model.ts';
import { summariseLane, type LaneSummary } from './lane-summary.ts';

export type HeaderRow = LaneHeaderRow | GroupHeaderRow;

export interface LaneHeaderRow {
  readonly kind: 'lane';
  /** Unique among the rows; no lane's id has a colon. */
  readonly key: string;
  readonly row: PlacedLane;
  readonly summary: LaneSummary;
  /** The worst problem of its cues that is not accepted. */
  readonly worst: Severity | null;
}
export interface GroupHeaderRow {
  readonly kind: 'group';
  readonly key: string;
  readonly row: PlacedGroup;
  /** Cues of the lanes that are shown. */
  readonly cues: number;
  readonly worst: Severity | null;
}
export interface Headers {
  readonly rows: readonly HeaderRow[];
  /** Lanes that have no place among the rows. */
  readonly hidden: number;
}

export const NO_HEADERS: Headers = { rows: [], hidden: 0 };

/** Top to bottom, as the model has them. */
export function headersOf(
  model: LaneModel,
  document: ShowDocument,
  laneSeverities: ReadonlyMap<string, Severity>,
): Headers {
  const rows = model.rows.map((row): HeaderRow => {
    if (row.kind === 'lane') {
      const { id } = row.lane;
      return {
        kind: 'lane',
        key: id,
        row,
        summary: summariseLane(row.cues, document),
        worst: laneSeverities.get(id) ?? null,
      };
    }
    const found = row.lanes.map(({ id }) => laneSeverities.get(id));
    return {
      kind: 'group',
      key: `group:${row.department}`,
      row,
      cues: row.lanes.reduce((sum, { id }) => sum + model.cuesOf(id).items.length, 0),
      worst: found.includes('error') ? 'error' : (found.find((severity) => severity !== undefined) ?? null),
    };
  });
  const shown = model.rows.reduce((sum, row) => sum + lanesSeenIn(row).length, 0);
  return { rows, hidden: document.lanes.size - shown };
}
