/** A scanner of JSON text (RFC 8259) that finds where it is broken and which keys stand twice in one object. */
import { pointerTo, type Fault } from './fault.ts';

interface Frame {
  /** The keys so far; null: a list. */
  readonly keys: Set<string> | null;
  /** The present key, or the present place in the list. */
  at: string | number;
}

const SPACE = /[ \t\r\n]*/y;
// Control characters may not stand in JSON text as they are.
// oxlint-disable-next-line no-control-regex
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SHOWN = 20;

/** The first place where the text is no JSON, after all keys given twice before it; empty for sound JSON. */
export function scanJson(text: string): Fault[] {
  const faults: Fault[] = [];
  const stack: Frame[] = [];
  let index = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = index;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    index += found.length;
    return found;
  };
  const path = (): string => pointerTo(stack.map(({ at }) => at));
  const broken = (): Fault[] => {
    const { line, column } = placeOf(text, index);
    const detail = text.slice(index, index + SHOWN).split('\n', 1)[0] ?? '';
    return [...faults, { path: path(), expected: { is: 'json', line, column, detail } }];
  };
  /** Reads `"key":` of the object on top; false where it is broken. */
  const takeKey = (frame: Frame): boolean => {
    take(SPACE);
    const start = index;
    const quoted = take(TEXT);
    if (quoted === null) return false;
    const key = JSON.parse(quoted) as string;
    frame.at = key;
    if (frame.keys?.has(key)) faults.push({ path: path(), expected: { is: 'key-once', ...placeOf(text, start) } });
    frame.keys?.add(key);
    take(SPACE);
    if (text[index] !== ':') return false;
    index += 1;
    return true;
  };

  for (;;) {
    take(SPACE);
    const open = text[index];
    if (open === '{' || open === '[') {
      index += 1;
      const frame: Frame = open === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 };
      stack.push(frame);
      take(SPACE);
      if (text[index] === (open === '{' ? '}' : ']')) {
        index += 1;
        stack.pop();
      } else {
        if (open === '{' && !takeKey(frame)) return broken();
        continue;
      }
    } else if (open === '"' ? take(TEXT) === null : !take(SCALAR)) return broken();
    // A value has ended: close what ends here, or go on to the next entry.
    for (;;) {
      take(SPACE);
      const frame = stack.at(-1);
      if (!frame) return index === text.length ? faults : broken();
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
}

/** Line and column of a place in the text, both from 1. */
function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: index - lineStart + 1 };
}
