import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCue } from '#shared/edit/add-cue.ts';
import { changeCues } from '#shared/edit/change-cues.ts';
import { deleteCues } from '#shared/edit/delete-cues.ts';
import { applyDiff, reverseDiff, type Diff } from '#shared/edit/diff.ts';
import { duplicateCues } from '#shared/edit/duplicate-cues.ts';
import { isRefusal, type Outcome } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { reorderCues } from '#shared/edit/reorder-cues.ts';
import { trimCue } from '#shared/edit/trim-cue.ts';
import type { CueRecord, LinkRecord, MutableDocument, ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { drawsOf, randomShow, type Draws } from '#tests/oracle/random-show.ts';
import { createPlanEngine } from './engine.ts';
import type { Plan } from './plan.ts';

/** Everything a plan says, for comparison. */
function told(plan: Plan): unknown {
  return {
    order: plan.runningOrder,
    byStart: plan.byStart,
    span: plan.span,
    problems: plan.problems,
    cues: plan.runningOrder.map((id) => [id, plan.timesOf(id), plan.slackMs(id), plan.earlySlackMs(id)]),
  };
}

function pick<T>(draws: Draws, list: readonly T[]): T | undefined {
  return list[draws.whole(0, list.length - 1)];
}

/** Whether `cue` is `leader` or hangs on it. */
function hangsOn(document: MutableDocument, cue: CueRecord, leader: string): boolean {
  for (let at: CueRecord | undefined = cue; at;) {
    if (at.id === leader) return true;
    at = 'after' in at.start ? document.cues.get(at.start.after) : undefined;
  }
  return false;
}

/** A random change that leaves the show valid; null if this draw makes none. */
function drawDiff(draws: Draws, document: MutableDocument): Diff | null {
  const { whole, chance } = draws;
  const cues = [...document.cues.values()];
  const links = [...document.links.values()];
  const header = [...document.header.values()][0];
  const cue = pick(draws, cues);
  const change = (part: Partial<CueRecord>): Diff | null =>
    cue ? { cues: { updated: [[cue, { ...cue, ...part }]] } } : null;
  switch (whole(0, 13)) {
    case 0:
    case 1:
      return change({ start: { at: whole(-4, 160) * 500 } });
    case 2: {
      const leader = pick(draws, cues);
      if (!cue || !leader || hangsOn(document, leader, cue.id)) return null;
      return change({ start: { after: leader.id, edge: chance(0.5) ? 'start' : 'end', offsetMs: whole(-4, 8) * 500 } });
    }
    case 3:
      return change({ duration: { likelyMs: chance(0.2) ? 0 : whole(1, 12) * 500 } });
    case 4:
      return change({ uses: chance(0.2) ? [] : [pick(draws, [...document.resources.keys()]) ?? ''] });
    case 5:
      return change({
        zone: pick(draws, [...document.zones.keys()]) ?? 'a',
        ...(chance(0.3) ? { toZone: pick(draws, [...document.zones.keys()]) ?? 'a' } : {}),
        kind: pick(draws, ['camera', 'dance', 'artist', 'set-move', 'landing', 'light']) ?? 'camera',
        onAir: chance(0.5),
        crew: whole(0, 4),
        effort: whole(0, 4) / 4,
        sings: chance(0.5),
        longestPhraseMs: whole(0, 40) * 500,
        sharesZoneWith: chance(0.3) ? [pick(draws, cues)?.id ?? ''] : [],
      });
    case 6:
      return change({
        window: { edge: chance(0.5) ? 'start' : 'end', latest: { at: whole(0, 160) * 500 }, hard: chance(0.8) },
      });
    case 7:
      return change({ rank: whole(-1_000_000, 1_000_000) + draws.next() / 2 });
    case 8: {
      // Delete: followers are left at their times' neighbourhood, links go.
      if (!cue) return null;
      const followers = cues.filter(({ start }) => 'after' in start && start.after === cue.id);
      return {
        cues: {
          removed: [cue],
          updated: followers.map((follower) => [follower, { ...follower, start: { at: whole(0, 100) * 500 } }]),
        },
        links: { removed: links.filter(({ from, to }) => from.cue === cue.id || to.cue === cue.id) },
      };
    }
    case 9: {
      const added = Array.from({ length: whole(1, 3) }, (_, index): CueRecord => ({
        ...(cue ?? { lane: 'lane', name: '', kind: 'camera', duration: { likelyMs: 1000 } }),
        id: `new${whole(0, 1_000_000_000)}`,
        number: 'N',
        rank: whole(-1_000_000, 1_000_000) + draws.next() / 2,
        start: index === 0 && cue ? { after: cue.id, edge: 'end' } : { at: whole(0, 100) * 500 },
      }));
      return { cues: { added } };
    }
    case 10: {
      const link = pick(draws, links);
      if (!link) return null;
      const after: LinkRecord = { ...link, from: link.to, to: link.from, minMs: whole(-10, 10) * 500 };
      return { links: { updated: [[link, after]] } };
    }
    case 11: {
      const link = pick(draws, links);
      return link ? { links: { removed: [link] } } : null;
    }
    case 12: {
      const other = pick(draws, cues);
      if (!cue || !other || cue === other) return null;
      const link: LinkRecord = {
        id: `link${whole(0, 1_000_000_000)}`,
        rank: draws.next(),
        from: { cue: cue.id, edge: 'end' },
        to: { cue: other.id, edge: 'start' },
        maxMs: whole(-10, 30) * 500,
      };
      return { links: { added: [link] } };
    }
    case 13: {
      if (!header) return null;
      const accepted = [
        {
          code: 'programme-gap',
          cues: [],
          fromMs: 0,
          byMs: whole(0, 9000),
          reason: 'Black on purpose',
          by: 'A',
          at: '2026-01-01',
        },
      ];
      const music = { ...header.music, lengthMs: whole(20, 90) * 1000, firstBarAt: whole(-2000, 2000) };
      return { header: { updated: [[header, chance(0.5) ? { ...header, accepted } : { ...header, music }]] } };
    }
    default:
      return null;
  }
}

test('after any edits, undos and redos the plan is what a plan from scratch would be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 25 }), (seed, steps) => {
      const document = loadDocument(randomShow(seed));
      const engine = createPlanEngine(document);
      const draws = drawsOf(seed + 1);
      const past: Diff[] = [];
      const future: Diff[] = [];
      const earlier: [Plan, string][] = [];
      const apply = (diff: Diff): void => {
        earlier.push([engine.plan, JSON.stringify(told(engine.plan))]);
        applyDiff(document, diff);
        engine.update(diff);
        expect(told(engine.plan)).toEqual(told(createPlanEngine(document).plan));
      };
      for (let step = 0; step < steps; step += 1) {
        const undo = draws.chance(0.2) ? past.pop() : undefined;
        const redo = draws.chance(0.2) ? future.pop() : undefined;
        const diff = undo || redo ? null : drawDiff(draws, document);
        if (undo) {
          apply(reverseDiff(undo));
          if (redo) future.push(redo);
          future.push(undo);
        } else if (redo) {
          apply(redo);
          past.push(redo);
        } else if (diff) {
          apply(diff);
          past.push(diff);
          future.length = 0;
        }
      }
      // Plans of earlier revisions still say what they said.
      for (const [plan, text] of earlier) expect(JSON.stringify(told(plan))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

/** A random command, as a person at the timeline, the table or the inspector would give it. */
function drawCommand(draws: Draws): (document: ShowDocument) => Outcome {
  const { whole, chance } = draws;
  const kind = whole(0, 7);
  const byMs = whole(-8, 16) * 250;
  const toMs = whole(0, 120) * 500;
  const edge = chance(0.5) ? 'start' : 'end';
  const [one, other, both] = [draws.next(), draws.next(), chance(0.4)];
  return (document) => {
    const ids = [...document.cues.keys()];
    const idAt = (share: number): string => ids[Math.floor(share * ids.length)] ?? '';
    const cue = idAt(one);
    const cues = both ? [...new Set([cue, idAt(other)])] : [cue];
    switch (kind) {
      case 0:
      case 1:
        return moveCues(document, { cues, byMs });
      case 2:
        return trimCue(document, { cue, edge, toMs });
      case 3:
        return addCue(document, { lane: 'lane', atMs: toMs });
      case 4:
        return deleteCues(document, { cues });
      case 5:
        return duplicateCues(document, { cues, byMs });
      case 6:
        return reorderCues(document, { cues, after: chance(0.2) ? null : idAt(other) });
      default:
        return changeCues(document, { cues, patch: { start: { after: idAt(other), edge, offsetMs: byMs } } });
    }
  };
}

test('through an editor, with drags given up and steps undone, the plan stays that of the show as it is', () => {
  let edits = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const document = loadDocument(randomShow(seed));
      const draws = drawsOf(seed + 2);
      const editor = createEditor(document);
      const engine = createPlanEngine(document);
      editor.subscribe(({ diff }) => {
        edits += 1;
        engine.update(diff);
        expect(told(engine.plan)).toEqual(told(createPlanEngine(document).plan));
      });
      for (let step = 0; step < 14; step += 1) {
        const command = drawCommand(draws);
        const outcome = command(document);
        const way = draws.whole(0, 9);
        if (way < 2) editor.undo();
        else if (way < 4) editor.redo();
        else if (isRefusal(outcome)) continue;
        else if (way < 7) editor.run(outcome);
        else {
          for (let frame = 0; frame < 3; frame += 1) {
            const drawn = drawCommand(draws);
            editor.draft((present) => {
              const drafted = drawn(present);
              return isRefusal(drafted) ? null : drafted;
            });
          }
          if (draws.chance(0.5)) editor.commitDraft();
          else editor.cancelDraft();
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(edits).toBeGreaterThan(1000);
});
