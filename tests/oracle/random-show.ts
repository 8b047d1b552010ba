/**
 * Small random shows that parse, thick with rules: what a brute force and the engine have to agree about. The same seed
 * gives the same show.
 */
import type { Anchor, Cue, CueKind, CueWindow, Edge, Link, Moment, Ms, Resource, Show } from '#shared/show/types.ts';
import { planTimes, plannedCue, type Planned } from './check-all/planned-times.ts';

/** Draws of one seed. */
export interface Draws {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** Mulberry32: small, and good enough to draw shows. */
export function drawsOf(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
  };
}

const ZONES = ['a', 'b', 'c', 'd', 'e'] as const;
/** Small enough for brute force. */
const MOST_CUES = 14;
/** Tricky ids belong to every show. */
const TRICKY_IDS = ['__proto__', 'constructor'];
const idAt = (place: number): string => TRICKY_IDS[place] ?? `q${place + 1}`;
const EDGES: readonly [Edge, Edge] = ['start', 'end'];

/** A show of 2 to 14 cues. */
export function randomShow(seed: number): Show {
  const draws = drawsOf(seed);
  return drawShow(draws, `Seed ${seed}`, () => ({ cues: draws.whole(2, MOST_CUES), spread: 1 }));
}

/** A show of so many cues, as thick with rules, or in more time: too large for brute force. */
export function crowdedShow(seed: number, cues: number): Show {
  const draws = drawsOf(seed);
  return drawShow(draws, `Crowd ${seed}`, () => ({ cues, spread: Math.ceil(cues / MOST_CUES) * draws.whole(1, 4) }));
}

/** `spread` is how much wider than that of a small show the time is over which the cues lie. */
function drawShow(
  draws: Draws,
  title: string,
  drawSize: () => { readonly cues: number; readonly spread: number },
): Show {
  const { whole, chance } = draws;
  const music: Show['music'] = {
    lengthMs: whole(20, 90) * 1000,
    ...(chance(0.5) ? { firstBarAt: whole(-2000, 2000) } : {}),
    tempo: [
      { bar: 1, bpm: whole(60, 180), beats: whole(2, 5) },
      ...(chance(0.5) ? [{ bar: whole(2, 9), bpm: whole(600, 1800) / 10, beats: 4 }] : []),
    ],
  };
  const { cues: count, spread } = drawSize();
  const cues = Array.from({ length: count }, (_, place) => drawCue(draws, place, spread));
  for (const cue of cues) {
    const other = cues[whole(0, cues.length - 1)];
    if (chance(0.1) && other && other !== cue) cue.sharesZoneWith = [other.id];
  }
  const show: Show = {
    format: 'onetake.show',
    version: 1,
    id: '11111111-1111-4111-8111-111111111111',
    title,
    music,
    stage: {
      zones: ZONES.map((id) => ({ id, name: `Zone ${id}`, kind: 'set' })),
      routes: ZONES.flatMap((from, index) =>
        ZONES.slice(index + 1)
          .filter(() => chance(0.5))
          .map((to) => ({ from, to, metres: whole(0, 80) / 10 })),
      ),
    },
    resources: drawResources(draws),
    lanes: [
      { id: 'lane', name: 'Lane', department: 'stage' },
      { id: 'other', name: 'Other lane', department: 'stage' },
    ],
    cues: shuffle(draws, cues),
  };
  const plan = planTimes(show);
  // Rules near the plan, so that they bind, hold and break in good shares.
  for (const cue of show.cues) if (chance(0.35)) cue.window = drawWindow(draws, plannedCue(plan, cue.id), show);
  show.links = Array.from({ length: whole(0, 5 * spread) }, (_, index) => drawLink(draws, `link${index}`, plan)).filter(
    (link) => link !== null,
  );
  return show;
}

function drawCue(draws: Draws, place: number, spread: number): Cue {
  const { whole, chance, pick } = draws;
  const zone = chance(0.6) ? pick(ZONES) : undefined;
  const kind = pick<CueKind>(['camera', 'camera', 'artist', 'artist', 'dance', 'set-move', 'landing', 'light']);
  const isArtist = kind === 'artist';
  return {
    id: idAt(place),
    number: `N ${place}`,
    lane: place % 3 === 0 ? 'other' : 'lane',
    name: '',
    kind,
    start: drawAnchor(draws, place, spread),
    duration: drawDuration(draws, spread),
    ...(isArtist || chance(0.75) ? { uses: isArtist && chance(0.6) ? ['solo'] : drawUses(draws) } : {}),
    ...(zone ? { zone } : {}),
    ...(zone && chance(0.25) ? { toZone: pick(ZONES) } : {}),
    ...(chance(0.2) ? { onAir: chance(0.5) } : {}),
    ...(chance(0.15) ? { locked: true } : {}),
    ...(kind === 'camera' && chance(0.3) ? { transitionMs: whole(0, 4) * 500 } : {}),
    ...(kind === 'set-move' && chance(0.8) ? { crew: whole(0, 4) } : {}),
    ...(kind === 'landing' && chance(0.7) ? { clearMs: whole(0, 10) * 500 } : {}),
    ...((isArtist || kind === 'dance') && chance(0.7) ? { effort: whole(0, 4) / 4 } : {}),
    ...(isArtist && chance(0.8) ? { sings: chance(0.85), longestPhraseMs: whole(0, 42) * 500 } : {}),
  };
}

function drawDuration({ whole, chance }: Draws, spread: number): Cue['duration'] {
  // In a long show some last long.
  const longest = spread > 1 && chance(0.1) ? 12 * spread : 12;
  const likelyMs = chance(0.1) ? 0 : whole(1, longest) * 500;
  const minMs = chance(0.5) ? whole(0, likelyMs) : undefined;
  const maxMs = chance(0.5) ? likelyMs + whole(0, 3000) : undefined;
  return { likelyMs, ...(minMs === undefined ? {} : { minMs }), ...(maxMs === undefined ? {} : { maxMs }) };
}

function drawAnchor({ whole, chance, pick, next }: Draws, place: number, spread: number): Anchor {
  if (place > 0 && chance(0.45)) {
    const after = idAt(whole(0, place - 1));
    return { after, edge: pick(EDGES), ...(chance(0.7) ? { offsetMs: whole(-4, 12) * 500 } : {}) };
  }
  if (chance(0.5)) return { at: whole(-4, 160 * spread) * 500 };
  return {
    bar: whole(-1, 30 * spread),
    ...(chance(0.5) ? { beat: chance(0.3) ? 1 + next() * 4 : whole(1, 4) } : {}),
    ...(chance(0.3) ? { offsetMs: whole(-700, 700) } : {}),
  };
}

const RESOURCES = ['all', 'half', 'few', 'solo', 'cam', 'hands'] as const;

function drawResources({ whole, chance }: Draws): Resource[] {
  return [
    { id: 'all', name: 'All dancers', kind: 'dancers', ...(chance(0.5) ? { home: 'a' } : {}) },
    {
      id: 'half',
      name: 'Half of them',
      kind: 'dancers',
      partOf: 'all',
      ...(chance(0.5) ? { home: 'b', speed: 2 } : {}),
    },
    { id: 'few', name: 'A few of them', kind: 'dancers', partOf: 'half', speed: whole(5, 40) / 10 },
    {
      id: 'solo',
      name: 'Singer',
      kind: 'performer',
      ...(chance(0.5) ? { home: 'c' } : {}),
      ...(chance(0.5) ? { breath: { recoveryMs: whole(4, 40) * 1000 } } : {}),
    },
    { id: 'cam', name: 'Camera', kind: 'camera', ...(chance(0.3) ? { partOf: 'hands' } : {}) },
    { id: 'hands', name: 'Crew', kind: 'crew', count: 3 },
  ];
}

function drawUses({ whole, pick }: Draws): string[] {
  return [...new Set(Array.from({ length: whole(1, 2) }, () => pick(RESOURCES)))];
}

function drawWindow(draws: Draws, { start, end }: Planned, show: Show): CueWindow {
  const { whole, chance, pick } = draws;
  const edge = pick(EDGES);
  const near = (direction: 1 | -1): Moment => {
    const at = (edge === 'start' ? start : end) + direction * whole(-4, 16) * 250;
    return chance(0.7) ? { at } : { bar: barAt(at, show), offsetMs: whole(-300, 300) };
  };
  const which = whole(0, 2);
  return {
    edge,
    ...(which === 1 ? {} : { earliest: near(-1) }),
    ...(which === 0 ? {} : { latest: near(1) }),
    ...(chance(0.2) ? { hard: chance(0.3) } : {}),
  };
}

/** A bar in the neighbourhood of a time. */
function barAt(at: Ms, { music }: Show): number {
  const [{ bpm, beats } = { bpm: 120, beats: 4 }] = music.tempo;
  return 1 + Math.round((at - (music.firstBarAt ?? 0)) / ((beats * 60_000) / bpm));
}

function drawLink(draws: Draws, id: string, plan: readonly Planned[]): Link | null {
  const { whole, chance, pick } = draws;
  const from = plan[whole(0, plan.length - 1)];
  const to = plan[whole(0, plan.length - 1)];
  if (!from || !to || from === to) return null;
  const edges = [pick(EDGES), pick(EDGES)] as const;
  const apart = to[edges[1]] - from[edges[0]];
  const which = whole(0, 2);
  const minMs = apart - whole(-3, 12) * 250;
  const maxMs = Math.max(apart + whole(-3, 12) * 250, which === 2 ? minMs : -Infinity);
  return {
    id,
    from: { cue: from.cue.id, edge: edges[0] },
    to: { cue: to.cue.id, edge: edges[1] },
    ...(which === 1 ? {} : { minMs }),
    ...(which === 0 ? {} : { maxMs }),
    ...(chance(0.2) ? { hard: chance(0.3) } : {}),
  };
}

function shuffle<T>({ whole }: Draws, list: readonly T[]): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = whole(0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
