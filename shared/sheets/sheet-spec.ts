/**
 * What a sheet shows of the cues: which of them, in what order and groups, in which columns. The master sheet shows all;
 * a named sheet of the show says the rest by itself. What this version does not know in it counts as not said.
 */
import type { ShowDocument } from '#shared/show/document.ts';
import type { NamedSheet, SheetFilter } from '#shared/show/types.ts';
import { COLUMNS, type ColumnId } from './columns.ts';

/** What the bands of a sheet stand for; `none`: it has none. */
export const GROUPINGS = ['section', 'department', 'lane', 'kind', 'zone', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** The order within a band. */
export const SORTINGS = ['start', 'running-order', 'number'] as const;
export type Sorting = (typeof SORTINGS)[number];

export interface SheetSpec {
  /** At least one, in their order on the page. */
  readonly columns: readonly ColumnId[];
  readonly filter: Readonly<SheetFilter>;
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
}

const ALL_COLUMNS: readonly ColumnId[] = COLUMNS.map(({ id }) => id);
export const MASTER_SPEC: SheetSpec = { columns: ALL_COLUMNS, filter: {}, groupBy: 'section', sortBy: 'start' };

/** The columns that a named sheet asks for, each once; none asked for: all. */
export function columnsOf({ columns = [] }: Pick<Readonly<NamedSheet>, 'columns'>): readonly ColumnId[] {
  const known = [...new Set(columns)].flatMap((id) => ALL_COLUMNS.find((column) => column === id) ?? []);
  return known.length > 0 ? known : ALL_COLUMNS;
}

export function groupingOf({ groupBy }: Pick<Readonly<NamedSheet>, 'groupBy'>): Grouping {
  return GROUPINGS.find((grouping) => grouping === groupBy) ?? 'section';
}

export function sortingOf({ sortBy }: Pick<Readonly<NamedSheet>, 'sortBy'>): Sorting {
  return SORTINGS.find((sorting) => sorting === sortBy) ?? 'start';
}

const NAMED = 'sheet:';

/** How requests and the command line call a named sheet. */
export function namedSheetKey(id: string): string {
  return `${NAMED}${id}`;
}

/** The sheet that a request means: its spec, and its own record if it is a named one; null if the show has none such. */
export function findSpec(
  document: ShowDocument,
  wanted: string,
): { readonly spec: SheetSpec; readonly named: Readonly<NamedSheet> | null } | null {
  if (wanted === 'master') return { spec: MASTER_SPEC, named: null };
  const named = wanted.startsWith(NAMED) ? document.sheets.get(wanted.slice(NAMED.length)) : undefined;
  if (!named) return null;
  const { filter = {} } = named;
  return {
    spec: { columns: columnsOf(named), filter, groupBy: groupingOf(named), sortBy: sortingOf(named) },
    named,
  };
}
