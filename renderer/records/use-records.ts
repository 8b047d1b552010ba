/** The records of a table in their order. */
import { useMemo } from 'react';
import { inOrder, type RecordTypes, type Table } from '#shared/show/document.ts';
import { useShow } from '#renderer/state/document.ts';

type ListedTable = 'lanes' | 'resources' | 'sections' | 'zones' | 'people' | 'jumps' | 'sheets' | 'issues';

export function useRecords<K extends ListedTable>(table: K): readonly RecordTypes[K][] {
  const { document, revision } = useShow((show) => show);
  return useMemo(
    () => inOrder(document[table] as Table<RecordTypes[K]>),
    // eslint-disable-next-line react/exhaustive-deps -- tables change in place: the revision says when to look again
    [document, table, revision],
  );
}
