/** Three states of one record, field by field: what one side has changed is taken, what both have is asked about. */
import type { ListForm, ListForms } from '#shared/compare/list-forms.ts';
import { isSameValue } from '../same-value.ts';
import { mergeElements } from './merge-elements.ts';

export type Side = 'mine' | 'theirs';
/** Which side has its way in a field that both have changed; with `element`, in that element of the field's list. */
export type Chooser = (field: string, mine: unknown, theirs: unknown, element?: string) => Side;

export interface Shape<R> {
  /** Lists whose elements are merged one by one. */
  readonly lists?: ListForms<R>;
  /** Fields that make sense only together. */
  readonly units?: readonly (readonly (keyof R & string)[])[];
}

/** They are those of a list and of this program, and come from no hand. */
const OWN = new Set(['id', 'rank']);

/**
 * My record with their changes in it; the same object if there are none. Without a `base` (both have added a record of
 * that id), all in which the two differ is asked about.
 */
export function mergeFields<R extends object>(
  base: object | undefined,
  mine: R,
  theirs: R,
  choose: Chooser,
  shape: Shape<R> = {},
): R {
  const [was, my, their] = [base ?? {}, mine, theirs].map((record) => new Map<string, unknown>(Object.entries(record)));
  if (!was || !my || !their) return mine;
  const lists: Readonly<Record<string, ListForm<unknown> | undefined>> = shape.lists ?? {};
  const units = shape.units ?? [];
  const together = new Set<string>(units.flat());
  const merged = new Map(my);
  const put = (field: string, value: unknown): void => {
    if (value === undefined) merged.delete(field);
    else merged.set(field, value);
  };
  for (const field of new Set([...my.keys(), ...their.keys()])) {
    if (OWN.has(field) || together.has(field)) continue;
    const [before, mineNow, theirsNow] = [was.get(field), my.get(field), their.get(field)];
    if (isSameValue(mineNow, theirsNow) || isSameValue(before, theirsNow)) continue;
    if (isSameValue(before, mineNow)) put(field, theirsNow);
    else {
      const form = lists[field];
      if (form && Array.isArray(mineNow ?? theirsNow)) {
        const list = mergeElements(listOf(before), listOf(mineNow), listOf(theirsNow), form, (a, b, element) =>
          choose(field, a, b, element),
        );
        // A list that both have is there though it is empty: the file may ask for it.
        const isThere = list.length > 0 || (mineNow !== undefined && theirsNow !== undefined);
        put(field, isSameValue(list, listOf(mineNow)) ? mineNow : isThere ? list : undefined);
      } else if (choose(field, mineNow, theirsNow) === 'theirs') put(field, theirsNow);
    }
  }
  for (const unit of units) {
    const [before, mineNow, theirsNow] = [was, my, their].map((side) => unit.map((field) => side.get(field)));
    if (isSameValue(mineNow, theirsNow) || isSameValue(before, theirsNow)) continue;
    // What is asked about is named by what differs.
    const field = unit.find((name) => !isSameValue(my.get(name), their.get(name))) ?? '';
    if (!isSameValue(before, mineNow) && choose(field, my.get(field), their.get(field)) === 'mine') continue;
    for (const name of unit) put(name, their.get(name));
  }
  const isMine = merged.size === my.size && [...merged].every(([field, value]) => Object.is(my.get(field), value));
  // Every field is from one of two whole records of the type.
  return isMine ? mine : (Object.fromEntries(merged) as R);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
