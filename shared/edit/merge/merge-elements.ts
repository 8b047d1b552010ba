/** Three states of a list whose elements have no ids: what either side has added, changed or taken out is all done. */
import { keyElements, type ListForm } from '#shared/compare/list-forms.ts';
import { isSameValue } from '../same-value.ts';
import type { Side } from './merge-fields.ts';

/** Which of the two an element is to be; undefined: it is not there on that side. */
export type ElementChooser<E> = (mine: E | undefined, theirs: E | undefined, key: string) => Side;

/** My list with their changes in it. What both have changed, or one has taken out and the other changed, is asked about. */
export function mergeElements<E>(
  base: readonly E[],
  mine: readonly E[],
  theirs: readonly E[],
  form: ListForm<E>,
  choose: ElementChooser<E>,
): readonly E[] {
  const [was, my, their] = [base, mine, theirs].map(
    (list) => new Map(keyElements(base, list, form).map((key, at) => [key, list[at]])),
  );
  if (!was || !my || !their) return mine;
  const merged = new Map<string, E>();
  for (const key of new Set([...my.keys(), ...their.keys()])) {
    const [before, here, there] = [was.get(key), my.get(key), their.get(key)];
    const isTheirs =
      isSameValue(before, here) ||
      (!isSameValue(before, there) && !isSameValue(here, there) && choose(here, there, key) === 'theirs');
    const kept = isTheirs ? there : here;
    if (kept !== undefined) merged.set(key, kept);
  }
  const list = orderOf([...my.keys()], [...their.keys()], merged).flatMap((key) => merged.get(key) ?? []);
  return form.compare ? list.toSorted((a, b) => form.compare?.(a, b) ?? 0) : list;
}

/** As mine stand; what only they have stands behind what it stands behind there, and behind what I have put there. */
function orderOf(mine: readonly string[], theirs: readonly string[], merged: ReadonlyMap<string, unknown>): string[] {
  const order = mine.filter((key) => merged.has(key));
  const known = new Set(theirs);
  const placed = new Set(order);
  let at = 0;
  for (const key of theirs) {
    if (!merged.has(key)) continue;
    if (placed.has(key)) at = order.indexOf(key) + 1;
    else {
      while (at < order.length && !known.has(order[at] ?? '')) at += 1;
      order.splice(at, 0, key);
      at += 1;
    }
  }
  return order;
}
