/** Random changes of what cues are done with and where they stand: resources, lanes, zones. */
import type { Diff } from '#shared/edit/diff.ts';
import type { ResourceRecord } from '#shared/show/document.ts';
import { pick, type Drawn } from './drawn.ts';

function changing(draw: (drawn: Drawn, resource: ResourceRecord) => ResourceRecord): (drawn: Drawn) => Diff | null {
  return (drawn) => {
    const resource = pick(drawn.draws, drawn.document.resources.values());
    return resource ? { resources: { updated: [[resource, draw(drawn, resource)]] } } : null;
  };
}

/** Whether `part` is `whole` or part of it. */
function isPartOf({ document }: Drawn, part: ResourceRecord | undefined, whole: string): boolean {
  for (let at = part; at; at = document.resources.get(at.partOf ?? '')) if (at.id === whole) return true;
  return false;
}

export const CAST_CHANGES: readonly ((drawn: Drawn) => Diff | null)[] = [
  changing(({ draws: { whole } }, resource) => ({ ...resource, speed: whole(5, 60) / 10 })),
  changing(({ draws, document }, { home: _home, ...resource }) => {
    const home = pick(draws, document.zones.keys());
    return home === undefined || draws.chance(0.2) ? resource : { ...resource, home };
  }),
  changing((drawn, { partOf: _partOf, ...resource }) => {
    const whole = pick(drawn.draws, drawn.document.resources.values());
    return !whole || isPartOf(drawn, whole, resource.id) ? resource : { ...resource, partOf: whole.id };
  }),
  changing(({ draws: { whole } }, resource) => ({ ...resource, count: whole(0, 5) })),
  changing(({ draws: { whole } }, resource) => ({ ...resource, breath: { recoveryMs: whole(4, 60) * 1000 } })),
  changing(({ draws }, resource) => ({
    ...resource,
    kind: pick(draws, ['performer', 'dancers', 'camera', 'crew'] as const) ?? 'other',
  })),
  ({ draws: { whole, next }, document }) => {
    const id = `cast${whole(0, 1_000_000_000)}`;
    const partOf = [...document.resources.keys()][0];
    const added: ResourceRecord = {
      id,
      rank: next() * 1_000_000,
      name: id,
      kind: 'dancers',
      ...(partOf === undefined ? {} : { partOf }),
    };
    return { resources: { added: [added] } };
  },
  ({ draws, document }) => {
    // Who used it, or was part of it, does without.
    const gone = pick(draws, document.resources.values());
    if (!gone) return null;
    const users = [...document.cues.values()].filter(({ uses = [] }) => uses.includes(gone.id));
    const parts = [...document.resources.values()].filter(({ partOf }) => partOf === gone.id);
    return {
      resources: { removed: [gone], updated: parts.map((part) => [part, withoutWhole(part)]) },
      cues: {
        updated: users.map((cue) => [cue, { ...cue, uses: (cue.uses ?? []).filter((id) => id !== gone.id) }]),
      },
    };
  },
  ({ draws, document }) => {
    const lane = pick(draws, document.lanes.values());
    return lane ? { lanes: { updated: [[lane, { ...lane, locked: lane.locked !== true }]] } } : null;
  },
  ({ draws, document }) => {
    const zone = pick(draws, document.zones.values());
    return zone ? { zones: { updated: [[zone, { ...zone, name: `${zone.name}!` }]] } } : null;
  },
];

function withoutWhole({ partOf: _partOf, ...part }: ResourceRecord): ResourceRecord {
  return part;
}
