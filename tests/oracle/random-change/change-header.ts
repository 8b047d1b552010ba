/** Random changes of what all cues share: the song, the routes, what was accepted. */
import type { Diff } from '#shared/edit/diff.ts';
import type { HeaderRecord } from '#shared/show/document.ts';
import type { Accepted, Music } from '#shared/show/types.ts';
import { pick, type Drawn } from './drawn.ts';

function changing(draw: (drawn: Drawn, header: HeaderRecord) => Partial<HeaderRecord>): (drawn: Drawn) => Diff | null {
  return (drawn) => {
    const header = pick(drawn.draws, drawn.document.header.values());
    return header ? { header: { updated: [[header, { ...header, ...draw(drawn, header) }]] } } : null;
  };
}

function changingMusic(draw: (drawn: Drawn) => Partial<Music>): (drawn: Drawn) => Diff | null {
  return changing((drawn, { music }) => ({ music: { ...music, ...draw(drawn) } }));
}

export const HEADER_CHANGES: readonly ((drawn: Drawn) => Diff | null)[] = [
  changingMusic(({ draws: { whole } }) => ({ lengthMs: whole(20, 90) * 1000 })),
  changingMusic(({ draws: { whole } }) => ({ firstBarAt: whole(-2000, 2000) })),
  changingMusic(({ draws: { whole } }) => ({ tempo: [{ bar: 1, bpm: whole(60, 180), beats: whole(2, 5) }] })),
  changing(({ draws: { whole, chance } }, { stage }) => {
    const routes = (stage?.routes ?? []).filter(() => chance(0.8));
    return { stage: { ...stage, routes: routes.map((route) => ({ ...route, metres: whole(0, 80) / 10 })) } };
  }),
  changing(({ draws }) => ({ accepted: [gapOf(draws.whole(0, 9000))] })),
  changing(({ draws }) => ({ title: `Title ${draws.whole(1, 99)}` })),
];

function gapOf(byMs: number): Accepted {
  return { code: 'programme-gap', cues: [], fromMs: 0, byMs, reason: 'Black on purpose', by: 'A', at: '2026-01-01' };
}
