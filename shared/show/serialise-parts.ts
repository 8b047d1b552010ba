/**
 * The text of a show's file in parts, each made in a moment, so that a large show is written without holding anything
 * else up. Put together they are what `serialiseShow` gives, byte by byte.
 */
import type { ShowDocument } from './document.ts';
import { inFileOrder } from './key-order.ts';
import { unloadWith } from './unload.ts';

/** So many entries of a list make a part: a millisecond at most. */
const ENTRIES = 100;

/** A list whose entries are made when they are written. */
class LaterList {
  // Private, so that nobody who walks through the show takes them for keys of it.
  readonly #records: readonly unknown[];
  readonly #entryOf: (record: never) => object;

  constructor(records: readonly unknown[], entryOf: (record: never) => object) {
    this.#records = records;
    this.#entryOf = entryOf;
  }
  /** The entries, with their keys in order, so many at a time; `path` is where the list stands in the show. */
  *batches(path: readonly string[]): Generator<readonly unknown[]> {
    for (let at = 0; at < this.#records.length; at += ENTRIES) {
      const entries = this.#records.slice(at, at + ENTRIES).map((record) => this.#entryOf(record as never));
      yield entries.map((entry) => inFileOrder(entry, ...path));
    }
  }
}

/** The text of the show as it is now: what becomes of the document while the parts are fetched is not in them. */
export function serialiseInParts(document: ShowDocument): Generator<string, void> {
  const show = unloadWith(document, (records, entryOf) => new LaterList(records, entryOf));
  return writeShow(inFileOrder(show) as object);
}

function* writeShow(show: object): Generator<string, void> {
  yield* writeObject(show, [], 0);
  yield '\n';
}

/** `path`: where it stands in the show, entries of lists at their list's place; `depth`: in how many objects and lists. */
function* writeObject(object: object, path: readonly string[], depth: number): Generator<string, void> {
  let before = '{';
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}\n${indent(depth + 1)}${JSON.stringify(key)}: `;
    yield* writeValue(value, [...path, key], depth + 1);
    before = ',';
  }
  yield `\n${indent(depth)}}`;
}

function* writeValue(value: unknown, path: readonly string[], depth: number): Generator<string, void> {
  if (value instanceof LaterList) yield* writeList(batchTexts(value, path, depth), depth);
  else if (Array.isArray(value) && value.some(holdsLater)) yield* writeList(entryTexts(value, path, depth), depth);
  else if (holdsLater(value)) yield* writeObject(value, path, depth);
  else yield stringifyAt(value, depth);
}

/** Each of the texts holds one entry of the list, or several. */
function* writeList(texts: Iterable<Iterable<string>>, depth: number): Generator<string, void> {
  let before = '[';
  for (const text of texts) {
    yield `${before}\n${indent(depth + 1)}`;
    yield* text;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent(depth)}]`;
}

function* entryTexts(list: readonly object[], path: readonly string[], depth: number): Generator<Iterable<string>> {
  for (const entry of list) yield writeObject(entry, path, depth + 1);
}

function* batchTexts(list: LaterList, path: readonly string[], depth: number): Generator<Iterable<string>> {
  for (const batch of list.batches(path)) {
    // Between the brackets and their spaces.
    yield [stringifyAt(batch, depth).slice(2 + indent(depth + 1).length, -2 - indent(depth).length)];
  }
}

function holdsLater(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((entry) => entry instanceof LaterList)
  );
}

/** The text of a value that stands so deep: that of lists round it, without them. */
function stringifyAt(value: unknown, depth: number): string {
  let wrapped = value;
  let around = 0;
  for (let level = depth; level > 0; level -= 1) {
    wrapped = [wrapped];
    around += 2 + indent(level).length;
  }
  const text = JSON.stringify(wrapped, null, 2);
  const behind = around - indent(depth).length;
  return text.slice(around, text.length - behind);
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
