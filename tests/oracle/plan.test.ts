/** The engine against the brute force, on small random shows. */
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '#shared/checks/problem.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { SlackRule } from '#shared/plan/slack-rule.ts';
import { loadDocument } from '#shared/show/load.ts';
import { checkAll } from './check-all.ts';
import { planTimes } from './check-all/planned-times.ts';
import { randomShow } from './random-show.ts';
import { Shares } from './shares.ts';
import { slackOfAll, type Limit } from './slack.ts';

const SHOWS = 1500;
const CODES: readonly ProblemCode[] = [
  'window-missed',
  'link-broken',
  'resource-overlap',
  'travel-too-short',
  'route-missing',
  'zone-conflict',
  'programme-gap',
  'programme-clash',
  'breath-short',
  'crew-short',
  'foresight',
  'outside-show',
];
const LIMITS = ['none', 'window', 'link-min', 'link-max', 'resource-gap', 'resource-travel'];
/** These two cut across the kinds of limits. */
const ALSO = ['negative', 'through a follower'];

const shows = Array.from({ length: SHOWS }, (_, index) => {
  const show = randomShow(index + 1);
  return { show, expected: planTimes(show), plan: createPlanEngine(loadDocument(show)).plan };
});

function kindsOf(cue: string, limit: Limit | null): string[] {
  if (!limit) return ['none'];
  return [limit.kind, ...(limit.ms < 0 ? ['negative'] : []), ...(limit.cue === cue ? [] : ['through a follower'])];
}

/** What the engine names, in the words of the brute force. */
function limitOf(found: SlackRule | null): Limit | null {
  if (!found) return null;
  const { rule, side, roomMs, cue, other, way } = found;
  const onResource = (way?.travelMs ?? 0) > 0 ? 'resource-travel' : 'resource-gap';
  const kind = rule.kind === 'link' ? (`link-${side}` as const) : rule.kind === 'resource' ? onResource : 'window';
  return { kind, ms: roomMs, cue, other, by: rule.link ?? rule.resource ?? null };
}

function isSame(a: Limit, b: Limit): boolean {
  return a.kind === b.kind && a.ms === b.ms && a.cue === b.cue && a.other === b.other && a.by === b.by;
}

describe('on small random shows, the engine and the brute force agree on', () => {
  test('planned times', () => {
    const told = shows.map(({ show, plan }) => [show.title, show.cues.map(({ id }) => [id, plan.timesOf(id)])]);
    const expected = shows.map(({ show, expected }) => [
      show.title,
      expected.map(({ cue, start, end }) => [cue.id, { startMs: start, endMs: end }]),
    ]);
    expect(told).toEqual(expected);
  });

  test('slack and early slack, whatever limits them', () => {
    const later = new Shares();
    const earlier = new Shares();
    const told: unknown[] = [];
    const expected: unknown[] = [];
    for (const { show, expected: planned, plan } of shows) {
      for (const slack of slackOfAll(show, planned)) {
        told.push([show.title, slack.cue, plan.slackMs(slack.cue), plan.earlySlackMs(slack.cue)]);
        expected.push([show.title, slack.cue, slack.later?.ms ?? null, slack.earlier?.ms ?? null]);
        later.count(...kindsOf(slack.cue, slack.later));
        earlier.count(...kindsOf(slack.cue, slack.earlier));
      }
    }
    expect(told).toEqual(expected);
    expect(later.tooSmall('slack', [...LIMITS, ...ALSO])).toEqual([]);
    expect(earlier.tooSmall('early slack', [...LIMITS, ...ALSO])).toEqual([]);
  });

  test('the rule that binds either slack: it leaves just as much room, and is the cue’s own where one of those does', () => {
    const named = { later: new Shares(), earlier: new Shares() };
    const wrong: unknown[] = [];
    for (const { show, expected, plan } of shows) {
      for (const { cue, limits, ...slack } of slackOfAll(show, expected)) {
        const rules = plan.slackRules(cue);
        for (const side of ['later', 'earlier'] as const) {
          const told = limitOf(rules[side]);
          const binding = limits[side].filter(({ ms }) => ms === slack[side]?.ms);
          named[side].count(...kindsOf(cue, told));
          const isRight = told === null ? binding.length === 0 : binding.some((limit) => isSame(limit, told));
          const isOwn = told?.cue === cue || binding.every((limit) => limit.cue !== cue);
          if (!isRight || !isOwn) wrong.push([show.title, cue, side, told, binding]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(named.later.tooSmall('named later', [...LIMITS, ...ALSO])).toEqual([]);
    expect(named.earlier.tooSmall('named earlier', [...LIMITS, ...ALSO])).toEqual([]);
  });

  test('the problems of all checks, in their order', () => {
    const codes = new Shares();
    // What a sentence tells beside the facts is no part of the contract.
    const told = shows.map(({ show, plan }) => [
      show.title,
      plan.problems.map(({ way: _way, breathMs: _breathMs, crew: _crew, ...problem }) => problem),
    ]);
    const expected = shows.map(({ show }) => [show.title, checkAll(show)]);
    expect(told).toEqual(expected);
    for (const { plan } of shows) codes.count(...new Set(plan.problems.map(({ code }) => code)));
    expect(codes.tooSmall('shows with each code', CODES)).toEqual([]);
  });
});
