/**
 * Who uses what: using a resource is using everything that is part of it, directly or through others. Crew is a pool
 * that nobody holds (semantics.md, "The plan"), though something of another kind may be part of it.
 */
import { inOrder, type CueRecord, type ResourceRecord, type ShowDocument } from '#shared/show/document.ts';

export interface ResourceUse {
  /** In the order of the file; resources are told by their index here. */
  readonly resources: readonly ResourceRecord[];
  /** Indices of all but crew that a cue uses, each once, whether it names them or something they are part of. */
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
    const held = found.filter((part) => resources[part]?.kind !== 'crew');
    withParts.set(id, held);
    return held;
  };
  const together = new Map<string, readonly number[]>();
  return {
    resources,
    usedBy({ uses = [] }) {
      if (uses.length < 2) return uses[0] === undefined ? NOTHING : withPartsOf(uses[0]);
      // Few combinations are in use, many times each. Ids have no blanks.
      const key = uses.join(' ');
      let used = together.get(key);
      if (!used) together.set(key, (used = [...new Set(uses.flatMap(withPartsOf))]));
      return used;
    },
  };
}
