/** Random shows of up to 2,000 cues whose rules mostly hold together: for networks that are too large for brute force. */
import type { Anchor, Cue, Link, Ms, Show } from '#shared/show/types.ts';
import { drawsOf, type Draws } from '../random-show.ts';

const MOST_CUES = 2000;
const ZONES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The same seed gives the same show. Sizes spread evenly over orders of magnitude. */
export function largeShow(seed: number): Show {
  const draws = drawsOf(seed);
  const { whole, chance } = draws;
  const count = Math.max(2, Math.round(MOST_CUES ** draws.next()));
  const tracks = Array.from({ length: Math.max(1, Math.round(count / whole(3, 40))) }, (_, index) => `r${index}`);
  /** When each resource is free again: most cues are planned so that nobody is in two places. */
  const freeAt = new Map<string, Ms>();
  const cues: (Cue & { at: Ms })[] = [];
  for (let place = 0; place < count; place += 1) {
    const resource = tracks[whole(0, tracks.length - 1)] ?? '';
    const likelyMs = chance(0.05) ? 0 : whole(1, 60) * 100;
    const earliest = (freeAt.get(resource) ?? 0) + whole(0, 300) * 100 + 6000;
    const leader = chance(0.4) ? cues[whole(Math.max(0, place - 30), place - 1)] : undefined;
    const { at, start } = startAt(draws, earliest, leader);
    freeAt.set(resource, Math.max(freeAt.get(resource) ?? 0, at + likelyMs));
    cues.push({
      at,
      id: `q${place}`,
      number: `Q ${place}`,
      lane: chance(0.02) ? 'locked' : 'lane',
      name: '',
      kind: 'other',
      start,
      duration: { likelyMs },
      ...(chance(0.8) ? { uses: [resource] } : {}),
      ...(chance(0.5) ? { zone: ZONES[whole(0, 5)] ?? 'a' } : {}),
      ...(chance(0.05) ? { locked: true } : {}),
    });
  }
  for (const cue of cues) if (chance(0.2)) cue.window = windowAround(draws, cue);
  const links = Array.from({ length: Math.floor(count / 8) }, (_, index) => linkBetween(draws, index, cues));
  return {
    format: 'onetake.show',
    version: 1,
    id: '11111111-1111-4111-8111-111111111111',
    title: `Network ${seed}`,
    music: { lengthMs: 600_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
    stage: {
      zones: ZONES.map((id) => ({ id, name: id, kind: 'set' })),
      routes: ZONES.slice(1).map((to, index) => ({ from: ZONES[index] ?? 'a', to, metres: whole(0, 12) / 10 })),
    },
    resources: [
      { id: 'all', name: 'All', kind: 'dancers' },
      ...tracks.map((id) => ({ id, name: id, kind: 'dancers' as const, ...(chance(0.1) ? { partOf: 'all' } : {}) })),
    ],
    lanes: [
      { id: 'lane', name: 'Lane', department: 'stage' },
      { id: 'locked', name: 'Locked', department: 'stage', locked: true },
    ],
    cues: cues.map(({ at: _at, ...cue }) => cue),
    links: links.filter((link) => link !== null),
  };
}

function startAt(
  { whole, chance }: Draws,
  earliest: Ms,
  leader: (Cue & { at: Ms }) | undefined,
): { at: Ms; start: Anchor } {
  if (!leader) return { at: earliest, start: { at: earliest } };
  const edge = chance(0.5) ? 'start' : 'end';
  const base = leader.at + (edge === 'end' ? leader.duration.likelyMs : 0);
  const offsetMs = chance(0.9) ? Math.max(0, earliest - base) : whole(0, 2000);
  return { at: base + offsetMs, start: { after: leader.id, edge, offsetMs } };
}

/** Now and then one that the plan misses. */
function windowAround({ whole, chance }: Draws, { at }: { at: Ms }): NonNullable<Cue['window']> {
  const room = chance(0.01) ? -500 : 0;
  return {
    edge: 'start',
    ...(chance(0.7) ? { earliest: { at: at - whole(0, 8000) - room } } : {}),
    latest: { at: at + whole(0, 8000) + room },
  };
}

function linkBetween({ whole, chance }: Draws, index: number, cues: readonly (Cue & { at: Ms })[]): Link | null {
  const from = cues[whole(0, cues.length - 1)];
  const to = cues[whole(0, cues.length - 1)];
  if (!from || !to || from === to) return null;
  const apart = to.at - from.at;
  const off = chance(0.004) ? 4000 : 0;
  return {
    id: `l${index}`,
    from: { cue: from.id, edge: 'start' },
    to: { cue: to.id, edge: 'start' },
    minMs: apart - whole(0, 9000) + off,
    ...(chance(0.5) ? { maxMs: apart + whole(0, 9000) + off } : {}),
  };
}
