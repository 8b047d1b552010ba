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
import type { ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { drawDiff } from '#tests/oracle/random-change.ts';
import { crowdedShow, drawsOf, randomShow, type Draws } from '#tests/oracle/random-show.ts';
import { createPlanEngine } from './engine.ts';
import type { Plan } from './plan.ts';

/** Everything a plan says, for comparison: as text, which is compared at once. */
function told(plan: Plan): string {
  return JSON.stringify({
    order: plan.runningOrder,
    byStart: plan.byStart,
    span: plan.span,
    problems: plan.problems,
    cues: plan.runningOrder.map((id) => [id, plan.timesOf(id), plan.slackMs(id), plan.earlySlackMs(id)]),
  });
}

/** What a plan says when it is asked. */
function answered(plan: Plan): unknown {
  return {
    // Of rules that leave the same room, which one is told may go by how the plan came about.
    rooms: plan.runningOrder.map((id) => [plan.slackRules(id).later?.roomMs, plan.slackRules(id).earlier?.roomMs]),
    relations: plan.runningOrder.map((id) => plan.relations(id)),
    journeys: plan.runningOrder.map((id) => plan.journeys(id)),
    breath: plan.breath('solo'),
  };
}

test('after any edits, undos and redos the plan is what a plan from scratch would be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 25 }), (seed, steps) => {
      const document = loadDocument(randomShow(seed));
      const engine = createPlanEngine(document);
      const draws = drawsOf(seed + 1);
      const past: Diff[] = [];
      const future: Diff[] = [];
      let text = told(engine.plan);
      const earlier: [Plan, string][] = [];
      const apply = (diff: Diff): void => {
        earlier.push([engine.plan, text]);
        applyDiff(document, diff);
        engine.update(diff);
        text = told(engine.plan);
        expect(text).toBe(told(createPlanEngine(document).plan));
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
      expect(answered(engine.plan)).toEqual(answered(createPlanEngine(document).plan));
      // Plans of earlier revisions still say what they said.
      for (const [plan, before] of earlier) expect(told(plan)).toBe(before);
    }),
    { numRuns: 200 },
  );
});

test('so it is in shows that are too large to be looked through at every change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 100, max: 500 }), (seed, cues) => {
      const document = loadDocument(crowdedShow(seed, cues));
      const engine = createPlanEngine(document);
      const draws = drawsOf(seed + 4);
      const before = engine.plan;
      const text = told(before);
      for (let step = 0; step < 12; step += 1) {
        const diff = drawDiff(draws, document);
        if (!diff) continue;
        applyDiff(document, diff);
        engine.update(diff);
        expect(told(engine.plan)).toBe(told(createPlanEngine(document).plan));
      }
      expect(told(before)).toBe(text);
      expect(answered(engine.plan)).toEqual(answered(createPlanEngine(document).plan));
    }),
    { numRuns: 30 },
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
        expect(told(engine.plan)).toBe(told(createPlanEngine(document).plan));
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
