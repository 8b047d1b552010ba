/**
 * A repaired copy of a file that was refused: dangling references dropped, duplicates renamed, values out of range
 * brought back or dropped. Works from the faults alone, so that what no fault speaks of stays as it is. show-format.md,
 * "Reading".
 */
import { buildJson } from './build-json.ts';
import { isOfText, pointerTo, printFound, type Fault } from './fault.ts';
import { asObject } from './json-value.ts';
import { mayHaveOtherNumbers } from './kept-number.ts';
import { SHOW_KEYS } from './key-order.ts';
import { parseShow } from './parse.ts';
import { readJson } from './read-json.ts';
import { neededValue, remedyOf } from './repair-value.ts';
import type { Show } from './types.ts';

export interface Repair {
  /** JSON pointer to the place at the time of the repair: places in a list move when an entry before goes. */
  readonly path: string;
  /** What stood there, as JSON, shortened; absent if nothing did. */
  readonly found?: string;
  /** What stands there now; absent if it was dropped. */
  readonly now?: string;
}

export interface RepairedShow {
  readonly show: Show;
  readonly repairs: readonly Repair[];
}

/** Each round mends all it can see; what it drops may leave something else without its reference. */
const MOST_ROUNDS = 40;

/** Null for a text that is no JSON, no show at all, or made by a newer version: there is nothing to go by. */
export function repairShow(text: string): RepairedShow | null {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(plain);
  if (!json.ok) return null;
  const value = mayHaveOtherNumbers(plain) ? buildJson(plain, SHOW_KEYS) : json.value;
  const looksLikeShow = asObject(value)['format'] === 'onetake.show' || Array.isArray(asObject(value)['cues']);
  if (!looksLikeShow) return null;
  const bench = createBench(value as Record<string, unknown>);
  // A key given twice: the last one counts, as everywhere; that fault of the text ends there.
  for (const { path, expected } of json.faults)
    if (expected.is === 'key-once') bench.tell(path, undefined, bench.at(path));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = parseShow(JSON.stringify(value));
    if (parsed.ok) return { show: parsed.show, repairs: bench.repairs };
    if (parsed.kind === 'newer-version') return null;
    // From the back: an entry that goes moves only those behind it.
    for (const fault of [...parsed.faults].reverse()) bench.mend(fault);
    bench.clear();
  }
  return null;
}

/** So often a place is mended by itself; then the entry that it is in goes. */
const MOST_TRIES = 3;

type Container = Record<string, unknown> | unknown[];

function createBench(root: Record<string, unknown>) {
  const repairs: Repair[] = [];
  /** How often a place was mended: what does not help is followed by what goes further. */
  const tries = new Map<string, number>();
  /** Entries of lists that go at the end of the round. */
  const going = new Map<unknown[], Set<number>>();

  function walk(keys: readonly string[]): unknown {
    let value: unknown = root;
    for (const key of keys) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }
  function tell(path: string, found: unknown, now: unknown): void {
    const [before, after] = [printFound(found), printFound(now)];
    repairs.push({
      path,
      ...(before === undefined ? {} : { found: before }),
      ...(after === undefined ? {} : { now: after }),
    });
  }
  function put(keys: readonly string[], value: unknown): void {
    const holder = walk(keys.slice(0, -1));
    const last = keys.at(-1);
    if (!isContainer(holder) || last === undefined) return;
    tell(pointerTo(keys), walk(keys), value);
    Object.defineProperty(holder, last, { value, writable: true, enumerable: true, configurable: true });
  }
  function drop(keys: readonly string[]): void {
    const holder = walk(keys.slice(0, -1));
    const last = keys.at(-1);
    if (!isContainer(holder) || last === undefined) return;
    if (Array.isArray(holder)) {
      const places = going.get(holder) ?? new Set();
      if (places.has(Number(last))) return;
      going.set(holder, places.add(Number(last)));
    } else if (!Object.hasOwn(holder, last)) return;
    tell(pointerTo(keys), walk(keys), undefined);
    if (!Array.isArray(holder)) Reflect.deleteProperty(holder, last);
  }
  /** The entry of a list that the place is in: what goes if it can't be mended. */
  function entryAround(keys: readonly string[]): readonly string[] {
    for (let length = keys.length - 1; length > 0; length -= 1) {
      if (Array.isArray(walk(keys.slice(0, length - 1)))) return keys.slice(0, length);
    }
    return keys.slice(0, 1);
  }
  function isGoing(keys: readonly string[]): boolean {
    return keys.some((key, at) => {
      const holder = walk(keys.slice(0, at));
      return Array.isArray(holder) && (going.get(holder)?.has(Number(key)) ?? false);
    });
  }

  function mend(fault: Fault): void {
    const keys = keysOf(fault.path);
    // Mended along with another fault of this round.
    if (keys.length === 0 || isGoing(keys) || (isOfValue(fault) && printFound(walk(keys)) !== fault.found)) return;
    const tried = tries.get(fault.path) ?? 0;
    tries.set(fault.path, tried + 1);
    if (tried > MOST_TRIES) drop(entryAround(keys));
    else if (tried > 0 && walk(keys) !== undefined) drop(keys);
    else mendAt(keys, fault);
  }
  function mendAt(keys: readonly string[], { expected }: Fault): void {
    const value = walk(keys);
    const last = keys.at(-1) ?? '';
    switch (expected.is) {
      case 'unique':
        if (expected.what === 'id' || expected.what === 'number') put(keys, renamed(keys, value));
        else drop(keys);
        return;
      case 'existing':
      case 'no-circle':
        // A cue that hung on another stands on its own from now on.
        if (last === 'after') put(keys.slice(0, -1), { at: 0 });
        else if (last === 'lane') put(keys, someLane());
        else if (keys[0] === 'links' || keys[1] === 'routes') drop(entryAround(keys));
        else drop(keys);
        return;
      case 'another-cue':
        drop(entryAround(keys));
        return;
      case 'on-clock':
        // A cue, section or line starts with the show from now on; a bound or a change of tempo goes.
        if (last === 'start') put(keys, { at: 0 });
        else if (last === 'bar') drop(entryAround(keys));
        else drop(keys);
        return;
      case 'ascending':
        sortAround(keys, expected.key);
        return;
      case 'one-key-of':
        put(keys, oneKeyOf(value, expected.keys));
        return;
      default:
        mendValue(keys, value, expected);
    }
  }
  function mendValue(keys: readonly string[], value: unknown, expected: Fault['expected']): void {
    const last = keys.at(-1) ?? '';
    const remedy = remedyOf(value, expected);
    if (remedy !== 'drop') put(keys, remedy.put);
    // A value that may be absent is better absent than made up.
    else if (value !== undefined) drop(keys);
    else {
      const needed = last === 'id' ? freshId(keys) : last === 'lane' ? someLane() : neededValue(last, expected);
      if (needed === undefined) drop(entryAround(keys));
      else put(keys, needed);
    }
  }
  function someLane(): string {
    const lanes = Array.isArray(root['lanes']) ? (root['lanes'] as unknown[]) : [];
    const first = lanes.map((lane) => asObject(lane)['id']).find((id) => typeof id === 'string');
    if (typeof first === 'string') return first;
    put(['lanes'], [{ id: 'stage', name: '?', department: 'stage' }]);
    return 'stage';
  }
  function renamed(keys: readonly string[], value: unknown): unknown {
    const list = walk(keys.slice(0, -2));
    const key = keys.at(-1) ?? '';
    const taken = new Set(Array.isArray(list) ? list.map((entry) => asObject(entry)[key]) : []);
    for (let count = 2; ; count += 1) {
      // A cue's number is at most 24 characters, an id 64.
      const next = typeof value === 'number' ? count : `${String(value).slice(0, key === 'id' ? 58 : 18)}-${count}`;
      if (!taken.has(next)) return next;
    }
  }
  function freshId(keys: readonly string[]): string {
    if (keys.length === 1) return '00000000-0000-4000-8000-000000000000';
    return String(renamed(keys, keys.at(-3)));
  }
  function sortAround(keys: readonly string[], by: string): void {
    const listKeys = keys.slice(0, -2);
    const list = walk(listKeys);
    if (!Array.isArray(list)) return;
    const numberOf = (entry: unknown): number => Number(asObject(entry)[by]);
    const sorted = [...(list as unknown[])].sort((a, b) => numberOf(a) - numberOf(b));
    const once = sorted.filter((entry, at) => at === 0 || numberOf(entry) !== numberOf(sorted[at - 1]));
    put(listKeys, once);
  }
  function clear(): void {
    for (const [list, places] of going) {
      for (const place of [...places].sort((a, b) => b - a)) list.splice(place, 1);
    }
    going.clear();
  }
  return { repairs, at: (path: string) => walk(keysOf(path)), tell, mend, clear };
}

/** Of several ways to say where, the first that is there; a time of 0 if none is. */
function oneKeyOf(value: unknown, keys: readonly string[]): unknown {
  const given = asObject(value);
  const kept = keys.find((key) => Object.hasOwn(given, key));
  if (kept === undefined) return { at: 0 };
  return Object.fromEntries(Object.entries(given).filter(([key]) => key === kept || !keys.includes(key)));
}

/** Whether what the fault says to stand there is the value itself: of a route it is its two ends, of a text nothing. */
function isOfValue({ expected }: Fault): boolean {
  return !isOfText(expected) && !(expected.is === 'unique' && expected.what === 'route');
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
