/** Three states of one record, field by field: what one side has changed is taken, what both have is asked about. */
import { isSameValue } from '../same-value.ts';

export type Side = 'mine' | 'theirs';
/** Which side has its way in a field that both have changed. */
export type Chooser = (field: string, mine: unknown, theirs: unknown) => Side;

/** They are those of a list and of this program, and come from no hand. */
const OWN = new Set(['id', 'rank']);

/**
 * My record with their changes in it; the same object if there are none. Without a `base` (both have added a record of
 * that id), all in which the two differ is asked about.
 */
export function mergeFields<R extends object>(base: object | undefined, mine: R, theirs: R, choose: Chooser): R {
  const [was, my, their] = [base ?? {}, mine, theirs].map((record) => new Map<string, unknown>(Object.entries(record)));
  if (!was || !my || !their) return mine;
  const merged = new Map(my);
  for (const field of new Set([...my.keys(), ...their.keys()])) {
    if (OWN.has(field)) continue;
    const [before, mineNow, theirsNow] = [was.get(field), my.get(field), their.get(field)];
    if (isSameValue(mineNow, theirsNow) || isSameValue(before, theirsNow)) continue;
    if (!isSameValue(before, mineNow) && choose(field, mineNow, theirsNow) === 'mine') continue;
    if (theirsNow === undefined) merged.delete(field);
    else merged.set(field, theirsNow);
  }
  const isMine = merged.size === my.size && [...merged].every(([field, value]) => Object.is(my.get(field), value));
  // Every field is from one of two whole records of the type.
  return isMine ? mine : (Object.fromEntries(merged) as R);
}
