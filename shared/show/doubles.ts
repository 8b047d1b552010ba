/** What may stand only once in a list, and lists that must rise. Works on raw values; what is no object is passed over. */
import { faultAt, pointerTo, type Fault } from './fault.ts';
import { asObject } from './json-value.ts';

type Path = readonly PropertyKey[];

/** Entries whose `key` an entry before has already, each with the place of the first. */
export function findDoubles(list: readonly unknown[], path: Path, key: 'id' | 'number'): Fault[] {
  const first = new Map<unknown, number>();
  return list.flatMap((entry, index): Fault[] => {
    const value = asObject(entry)[key];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    return before === undefined
      ? []
      : [faultAt([...path, index, key], value, { is: 'unique', what: key, first: pointerTo([...path, before, key]) })];
  });
}

/** So many entries are compared with each other sooner than they are remembered. */
const SHORT = 8;

/** Texts of a list that stand in it already. */
export function findDoubleTexts(list: readonly unknown[], path: Path): Fault[] {
  // Nearly all lists are short, and sound: nothing is made for them.
  if (list.length <= SHORT && list.every((value, index) => list.indexOf(value) === index)) return [];
  const first = new Map<unknown, number>();
  return list.flatMap((value, index): Fault[] => {
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    return typeof value !== 'string' || before === undefined
      ? []
      : [faultAt([...path, index], value, { is: 'unique', what: 'entry', first: pointerTo([...path, before]) })];
  });
}

/** Routes that join the same two zones as one before: routes are walked both ways. */
export function findDoubleRoutes(routes: readonly unknown[], path: Path): Fault[] {
  const first = new Map<string, number>();
  return routes.flatMap((route, index): Fault[] => {
    const { from, to } = asObject(route);
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    // A space is in no id.
    const pair = [from, to].sort().join(' ');
    const before = first.get(pair);
    if (before === undefined) first.set(pair, index);
    return before === undefined
      ? []
      : [
          faultAt([...path, index], `${from} – ${to}`, {
            is: 'unique',
            what: 'route',
            first: pointerTo([...path, before]),
          }),
        ];
  });
}

/** Entries whose `key` is not above all before it. */
export function findFalling(list: readonly unknown[], path: Path, key: string): Fault[] {
  let highest = -Infinity;
  return list.flatMap((entry, index): Fault[] => {
    const value = asObject(entry)[key];
    if (typeof value !== 'number') return [];
    const falls = value <= highest;
    highest = Math.max(highest, value);
    return falls ? [faultAt([...path, index, key], value, { is: 'ascending', key })] : [];
  });
}
