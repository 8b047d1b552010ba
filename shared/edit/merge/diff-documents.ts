/** The diff that makes one document of another. */
import { TABLES, type RecordBase, type ShowDocument, type Table, type TableName } from '#shared/show/document.ts';
import type { TakeEntry, TakeRecords } from '#shared/show/take-table.ts';
import type { Diff } from '../diff.ts';

/** Records are told apart by identity: those of `after` that nobody touched are the objects of `before`. */
export function diffDocuments(before: ShowDocument, after: ShowDocument): Diff {
  return Object.fromEntries(
    TABLES.map((name) => {
      const [old, now]: Table<RecordBase>[] = [before[name], after[name]];
      const [from, to] = recordsOf(name, before, after);
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

type Lists = readonly [before: readonly RecordBase[], after: readonly RecordBase[]];

/** What the two have in a table; of takes, what they have of those that are not the same anyway. */
function recordsOf(name: TableName, before: ShowDocument, after: ShowDocument): Lists {
  if (name === 'takeRows') return ofUnlikeTakes(before.takeRows, after.takeRows);
  if (name === 'takeEvents') return ofUnlikeTakes(before.takeEvents, after.takeEvents);
  return [[...before[name].values()], [...after[name].values()]];
}

function ofUnlikeTakes<E extends TakeEntry>(before: TakeRecords<E>, after: TakeRecords<E>): Lists {
  const takes = [...after.takesUnlike(before)];
  return [takes.flatMap((take) => before.recordsOf(take)), takes.flatMap((take) => after.recordsOf(take))];
}
