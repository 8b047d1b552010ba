/** What stands under a lane's name: who and what its cues use. */
import type { ResourceRecord, ShowDocument } from '#shared/show/document.ts';
import type { ResourceKind } from '#shared/show/types.ts';

export interface LaneSummary {
  /** How many cues stand in the lane. */
  readonly cues: number;
  /** The resources they use, if they are few enough to be named. */
  readonly named: readonly string[];
  /** How many they use, and of which kind, if they are more. */
  readonly counted: { readonly count: number; readonly kind: ResourceKind | 'mixed' } | null;
}
const EMPTY: LaneSummary = { cues: 0, named: [], counted: null };
const MOST_NAMED = 2;

/** By lane id; lanes without cues are absent. */
export function summariseLanes(document: ShowDocument): ReadonlyMap<string, LaneSummary> {
  const uses = new Map<string, { cues: number; resources: Set<ResourceRecord> }>();
  for (const { lane, uses: used } of document.cues.values()) {
    const known = uses.get(lane) ?? { cues: 0, resources: new Set<ResourceRecord>() };
    uses.set(lane, known);
    known.cues += 1;
    for (const id of used ?? []) {
      const resource = document.resources.get(id);
      if (resource) known.resources.add(resource);
    }
  }
  return new Map([...uses].map(([lane, { cues, resources }]) => [lane, { cues, ...summarise([...resources]) }]));
}

/** A lane that no cue stands in. */
export function emptySummary(): LaneSummary {
  return EMPTY;
}

function summarise(resources: readonly ResourceRecord[]): Omit<LaneSummary, 'cues'> {
  if (resources.length <= MOST_NAMED) return { named: resources.map(printResource), counted: null };
  const [first] = resources;
  const same = first && resources.every(({ kind }) => kind === first.kind);
  return { named: [], counted: { count: resources.length, kind: same ? first.kind : 'mixed' } };
}

function printResource({ name, count }: ResourceRecord): string {
  return count !== undefined && count > 1 ? `${name} · ${count}` : name;
}
