/** The network against the brute force, on small random shows. */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '#shared/edit/diff.ts';
import { advancePlan, concernsAll } from '#shared/plan/advance-plan.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import { Network } from '#shared/plan/network/network.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import { noWork } from '#shared/plan/plan-work.ts';
import { loadDocument } from '#shared/show/load.ts';
import { unloadShow } from '#shared/show/unload.ts';
import type { Show } from '#shared/show/types.ts';
import { canHold, distances, inequalities, type Inequality } from './check-network.ts';
import { largeShow } from './networkx/large-show.ts';
import { NETWORKS } from './networkx/networks.ts';
import { drawDiff } from './random-change.ts';
import { drawsOf, randomShow } from './random-show.ts';
import { Shares } from './shares.ts';

const SHOWS = 600;
const KINDS = ['window', 'link', 'anchor', 'locked', 'duration', 'resource'];

function solved(show: Show) {
  const document = loadDocument(show);
  const state = planFromScratch(document);
  return { answer: new Network(document, state).answer(), slotOf: state.slots.slotOf };
}

/** What the network says, for comparison: bounds by cue id, in running order. */
function told(network: Network, slotOf: ReadonlyMap<string, number>): unknown {
  const { feasible, free, boundsOf, conflicts } = network.answer();
  return {
    feasible,
    free,
    cues: [...slotOf.keys()].sort().map((id) => [id, boundsOf(slotOf.get(id) ?? -1)]),
    // Time points are numbered by where cues came to lie.
    conflicts: conflicts.map(({ missingMs, rules, sides }) => ({
      missingMs,
      rules: rules.map(({ from: _from, to: _to, ...rule }) => rule),
      sides,
    })),
  };
}

describe('on small random shows, the network and the brute force agree on', () => {
  test('whether the rules can hold, and between which times each cue can lie', () => {
    const shares = new Shares();
    for (let seed = 1; seed <= SHOWS; seed += 1) {
      const show = randomShow(seed);
      const { answer, slotOf } = solved(show);
      const likely = distances(inequalities(show, 'likely'));
      const free = canHold(inequalities(show, 'free'));
      expect([seed, answer.feasible, answer.free]).toEqual([seed, likely !== null, free]);
      shares.count(answer.feasible ? 'feasible' : free ? 'only free' : 'never');
      for (const { id } of show.cues) {
        const bound = (from: string, to: string, sign: 1 | -1): number | null => {
          const ms = likely?.get(from)?.get(to) ?? Infinity;
          return ms === Infinity ? null : sign * ms + 0;
        };
        expect([seed, id, answer.boundsOf(slotOf.get(id) ?? -1)]).toEqual([
          seed,
          id,
          {
            earliestStartMs: bound(`${id} start`, 'zero', -1),
            latestStartMs: bound('zero', `${id} start`, 1),
            earliestEndMs: bound(`${id} end`, 'zero', -1),
            latestEndMs: bound('zero', `${id} end`, 1),
          },
        ]);
      }
    }
    expect(shares.tooSmall('shows', ['feasible', 'only free', 'never'])).toEqual([]);
  });

  test('which rules fight: each set does, each rule of it is needed, and what is missing is right', () => {
    const shares = new Shares();
    for (let seed = 1; seed <= SHOWS; seed += 1) {
      const show = randomShow(seed);
      const { conflicts, feasible } = solved(show).answer;
      const all = inequalities(show, 'likely');
      const sets = conflicts.map(({ missingMs, rules }) => {
        const set = rules.map((rule) => find(all, rule));
        shares.count(...new Set(set.map(({ kind }) => kind)));
        expect([seed, canHold(set)]).toEqual([seed, false]);
        set.forEach((rule, index) => {
          expect([seed, rule, canHold(set.toSpliced(index, 1))]).toEqual([seed, rule, true]);
          expect(canHold(set.toSpliced(index, 1, relax(rule, missingMs, set.length)))).toBe(true);
          expect(canHold(set.toSpliced(index, 1, relax(rule, missingMs - 1, set.length)))).toBe(false);
          expect(standsForAll(show, all, rule)).toBe(true);
        });
        return set
          .map(({ kind, cues, link }) => JSON.stringify([kind, cues, link]))
          .sort()
          .join();
      });
      expect(sets.length > 0).toBe(!feasible);
      // What is left once each of them has got what it lacks can hold, unless there were too many to be told.
      expect([seed, sets.length === 10 || canHold(relaxed(all, conflicts))]).toEqual([seed, true]);
      expect(new Set(sets).size).toBe(sets.length);
      expect(conflicts).toEqual(
        conflicts.toSorted((a, b) => a.rules.length - b.rules.length || b.missingMs - a.missingMs),
      );
    }
    expect(shares.tooSmall('sets', KINDS)).toEqual([]);
  });
});

test('networkx finds the same bounds in a thousand networks of up to 2,000 cues', () => {
  const expected: unknown = JSON.parse(readFileSync(new URL('networkx/solved.json', import.meta.url), 'utf8'));
  const found = Array.from({ length: NETWORKS }, (_, index) => {
    const { answer, slotOf } = solved(largeShow(index + 1));
    if (!answer.feasible) return null;
    let text = '';
    for (const slot of slotOf.values()) {
      const bounds = answer.boundsOf(slot);
      text += `${bounds.earliestStartMs ?? '-'},${bounds.latestStartMs ?? '-'};`;
      text += `${bounds.earliestEndMs ?? '-'},${bounds.latestEndMs ?? '-'};`;
    }
    return crc32(text);
  });
  expect(found).toEqual(expected);
});

function find(all: readonly Inequality[], rule: Pick<Inequality, 'kind' | 'cues' | 'link' | 'resource'>): Inequality {
  const found = all.find(
    ({ kind, cues, link, resource }) =>
      kind === rule.kind && cues.join() === rule.cues.join() && link === rule.link && resource === rule.resource,
  );
  if (!found) throw new Error(`there is no such rule: ${JSON.stringify(rule)}`);
  return found;
}

/** A rule that asks for so much less; one that fights with itself gives way on one side only. */
function relax(rule: Inequality, ms: number, rules: number): Inequality {
  return { ...rule, min: rule.min - ms, max: rules === 1 ? rule.max : rule.max + ms };
}

/**
 * All rules, those of the sets and what they stand for relaxed by as much as the set lacks that lacks most. Windows that
 * fight with themselves stand in no other set: they are left out.
 */
function relaxed(all: readonly Inequality[], conflicts: readonly Conflict[]): Inequality[] {
  return conflicts.reduce<Inequality[]>(
    (rules, { missingMs, rules: set }) =>
      set.reduce((left, told) => {
        const rule = find(all, told);
        const { min, max } = relax(rule, missingMs, set.length);
        const isMeant = (other: Inequality): boolean =>
          find(all, other) === rule || (rule.kind === 'resource' && isParallel(other, rule));
        return left.map((other) =>
          isMeant(other) ? { ...other, min: Math.min(other.min, min), max: Math.max(other.max, max) } : other,
        );
      }, rules),
    all.filter(({ min, max }) => min <= max),
  );
}

function isParallel(a: Inequality, b: Inequality): boolean {
  return a.kind === 'resource' && a.from === b.from && a.to === b.to;
}

/** Of parallel rules the one with the most travel, of equals one that a cue names. */
function standsForAll(show: Show, all: readonly Inequality[], rule: Inequality): boolean {
  if (rule.kind !== 'resource') return true;
  const parallel = all.filter((other) => isParallel(other, rule));
  const uses = show.cues.filter(({ id }) => rule.cues.includes(id)).flatMap((cue) => cue.uses ?? []);
  const isNamed = ({ resource = '' }: Inequality): boolean => uses.includes(resource);
  return (
    parallel.every(({ min }) => min <= rule.min) &&
    (isNamed(rule) || !parallel.filter(({ min }) => min === rule.min).some(isNamed))
  );
}

test('after any edits the network says what it would say of the show as saved and opened again', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const draws = drawsOf(seed + 3);
      // Half of them begin as shows that hold together, where the network goes on from what it knew.
      const show = randomShow(seed);
      const document = loadDocument(
        draws.chance(0.5) ? show : { ...show, links: [], cues: show.cues.map(({ window: _window, ...cue }) => cue) },
      );
      let state = planFromScratch(document);
      const network = new Network(document, state);
      for (let step = 0; step < 12; step += 1) {
        const diff = drawDiff(draws, document);
        if (!diff) continue;
        const wasFeasible = network.answer().feasible;
        applyDiff(document, diff);
        if (concernsAll(diff)) {
          state = planFromScratch(document);
          network.startOver(state);
        } else {
          const advance = advancePlan(state, diff, noWork());
          network.update(diff, advance);
          state = advance.state;
        }
        // As the show would be read from its file: nothing tells what was done before.
        const read = loadDocument(unloadShow(document));
        const anew = planFromScratch(read);
        const expected = told(new Network(read, anew), anew.slots.slotOf);
        expect(told(network, state.slots.slotOf)).toEqual(expected);
        if (wasFeasible && network.answer().feasible) kept += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(kept).toBeGreaterThan(400);
});
