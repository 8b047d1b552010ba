/** A scanner of JSON text (RFC 8259) that finds where it is broken and which keys stand twice in one object. */
import { pointerTo, type Fault } from './fault.ts';

export interface JsonScan {
  /** Each repetition of a key in its object, in the order of the text, up to where it is broken. */
  readonly doubleKeys: readonly Fault[];
  /** The first place where the text is no JSON; null for sound JSON. */
  readonly broken: Fault | null;
}

interface Frame {
  /** The keys so far; null: a list. */
  readonly keys: Set<string> | null;
  /** The present key, or the present place in the list; null where a key is still to come. */
  at: string | number | null;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LINE_END = /\r\n|\r|\n/g;
const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;
/** So many characters of the text does a fault show, and so many levels of the place does it name. */
const SHOWN = 20;
const SHOWN_LEVELS = 40;

/** Scans the whole text. Nesting costs memory, not stack. */
export function scanJson(text: string): JsonScan {
  const doubleKeys: Fault[] = [];
  const stack: Frame[] = [];
  const placeAt = placesIn(text);
  let index = 0;

  for (;;) {
    skipSpace();
    const open = text[index];
    if (open === '{' || open === '[') {
      index += 1;
      const frame: Frame = open === '{' ? { keys: new Set(), at: null } : { keys: null, at: 0 };
      stack.push(frame);
      skipSpace();
      if (text[index] === (open === '{' ? '}' : ']')) {
        index += 1;
        stack.pop();
      } else {
        if (open === '{' && !takeKey(frame)) return broken();
        continue;
      }
    } else if (open === '"' ? !takeText() : !take(SCALAR)) return broken();
    // A value has ended: close what ends here, or go on to the next entry.
    for (;;) {
      skipSpace();
      const frame = stack.at(-1);
      if (!frame) return index === text.length ? { doubleKeys, broken: null } : broken();
      const next = text[index];
      if (next === ',') {
        index += 1;
        if (frame.keys === null) frame.at = Number(frame.at) + 1;
        else if (!takeKey(frame)) return broken();
        break;
      }
      if (next !== (frame.keys === null ? ']' : '}')) return broken();
      index += 1;
      stack.pop();
    }
  }

  function take(pattern: RegExp): boolean {
    pattern.lastIndex = index;
    const length = pattern.exec(text)?.[0].length ?? 0;
    index += length;
    return length > 0;
  }
  function skipSpace(): void {
    take(SPACE);
  }
  /** Takes `"…"`; where it is broken, stops there and gives false. */
  function takeText(): boolean {
    if (text.charCodeAt(index) !== QUOTE) return false;
    index += 1;
    for (;;) {
      const code = text.charCodeAt(index);
      if (code === QUOTE) {
        index += 1;
        return true;
      }
      if (code === BACKSLASH) {
        if (!take(ESCAPE)) return false;
      } else if (code >= FIRST_PRINTABLE) index += 1;
      // A control character, or the end of the file.
      else return false;
    }
  }
  /** Takes `"key":` of the object on top; false where it is broken. */
  function takeKey(frame: Frame): boolean {
    // What is broken before its key is nothing of the key before.
    frame.at = null;
    skipSpace();
    const start = index;
    if (!takeText()) return false;
    const key = JSON.parse(text.slice(start, index)) as string;
    frame.at = key;
    if (frame.keys?.has(key)) doubleKeys.push({ path: path(), expected: { is: 'key-once', ...placeAt(start) } });
    frame.keys?.add(key);
    skipSpace();
    if (text[index] !== ':') return false;
    index += 1;
    return true;
  }
  function path(): string {
    return pointerTo(stack.slice(0, SHOWN_LEVELS).flatMap(({ at }) => at ?? []));
  }
  function broken(): JsonScan {
    const detail = text.slice(index, index + SHOWN).split(/[\r\n]/, 1)[0] ?? '';
    return { doubleKeys, broken: { path: path(), expected: { is: 'json', ...placeAt(index), detail } } };
  }
}

/** Tells line and column of places in the text, both from 1, as editors count; asked for in ascending order. */
function placesIn(text: string): (index: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  return (index) => {
    for (;;) {
      LINE_END.lastIndex = lineStart;
      const end = LINE_END.exec(text);
      if (!end || end.index >= index) return { line, column: index - lineStart + 1 };
      line += 1;
      lineStart = LINE_END.lastIndex;
    }
  };
}
