/** What stands under a lane's name: who and what its cues use. */
import type { ResourceRecord, ShowDocument } from '#shared/show/document.ts';
import type { ResourceKind } from '#shared/show/types.ts';
import type { IntervalIndex } from '#shared/timeline/interval-index.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';

export interface LaneSummary {
  /** How many cues stand in the lane. */
  readonly cues: number;
  /** The resources they use, if they are few enough to be named. */
  readonly named: readonly string[];
  /** How many they use, and of which kind, if they are more. */
  readonly counted: { readonly count: number; readonly kind: ResourceKind | 'mixed' } | null;
}
const MOST_NAMED = 2;

interface Known {
  readonly summary: LaneSummary;
  /** What it was made of, beside the cues. */
  readonly used: readonly ResourceRecord[];
}
/** A lane whose cues did not change has the same index over them, and is not gone through again. */
const known = new WeakMap<IntervalIndex<PlacedCue>, Known>();

export function summariseLane(cues: IntervalIndex<PlacedCue>, { resources }: ShowDocument): LaneSummary {
  const before = known.get(cues);
  if (before?.used.every((resource) => resources.get(resource.id) === resource)) return before.summary;
  const used = new Set<ResourceRecord>();
  for (const { cue } of cues.items) {
    for (const id of cue.uses ?? []) {
      const resource = resources.get(id);
      if (resource) used.add(resource);
    }
  }
  const summary = { cues: cues.items.length, ...summarise([...used]) };
  known.set(cues, { summary, used: [...used] });
  return summary;
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
