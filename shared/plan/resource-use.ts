/** Who uses what: using a resource is using everything that is part of it, directly or through others. */
import { inOrder, type CueRecord, type ResourceRecord, type ShowDocument } from '#shared/show/document.ts';

export interface ResourceUse {
  /** In the order of the file; resources are told by their index here. */
  readonly resources: readonly ResourceRecord[];
  /** Indices of all that a cue uses, each once, whether it names them or something they are part of. */
  readonly usedBy: (cue: CueRecord) => readonly number[];
}

const NOTHING: readonly number[] = [];

export function readResourceUse(document: ShowDocument): ResourceUse {
  const resources = inOrder(document.resources);
  const indexOf = new Map(resources.map(({ id }, index) => [id, index]));
  const parts = new Map<number, number[]>();
  resources.forEach(({ partOf }, index) => {
    const whole = partOf === undefined ? undefined : indexOf.get(partOf);
    if (whole === undefined) return;
    const siblings = parts.get(whole);
    if (siblings) siblings.push(index);
    else parts.set(whole, [index]);
  });
  const withParts = new Map<string, readonly number[]>();
  const withPartsOf = (id: string): readonly number[] => {
    const index = indexOf.get(id);
    if (index === undefined) return NOTHING;
    const known = withParts.get(id);
    if (known) return known;
    const found = [index];
    // The list grows while it is walked, until no part has parts that are not in it.
    for (const whole of found) found.push(...(parts.get(whole) ?? NOTHING));
    withParts.set(id, found);
    return found;
  };
  return {
    resources,
    usedBy({ uses }) {
      const [only, ...others] = uses ?? [];
      if (only === undefined) return NOTHING;
      if (others.length === 0) return withPartsOf(only);
      return [...new Set([only, ...others].flatMap(withPartsOf))];
    },
  };
}
