/** Plain values in cells: texts, numbers, yes and no, one of a few words, lists. */
import type { CellFault, ChoiceName } from './cell-fault.ts';
import type { Read } from './cell-times.ts';
import { readChoice, readYesNo } from './read-choice.ts';
import { listEntries, type RecordBook } from './record-book.ts';

export function readText(text: string): Read<string> {
  return { ok: true, value: text };
}

/** A number with a decimal point or comma. */
export function readNumber(text: string): Read<number> {
  const plain = text
    .normalize('NFKC')
    .replace(/\u2212/gu, '-')
    .replace(/(\d),(?=\d+$)/u, '$1.')
    .trim();
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? { ok: true, value } : refuse({ fault: 'not-a-number', text: text.trim() });
}

export function readWhole(text: string): Read<number> {
  const read = readNumber(text);
  return read.ok && !Number.isInteger(read.value) ? refuse({ fault: 'not-whole', text: text.trim() }) : read;
}

export function readFlag(text: string): Read<boolean> {
  const value = readYesNo(text);
  return value === undefined ? refuse({ fault: 'not-yes-or-no', text: text.trim() }) : { ok: true, value };
}

/** A reader of one of a few words. */
export function choiceReader<K extends ChoiceName>(
  choice: K,
): (text: string) => Read<NonNullable<ReturnType<typeof readChoice<K>>>> {
  return (text) => {
    const value = readChoice(choice, text);
    return value === undefined ? refuse({ fault: 'not-a-choice', text: text.trim(), choice }) : { ok: true, value };
  };
}

/** A reader of a record that must be there already. */
export function recordReader(
  book: RecordBook,
  missing: 'no-such-cue' | 'no-such-jump',
): (text: string) => Read<string> {
  return (text) => {
    const found = book.find(text);
    if (found.found === 'one') return { ok: true, value: found.id };
    return refuse({ fault: found.found === 'several' ? 'name-of-several' : missing, text: text.trim() });
  };
}

/** The entries of a list, each read by `read`, each once. */
export function readList(
  text: string,
  knows: (entry: string) => boolean,
  read: (entry: string) => Read<string>,
): Read<string[]> {
  const ids = new Set<string>();
  for (const entry of listEntries(text, knows)) {
    const id = read(entry);
    if (!id.ok) return id;
    ids.add(id.value);
  }
  return { ok: true, value: [...ids] };
}

function refuse(fault: CellFault): { readonly ok: false; readonly fault: CellFault } {
  return { ok: false, fault };
}
