/** Prints what the plan engine takes: from scratch, and for one move. Not a test; `npm run bench` has the whole chain. */
import { createPlanEngine } from '#shared/plan/engine.ts';
import { applyDiff, type Diff } from '#shared/edit/diff.ts';
import type { Anchor, Cue, Link, Resource, Show } from '#shared/show/types.ts';
import { loadDocument } from '#shared/show/load.ts';
import { drawsOf } from '#tests/oracle/random-show.ts';

function bigShow(count: number, seed: number, chains: 'short' | 'one' | 'tree' = 'short'): Show {
  const { whole, chance, pick } = drawsOf(seed);
  const zones = Array.from({ length: 14 }, (_, index) => `z${index}`);
  const resources: Resource[] = [
    { id: 'all', name: 'All', kind: 'dancers', count: 100 },
    ...Array.from({ length: 10 }, (_, index): Resource => ({
      id: `group${index}`,
      name: `Group ${index}`,
      kind: 'dancers',
      partOf: 'all',
    })),
    ...Array.from({ length: 40 }, (_, index): Resource => ({
      id: `r${index}`,
      name: `R ${index}`,
      kind: index < 8 ? 'camera' : 'other',
      home: pick(['z0', 'z1', 'z2']),
    })),
  ];
  const lengthMs = count * 1200;
  const cues = Array.from({ length: count }, (_, index): Cue => {
    const at = Math.floor((index * lengthMs) / count);
    const follows = chains === 'one' ? index > 0 : chains === 'tree' ? index > 0 : index % 4 !== 0 && chance(0.6);
    const after = chains === 'tree' ? whole(0, index - 1) : index - 1;
    const start: Anchor = follows
      ? { after: `cue${after}`, edge: chance(0.5) ? 'start' : 'end', offsetMs: whole(-500, 1500) }
      : chance(0.5)
        ? { bar: 1 + Math.floor(at / 2000), beat: whole(1, 4) }
        : { at };
    const camera = chance(0.3);
    return {
      id: `cue${index}`,
      number: `N ${index}`,
      lane: `lane${index % 12}`,
      name: 'Something',
      kind: camera ? 'camera' : pick(['dance', 'set-move', 'artist', 'light']),
      start,
      duration: { likelyMs: whole(1, 40) * 200 },
      ...(chance(0.2)
        ? {
            window: {
              edge: 'end' as const,
              earliest: { at: at - whole(0, 9000) },
              latest: { at: at + whole(2000, 20_000) },
            },
          }
        : {}),
      uses: [
        index % 50 < 10 ? (chance(0.1) ? 'all' : `group${index % 10}`) : `r${index % 40}`,
        ...(chance(0.3) ? [`r${whole(0, 39)}`] : []),
      ].filter((id, at, all) => all.indexOf(id) === at),
      ...(chance(0.6) ? { zone: zones[whole(0, 13)] ?? '' } : {}),
    };
  });
  const links = Array.from({ length: count / 5 }, (_, index): Link => {
    const from = whole(0, count - 20);
    return {
      id: `link${index}`,
      from: { cue: `cue${from}`, edge: 'end' },
      to: { cue: `cue${from + whole(1, 15)}`, edge: 'start' },
      minMs: -5000,
      maxMs: whole(1000, 40_000),
    };
  });
  return {
    format: 'onetake.show',
    version: 1,
    id: 'show',
    title: 'Big',
    music: {
      lengthMs,
      tempo: Array.from({ length: 30 }, (_, index) => ({ bar: 1 + index * 150, bpm: 118 + (index % 5), beats: 4 })),
    },
    stage: {
      zones: zones.map((id) => ({ id, name: id, kind: 'set' })),
      routes: zones.slice(1).map((to, index) => ({ from: zones[whole(0, index)] ?? '', to, metres: whole(3, 20) })),
    },
    resources,
    lanes: Array.from({ length: 12 }, (_, index) => ({
      id: `lane${index}`,
      name: `Lane ${index}`,
      department: 'stage',
    })),
    cues,
    links,
  };
}

function stats(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}

for (const chains of ['short', 'tree', 'one'] as const) {
  for (const count of [100, 1000, 10_000]) {
    const show = bigShow(count, 7, chains);
    const scratch: number[] = [];
    for (let run = 0; run < 12; run += 1) {
      const document = loadDocument(show);
      const before = performance.now();
      createPlanEngine(document);
      scratch.push(performance.now() - before);
    }
    const document = loadDocument(show);
    const engine = createPlanEngine(document);
    const { problems, runningOrder } = engine.plan;
    const { whole } = drawsOf(3);
    const moves: number[] = [];
    for (let run = 0; run < 300; run += 1) {
      const cue = document.cues.get(runningOrder[whole(0, count - 1)] ?? '');
      if (!cue) throw new Error('no cue');
      const start =
        'after' in cue.start ? { ...cue.start, offsetMs: whole(-500, 1500) } : { at: whole(0, count * 1200) };
      const diff: Diff = { cues: { updated: [[cue, { ...cue, start }]] } };
      applyDiff(document, diff);
      const before = performance.now();
      engine.update(diff);
      const { plan } = engine;
      plan.slackMs(cue.id);
      void plan.problems.length;
      moves.push(performance.now() - before);
    }
    console.log(
      `${chains} ${count}: ${problems.length} problems; first ${(scratch[0] ?? 0).toFixed(1)} ms, then ${stats(scratch)}; move ${stats(moves)}`,
    );
  }
}
