/** Random changes of cues: moved, hung, trimmed, renamed, cast, added, deleted. */
import type { Diff } from '#shared/edit/diff.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Moment } from '#shared/show/types.ts';
import type { Draws } from '../random-show.ts';
import { hangsOn, pick, type Drawn } from './drawn.ts';

/** Lays fields over one cue. */
function changing(draw: (drawn: Drawn, cue: CueRecord) => Partial<CueRecord> | null): (drawn: Drawn) => Diff | null {
  return (drawn) => {
    const cue = pick(drawn.draws, drawn.document.cues.values());
    const part = cue && draw(drawn, cue);
    return cue && part ? { cues: { updated: [[cue, { ...cue, ...part }]] } } : null;
  };
}

function momentOf({ whole, chance }: Draws): Moment {
  return chance(0.6)
    ? { at: whole(-4, 160) * 500 }
    : { bar: whole(-1, 30), beat: whole(1, 4), offsetMs: whole(-700, 700) };
}

export const CUE_CHANGES: readonly ((drawn: Drawn) => Diff | null)[] = [
  changing(({ draws }) => ({ start: momentOf(draws) })),
  changing(({ draws }) => ({ start: momentOf(draws) })),
  changing(({ draws, document }, cue) => {
    const leader = pick(draws, document.cues.values());
    if (!leader || hangsOn(document, leader, cue.id)) return null;
    const edge = draws.chance(0.5) ? 'start' : 'end';
    return { start: { after: leader.id, edge, offsetMs: draws.whole(-4, 8) * 500 } };
  }),
  changing(({ draws: { whole, chance } }) => {
    const likelyMs = chance(0.2) ? 0 : whole(1, 12) * 500;
    return {
      duration: chance(0.5) ? { likelyMs } : { likelyMs, minMs: whole(0, likelyMs), maxMs: likelyMs + whole(0, 3000) },
    };
  }),
  changing(({ draws, document }) => ({
    uses: draws.chance(0.2)
      ? []
      : [...new Set([0, 1].slice(draws.whole(0, 1)).map(() => pick(draws, document.resources.keys()) ?? ''))],
  })),
  changing(({ draws, document }) => ({
    zone: pick(draws, document.zones.keys()) ?? 'a',
    ...(draws.chance(0.3) ? { toZone: pick(draws, document.zones.keys()) ?? 'a' } : {}),
    ...(draws.chance(0.3) ? { sharesZoneWith: [pick(draws, document.cues.keys()) ?? ''] } : {}),
  })),
  changing(({ draws }) => {
    const { whole, chance } = draws;
    return {
      kind: pick(draws, ['camera', 'dance', 'artist', 'set-move', 'landing', 'light'] as const) ?? 'camera',
      onAir: chance(0.5),
      transitionMs: whole(0, 3) * 500,
      crew: whole(0, 4),
      clearMs: whole(0, 8) * 500,
      effort: whole(0, 4) / 4,
      sings: chance(0.5),
      longestPhraseMs: whole(0, 40) * 500,
    };
  }),
  changing(({ draws }) => {
    const which = draws.whole(0, 2);
    return {
      window: {
        edge: draws.chance(0.5) ? 'start' : 'end',
        ...(which === 0 ? {} : { earliest: momentOf(draws) }),
        ...(which === 1 ? {} : { latest: momentOf(draws) }),
        hard: draws.chance(0.8),
      },
    };
  }),
  changing(({ draws }) => ({ rank: draws.whole(-1_000_000, 1_000_000) + draws.next() / 2 })),
  changing(({ draws }) => ({ locked: draws.chance(0.6) })),
  changing(({ draws, document }) => ({ lane: pick(draws, document.lanes.keys()) ?? 'lane' })),
  changing(({ draws }) => ({ name: `Take ${draws.whole(1, 99)}` })),
  ({ draws, document }) => {
    const { whole, next } = draws;
    const cue = pick(draws, document.cues.values());
    const added = Array.from({ length: whole(1, 3) }, (_, index): CueRecord => ({
      ...(cue ?? { lane: 'lane', name: '', kind: 'camera', duration: { likelyMs: 1000 } }),
      id: `new${whole(0, 1_000_000_000)}`,
      number: 'N',
      rank: whole(-1_000_000, 1_000_000) + next() / 2,
      start: index === 0 && cue ? { after: cue.id, edge: 'end' } : { at: whole(0, 100) * 500 },
    }));
    return { cues: { added } };
  },
  ({ draws, document }) => {
    // Followers are left at their times' neighbourhood, links go.
    const cue = pick(draws, document.cues.values());
    if (!cue) return null;
    const followers = [...document.cues.values()].filter(({ start }) => 'after' in start && start.after === cue.id);
    return {
      cues: {
        removed: [cue],
        updated: followers.map((follower) => [follower, { ...follower, start: { at: draws.whole(0, 100) * 500 } }]),
      },
      links: { removed: [...document.links.values()].filter(({ from, to }) => [from.cue, to.cue].includes(cue.id)) },
    };
  },
];
