/** The engine against the brute force, on small random shows. */
import { describe, expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { checkAll } from './check-all.ts';
import { planTimes } from './check-all/planned-times.ts';
import { randomShow } from './random-show.ts';
import { slackOfAll, type Limit } from './slack.ts';

const SHOWS = 1500;
const CODES: readonly string[] = ['window-missed', 'link-broken', 'resource-overlap', 'programme-gap'];
const LIMITS = ['none', 'window', 'link-min', 'link-max', 'resource-gap', 'resource-travel'];
/** These two cut across the kinds of limits. */
const ALSO = ['negative', 'through a follower'];
/** A kind of which there is less than this share has not been tested. */
const LEAST_SHARE = 0.05;

const shows = Array.from({ length: SHOWS }, (_, index) => {
  const show = randomShow(index + 1);
  return { show, expected: planTimes(show), plan: createPlanEngine(loadDocument(show)).plan };
});

/** How often each kind came up. */
class Shares {
  private all = 0;
  private readonly counts = new Map<string, number>();

  /** Counts one thing under its kinds. */
  count(...kinds: string[]): void {
    this.all += 1;
    for (const kind of kinds) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** Prints the shares, and fails if one of them is too small to have been tested. */
  expectFair(title: string, kinds: readonly string[]): void {
    const share = (kind: string): number => (this.counts.get(kind) ?? 0) / this.all;
    const list = kinds.map((kind) => `${kind} ${(share(kind) * 100).toFixed(1)} %`).join(', ');
    process.stdout.write(`${title}, ${this.all} in ${SHOWS} shows: ${list}\n`);
    for (const kind of kinds) expect(share(kind), `${title}: ${kind}`).toBeGreaterThanOrEqual(LEAST_SHARE);
  }
}

function kindsOf(cue: string, limit: Limit | null): string[] {
  if (!limit) return ['none'];
  return [limit.kind, ...(limit.ms < 0 ? ['negative'] : []), ...(limit.cue === cue ? [] : ['through a follower'])];
}

describe('on small random shows, the engine and the brute force agree on', () => {
  test('planned times', () => {
    for (const { show, expected, plan } of shows) {
      for (const { cue, start, end } of expected) {
        expect(plan.timesOf(cue.id), show.title).toEqual({ startMs: start, endMs: end });
      }
    }
  });

  test('slack and early slack, whatever limits them', () => {
    const later = new Shares();
    const earlier = new Shares();
    for (const { show, expected, plan } of shows) {
      for (const slack of slackOfAll(show, expected)) {
        const note = `${show.title}, ${slack.cue}`;
        expect(plan.slackMs(slack.cue), note).toBe(slack.later?.ms ?? null);
        expect(plan.earlySlackMs(slack.cue), note).toBe(slack.earlier?.ms ?? null);
        later.count(...kindsOf(slack.cue, slack.later));
        earlier.count(...kindsOf(slack.cue, slack.earlier));
      }
    }
    later.expectFair('slack', [...LIMITS, ...ALSO]);
    earlier.expectFair('early slack', [...LIMITS, ...ALSO]);
  });

  test('the problems of the four checks, in their order', () => {
    const codes = new Shares();
    for (const { show, plan } of shows) {
      const expected = checkAll(show).filter(({ code }) => CODES.includes(code));
      expect(plan.problems, show.title).toEqual(expected);
      for (const { code } of expected) codes.count(code);
    }
    codes.expectFair('problems', CODES);
  });
});
