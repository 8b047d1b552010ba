/** Circles of cues that hang on one another, and of resources that are part of one another. */
import { faultAt, type Fault } from './fault.ts';
import { asObject } from './json-value.ts';

/**
 * Each circle once, with its members in the order in which each hangs on the next, told at the first that the list
 * leads to. `way`: the keys under which an entry names the one it hangs on, of which it has one at most.
 */
export function findCircles(list: readonly unknown[], of: 'cues' | 'resources', way: readonly string[]): Fault[] {
  const places = new Map<unknown, number>();
  list.forEach((entry, index) => places.set(asObject(entry)['id'], index));
  const next = (place: number): number | undefined => {
    let value = list[place];
    for (const key of way) value = asObject(value)[key];
    return typeof value === 'string' ? places.get(value) : undefined;
  };
  const faults: Fault[] = [];
  /** The start from which each place was first reached; -1: not yet. */
  const reachedFrom = new Int32Array(list.length).fill(-1);
  list.forEach((_, start) => {
    let place: number | undefined = start;
    while (place !== undefined && reachedFrom[place] === -1) {
      reachedFrom[place] = start;
      place = next(place);
    }
    // Back on this very way: from here round is a circle.
    if (place === undefined || reachedFrom[place] !== start) return;
    const members: string[] = [];
    let member: number | undefined = place;
    do {
      members.push(String(asObject(list[member])['id']));
      member = next(member);
    } while (member !== undefined && member !== place);
    faults.push(faultAt([of, place, ...way], members[1] ?? members[0], { is: 'no-circle', of, members }));
  });
  return faults;
}
