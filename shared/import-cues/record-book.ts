/** Finding records by what a cell calls them: by name or number, or by `[id]` where a name is not enough. */
import { foldText } from './fold-text.ts';

export type Found =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several' }
  /** `id`: the one the cell asks for, in brackets. */
  | { readonly found: 'none'; readonly name: string; readonly id?: string };

export interface RecordBook {
  find(cell: string): Found;
  add(id: string, name: string): void;
  /** What to write so that `find` gives this record: its name, or its name with `[id]`. */
  print(id: string): string;
}

/** What stands between the entries of a list in one cell. */
const LIST_BREAK = /[;\n]/u;

export function createRecordBook(records: Iterable<readonly [id: string, name: string]>): RecordBook {
  const names = new Map<string, string>();
  const exact = new Map<string, string[]>();
  const folded = new Map<string, string[]>();
  const enter = (index: Map<string, string[]>, name: string, id: string): void => {
    const ids = index.get(name);
    if (ids) ids.push(id);
    else index.set(name, [id]);
  };
  const book: RecordBook = {
    add(id, name) {
      names.set(id, name);
      enter(exact, name, id);
      enter(folded, foldText(name), id);
    },
    find(cell) {
      const text = cell.trim();
      const ids = exact.get(cell) ?? exact.get(text) ?? folded.get(foldText(text));
      const [only] = ids ?? [];
      if (ids?.length === 1 && only !== undefined) return { found: 'one', id: only };
      const { name = '', id } = /^(?<name>.*?)\s*\[(?<id>[A-Za-z0-9_-]{1,64})\]$/su.exec(text)?.groups ?? {};
      if (id === undefined) return ids ? { found: 'several' } : { found: 'none', name: text };
      return names.has(id) ? { found: 'one', id } : { found: 'none', name: name === '' ? id : name, id };
    },
    print(id) {
      const name = names.get(id) ?? '';
      const found = book.find(name);
      const isPlain = name !== '' && name === name.trim() && !LIST_BREAK.test(name);
      if (isPlain && found.found === 'one' && found.id === id) return name;
      return `${name.replace(new RegExp(LIST_BREAK, 'gu'), ',').trim()} [${id}]`.trimStart();
    },
  };
  for (const [id, name] of records) book.add(id, name);
  return book;
}

/**
 * The entries of a list in one cell. They are parted by semicolons or line breaks, or by commas where that gives
 * entries that `knows` knows, or where nothing else parts them.
 */
export function listEntries(cell: string, knows: (entry: string) => boolean): string[] {
  return cell
    .split(LIST_BREAK)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => (knows(part) ? part : part.split(/[,、，]/u).map((piece) => piece.trim())))
    .filter((entry) => entry !== '');
}
