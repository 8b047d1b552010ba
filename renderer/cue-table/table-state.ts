/** What the table shows: columns, order, filter. Kept while the program runs, never in the file. */
import { create } from 'zustand';
import type { ColumnId } from './columns.ts';

export interface TableSort {
  readonly by: ColumnId;
  readonly descending: boolean;
}

interface TableState {
  readonly columns: ReadonlySet<ColumnId>;
  readonly sort: TableSort;
  readonly filter: string;
  readonly toggleColumn: (column: ColumnId) => void;
  /** Sorts by the column; by the same once more, the other way round. */
  readonly sortBy: (column: ColumnId) => void;
  readonly setFilter: (filter: string) => void;
}

export const useTable = create<TableState>()((set) => ({
  columns: new Set<ColumnId>(['number', 'name', 'start']),
  sort: { by: 'start', descending: false },
  filter: '',
  toggleColumn: (column) =>
    set((state) => {
      const columns = new Set(state.columns);
      if (!columns.delete(column)) columns.add(column);
      return { columns };
    }),
  sortBy: (by) => set(({ sort }) => ({ sort: { by, descending: sort.by === by ? !sort.descending : false } })),
  setFilter: (filter) => set({ filter }),
}));
