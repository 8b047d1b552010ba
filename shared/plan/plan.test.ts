/** Planned times and slack as semantics.md words them. That they agree with a brute force: tests/oracle. */
import { describe, expect, test } from 'vitest';
import { applyDiff, type Diff } from '#shared/edit/diff.ts';
import type { Show } from '#shared/show/types.ts';
import { cueIn, smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { createPlanEngine } from './engine.ts';
import type { Plan } from './plan.ts';

function planOf(cues: readonly CueSketch[], rest?: Partial<Show>): Plan {
  return createPlanEngine(smallDocument(cues, rest)).plan;
}

test('a cue starts at its time, its bar, or its leader’s edge, and lasts its likely duration', () => {
  const plan = planOf([
    { id: 'after', start: { after: 'bar', edge: 'end', offsetMs: -500 }, duration: { likelyMs: 0 } },
    { id: 'bar', start: { bar: 3, beat: 2, offsetMs: 100 }, duration: { likelyMs: 1000, maxMs: 9000 } },
    { id: 'time', start: { at: -1500 } },
  ]);
  expect(plan.timesOf('bar')).toEqual({ startMs: 4600, endMs: 5600 });
  expect(plan.timesOf('after')).toEqual({ startMs: 5100, endMs: 5100 });
  expect(plan.timesOf('time')).toEqual({ startMs: -1500, endMs: 500 });
  expect(plan.timesOf('nobody')).toBeUndefined();
  expect(plan.runningOrder).toEqual(['after', 'bar', 'time']);
  expect(plan.byStart).toEqual(['time', 'bar', 'after']);
});

test('what hangs on one another goes no further than the show clock', () => {
  const days = 8_640_000_000;
  const plan = planOf([
    { id: 'late', start: { at: days - 1000 } },
    { id: 'later', start: { after: 'late', edge: 'end', offsetMs: days } },
    { id: 'back', start: { after: 'later', edge: 'end', offsetMs: -3000 } },
    { id: 'early', start: { after: 'late', edge: 'start', offsetMs: -days } },
    { id: 'earlier', start: { after: 'early', edge: 'start', offsetMs: -days } },
    { id: 'earliest', start: { after: 'earlier', edge: 'start', offsetMs: -days } },
  ]);
  expect(plan.timesOf('late')).toEqual({ startMs: days - 1000, endMs: days });
  expect(plan.timesOf('later')).toEqual({ startMs: days, endMs: days });
  expect(plan.timesOf('back')).toEqual({ startMs: days - 3000, endMs: days - 1000 });
  expect(plan.timesOf('earlier')).toEqual({ startMs: -days - 1000 + 1000, endMs: -days + 2000 });
  expect(plan.span).toEqual({ fromMs: -days, toMs: days });
});

test('the show runs from the earliest start, or 0, to the latest end, or the song’s', () => {
  expect(planOf([]).span).toEqual({ fromMs: 0, toMs: 60_000 });
  expect(planOf([{ id: 'a', start: { at: -7000 } }]).span).toEqual({ fromMs: -7000, toMs: 60_000 });
  expect(planOf([{ id: 'a', start: { at: 59_000 } }]).span).toEqual({ fromMs: 0, toMs: 61_000 });
});

describe('slack', () => {
  const zones: Partial<Show> = {
    resources: [{ id: 'r', name: 'Singer', kind: 'performer', speed: 2, home: 'a' }],
    stage: {
      zones: ['a', 'b'].map((id) => ({ id, name: id, kind: 'set' })),
      routes: [{ from: 'a', to: 'b', metres: 5 }],
    },
  };
  const slack = (plan: Plan, id: string): unknown[] => [plan.slackMs(id), plan.earlySlackMs(id)];

  test('without rules there is no limit', () => {
    expect(slack(planOf([{ id: 'a', start: { at: 0 } }]), 'a')).toEqual([null, null]);
  });

  test('a window limits its cue and the leader that takes it along, not its followers', () => {
    const plan = planOf([
      { id: 'lead', start: { at: 1000 } },
      {
        id: 'held',
        start: { after: 'lead', edge: 'end' },
        window: { edge: 'end', earliest: { at: 4000 }, latest: { at: 5700 } },
      },
      { id: 'tail', start: { after: 'held', edge: 'start' } },
    ]);
    expect(slack(plan, 'held')).toEqual([700, 1000]);
    expect(slack(plan, 'lead')).toEqual([700, 1000]);
    expect(slack(plan, 'tail')).toEqual([null, null]);
  });

  test('a window already missed makes it negative; a soft one sets no limit', () => {
    const window = { edge: 'start', latest: { at: 500 } } as const;
    expect(slack(planOf([{ id: 'a', start: { at: 800 }, window }]), 'a')).toEqual([-300, null]);
    expect(slack(planOf([{ id: 'a', start: { at: 800 }, window: { ...window, hard: false } }]), 'a')).toEqual([
      null,
      null,
    ]);
  });

  test('a link limits both its cues, each from its side, and nobody who takes both along', () => {
    const plan = planOf(
      [
        { id: 'lead', start: { at: 0 } },
        { id: 'one', start: { after: 'lead', edge: 'start' } },
        { id: 'two', start: { after: 'lead', edge: 'start', offsetMs: 5000 } },
      ],
      {
        links: [
          { id: 'l', from: { cue: 'one', edge: 'end' }, to: { cue: 'two', edge: 'start' }, minMs: 1000, maxMs: 3500 },
        ],
      },
    );
    expect(slack(plan, 'one')).toEqual([2000, 500]);
    expect(slack(plan, 'two')).toEqual([500, 2000]);
    expect(slack(plan, 'lead')).toEqual([null, null]);
  });

  test('the next cue on a resource limits a delay, less the travel to it', () => {
    const plan = planOf(
      [
        { id: 'one', start: { at: 0 }, uses: ['r'], zone: 'a' },
        { id: 'two', start: { at: 6000 }, uses: ['r'], zone: 'b' },
      ],
      zones,
    );
    expect(slack(plan, 'one')).toEqual([1500, null]);
    expect(slack(plan, 'two')).toEqual([null, 1500]);
  });

  test('a gap shorter than the travel sets no limit', () => {
    const plan = planOf(
      [
        { id: 'one', start: { at: 0 }, uses: ['r'], zone: 'a' },
        { id: 'two', start: { at: 4000 }, uses: ['r'], zone: 'b' },
      ],
      zones,
    );
    expect(slack(plan, 'one')).toEqual([null, null]);
  });

  test('before the first cue with a zone a resource is at home, and a cue without a zone leaves it where it was', () => {
    const plan = planOf(
      [
        { id: 'warm', start: { at: 0 }, uses: ['r'] },
        { id: 'there', start: { at: 6000 }, uses: ['r'], zone: 'b' },
        { id: 'rest', start: { at: 9000 }, uses: ['r'] },
        { id: 'still', start: { at: 12_000 }, uses: ['r'], zone: 'b' },
      ],
      zones,
    );
    expect([...plan.runningOrder].map((id) => plan.slackMs(id))).toEqual([1500, 1000, 1000, null]);
  });
});

test('a chain of ten thousand cues is planned, and its slack found, to the last', () => {
  const count = 10_000;
  const cues = Array.from({ length: count }, (_, index): CueSketch => ({
    id: `q${index}`,
    kind: 'light',
    start: index === 0 ? { at: 0 } : { after: `q${index - 1}`, edge: 'end' },
    duration: { likelyMs: 10 },
    ...(index === count - 1 ? { window: { edge: 'end', latest: { at: 100_250 } } } : {}),
  }));
  const document = smallDocument(cues);
  const engine = createPlanEngine(document);
  expect(engine.plan.timesOf('q9999')).toEqual({ startMs: 99_990, endMs: 100_000 });
  expect(engine.plan.slackMs('q0')).toBe(250);
  const first = cueIn(document, 'q0');
  const diff: Diff = { cues: { updated: [[first, { ...first, start: { at: 300 } }]] } };
  applyDiff(document, diff);
  engine.update(diff);
  expect(engine.plan.timesOf('q9999')?.endMs).toBe(100_300);
  expect(engine.plan.slackMs('q5000')).toBe(-50);
  expect(engine.plan.problems).toMatchObject([{ code: 'window-missed', cues: ['q9999'], byMs: 50 }]);
});

test('what a change does not reach stays the same object', () => {
  const document = smallDocument([
    { id: 'a', start: { at: 0 }, window: { edge: 'start', earliest: { at: 100 } } },
    { id: 'b', start: { at: 30_000 } },
  ]);
  const engine = createPlanEngine(document);
  const before = engine.plan;
  const cue = cueIn(document, 'b');
  const diff: Diff = { cues: { updated: [[cue, { ...cue, name: 'Renamed' }]] } };
  applyDiff(document, diff);
  engine.update(diff);
  expect(engine.plan).not.toBe(before);
  expect(engine.plan.problems).toBe(before.problems);
  expect(engine.plan.byStart).toBe(before.byStart);
  expect(engine.plan.runningOrder).toBe(before.runningOrder);
  expect(engine.plan.span).toBe(before.span);
  expect(engine.plan.timesOf('b')).toBe(before.timesOf('b'));
});
