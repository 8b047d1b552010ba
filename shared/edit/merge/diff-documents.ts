/** The diff that makes one document of another. */
import { TABLES, type RecordBase, type ShowDocument, type Table } from '#shared/show/document.ts';
import type { Diff } from '../diff.ts';

/** Records are told apart by identity: those of `after` that nobody touched are the objects of `before`. */
export function diffDocuments(before: ShowDocument, after: ShowDocument): Diff {
  return Object.fromEntries(
    TABLES.map((name) => {
      const [old, now]: Table<RecordBase>[] = [before[name], after[name]];
      const [from, to] = [[...(old?.values() ?? [])], [...(now?.values() ?? [])]];
      return [
        name,
        {
          added: to.filter(({ id }) => old?.has(id) === false),
          removed: from.filter(({ id }) => now?.has(id) === false),
          updated: to.flatMap((record) => {
            const was = old?.get(record.id);
            return was && was !== record ? [[was, record]] : [];
          }),
        },
      ];
    }),
  );
}
