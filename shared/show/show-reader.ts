/**
 * Reads a file's text while it comes, so that a show with half a million rows of takes is read in the time its bytes
 * need to arrive, and nothing else has to wait meanwhile.
 *
 * The long lists of the format's own layout (rows and events of takes, rows of issues) are cut out of the text and read
 * by themselves, a few hundred entries at a time; a word that nobody can have foreseen stands in their place:
 *
 *   … "cues": [ {…}, {…}, {…}, {…} ] …    →    … "cues": [ "0.52… 0", "0.52… 1" ] …
 *
 * Where each part is sound JSON, and each word is found in a list of the kind that was cut out, the whole is what it
 * would be if it were read at once. In all other cases it is read at once: a file in another layout, or one with faults.
 */
import { asObject, listAt } from './json-value.ts';
import { mayHaveOtherNumbers } from './kept-number.ts';
import { parseShow, parseValue, type ParseResult } from './parse.ts';
import { quickCheckOf, type Seen } from './quick-check.ts';
import { readSoundJson } from './read-json.ts';
import { issueRow, takeCue, takeEvent } from './schema-records.ts';

export interface ShowReader {
  /** The next part of the text; it may be cut anywhere, even within a character. */
  readonly take: (part: string) => void;
  /** The show, once all of the text has come, or every fault in it (`parseShow`); `whole` is asked for where needed. */
  readonly end: (whole: () => string) => ParseResult;
}

/** The lists that are cut out: how the text goes into one and out of it, and where it can be cut. */
const INTO = '[\n        {';
const OUT_OF = '\n      ]';
const BETWEEN = '\n        },\n        {';
/** Entries are deeper than the text they are cut out of. */
const DEPTH = 4;
/** Characters that are read at a time: some milliseconds. */
const AT_ONCE = 110 * 1024;

const KINDS = [
  { list: 'takes', of: 'cues', isEntry: quickCheckOf(takeCue) },
  { list: 'takes', of: 'events', isEntry: quickCheckOf(takeEvent) },
  { list: 'issues', of: 'cues', isEntry: quickCheckOf(issueRow) },
] as const;
type Kind = (typeof KINDS)[number];

interface Run {
  readonly kind: Kind;
  readonly entries: readonly unknown[];
}

/** `atOnce`: the length of what is read at a time, in characters. */
export function createShowReader(atOnce = AT_ONCE): ShowReader {
  /** The text without what was cut out. */
  const rest: string[] = [];
  const runs: Run[] = [];
  const mark = `${Math.random()}${Math.random()}`;
  let waiting = '';
  let isInList = false;
  /** Whether something has come that can't be read in parts. */
  let isOdd = false;

  /** Cuts entries out of the text; gives whether that is what they are. */
  const cutOut = (text: string): boolean => {
    const value = readSoundJson(`[${text}]`, DEPTH);
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    const seen: Seen = { unknownKey: false };
    const kind = KINDS.find(({ isEntry }) => entries.length > 0 && entries.every((entry) => isEntry(entry, seen)));
    if (!kind || hasOtherNumbers(seen, text)) return false;
    rest.push(`"${mark} ${runs.length}"`);
    runs.push({ kind, entries });
    return true;
  };
  const leave = (text: string): void => void rest.push(text);
  /** Reads what is waiting, up to a list that may go on. */
  const readOutside = (): void => {
    const start = waiting.indexOf(INTO);
    // What may be the beginning of a way in stays.
    const end = start < 0 ? Math.max(0, waiting.length - INTO.length) : start + 1;
    leave(waiting.slice(0, end));
    waiting = waiting.slice(end);
    isInList = start >= 0;
  };
  /** Reads entries of a list, and on behind its end. */
  const readList = (): void => {
    const cut = waiting.lastIndexOf(BETWEEN);
    const after = cut + BETWEEN.indexOf(',');
    // Nearly always all of it is in one list: whether it is, reading it tells sooner than looking for an end.
    if (cut >= 0 && cutOut(waiting.slice(0, after))) {
      leave(',');
      waiting = waiting.slice(after + 1);
      return;
    }
    const end = waiting.indexOf(OUT_OF);
    // Entries as long as that, or of no kind.
    if (end < 0) isOdd = true;
    else {
      const entries = waiting.slice(0, end);
      if (!cutOut(entries)) leave(entries);
      waiting = waiting.slice(end);
      isInList = false;
    }
  };
  const read = (leastLength: number): void => {
    const hasMore = (): boolean => !isOdd && waiting.length > (isInList ? leastLength : INTO.length);
    while (hasMore()) {
      if (isInList) readList();
      else readOutside();
    }
  };

  return {
    take(part) {
      if (isOdd) return;
      for (let at = 0; at < part.length; at += atOnce) {
        waiting += part.slice(at, at + atOnce);
        read(atOnce);
      }
    },
    end(whole) {
      read(0);
      return (isOdd ? null : putTogether()) ?? parseShow(whole());
    },
  };

  /** The show with what was cut out in its places; null if it has to be read at once. */
  function putTogether(): ParseResult | null {
    const text = rest.join('') + waiting;
    const value = runs.length > 0 ? readSoundJson(text.startsWith('\uFEFF') ? text.slice(1) : text) : undefined;
    const places = placesOf(value);
    // The rest is looked at with these lists empty: their entries have been.
    for (const { object, key } of places) object[key] = [];
    const seen: Seen = { unknownKey: false };
    const result = parseValue(value, [], seen);
    if (!result.ok || hasOtherNumbers(seen, text)) return null;
    const left = new Map(runs.map((run, index) => [`${mark} ${index}`, run]));
    for (const { object, key, kind, list } of places) {
      const entries: unknown[] = [];
      for (const word of list) {
        const run = left.get(String(word));
        if (run?.kind !== kind) return null;
        left.delete(String(word));
        for (const entry of run.entries) entries.push(entry);
      }
      object[key] = entries;
    }
    return left.size === 0 ? result : null;
  }

  interface Place {
    readonly kind: Kind;
    readonly object: Record<string, unknown>;
    readonly key: string;
    readonly list: readonly unknown[];
  }

  /** The lists in which there is a word. */
  function placesOf(value: unknown): Place[] {
    return KINDS.flatMap((kind) =>
      listAt(asObject(value), kind.list).flatMap((object): Place[] => {
        const list = listAt(asObject(object), kind.of);
        const isCut = list.some((entry) => typeof entry === 'string' && entry.startsWith(mark));
        return isCut ? [{ kind, object: object as Record<string, unknown>, key: kind.of, list }] : [];
      }),
    );
  }
}

/** Numbers under unknown keys that have to be kept as they are written are read with the whole text. */
function hasOtherNumbers({ unknownKey }: Seen, text: string): boolean {
  return unknownKey && mayHaveOtherNumbers(text);
}
