/** What fields offer to choose from: the show's own lanes, resources, zones and jumps. */
import { useMemo } from 'react';
import { inOrder, type ResourceRecord, type ShowDocument } from '#shared/show/document.ts';
import { RESOURCE_KINDS } from '#shared/show/types.ts';
import { useShow } from '#renderer/state/document.ts';
import type { Option } from '#renderer/ui/options.ts';

type NamedTable = 'lanes' | 'resources' | 'zones' | 'jumps';

/** The records of a table by name; resources by kind, with how many they are. */
export function useRecordOptions(table: NamedTable): readonly Option<string>[] {
  // Tables change in place: their records, written down, tell whether anything has.
  const text = useShow(({ document }) => JSON.stringify(optionsOf(document, table)));
  return useMemo(() => JSON.parse(text) as readonly Option<string>[], [text]);
}

function optionsOf(document: ShowDocument, table: NamedTable): readonly Option<string>[] {
  if (table !== 'resources') return inOrder<{ id: string; name: string; rank: number }>(document[table]).map(toOption);
  const kindOf = ({ kind }: ResourceRecord): number => RESOURCE_KINDS.indexOf(kind);
  return inOrder(document.resources)
    .sort((a, b) => kindOf(a) - kindOf(b))
    .map(({ id, name, count }) => ({
      value: id,
      label: count !== undefined && count > 1 ? `${name} ×${count}` : name,
    }));
}

function toOption({ id, name }: { readonly id: string; readonly name: string }): Option<string> {
  return { value: id, label: name };
}
