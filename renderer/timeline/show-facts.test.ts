import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCues } from '#shared/edit/change-cues.ts';
import { deleteCues } from '#shared/edit/delete-cues.ts';
import { isRefusal, type Outcome } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { crowdedShow } from '#tests/oracle/random-show.ts';
import { isSameGround } from './scene.ts';
import { createShowFacts } from './show-facts.ts';

const CUES = 24;
type Step = (document: ShowDocument, cue: string) => Outcome;
const STEPS: readonly Step[] = [
  (document, cue) => moveCues(document, { cues: [cue], byMs: 1500 }),
  (document, cue) => moveCues(document, { cues: [cue], byMs: -20_000 }),
  (document, cue) => moveCues(document, { cues: [cue], byMs: 0, byLanes: 1 }),
  (document, cue) => changeCues(document, { cues: [cue], patch: { zone: 'a' } }),
  (document, cue) => changeCues(document, { cues: [cue], patch: { zone: 'b', toZone: 'a' } }),
  (document, cue) => changeCues(document, { cues: [cue], patch: { kind: 'landing' } }),
  (document, cue) => changeCues(document, { cues: [cue], patch: { kind: 'dance' } }),
  (document, cue) => deleteCues(document, { cues: [cue] }),
];

describe('what the show says', () => {
  it('is after any steps what it would be had all of it been looked up anew', () => {
    const steps = fc.array(fc.record({ step: fc.nat(STEPS.length), cue: fc.nat(CUES), isDraft: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), steps, (seed, all) => {
        const document = loadDocument(crowdedShow(seed, CUES));
        const engine = createPlanEngine(document);
        const editor = createEditor(document);
        editor.subscribe(({ diff }) => engine.update(diff));
        const factsOf = createShowFacts();
        factsOf({ document, plan: engine.plan });
        for (const { step, cue, isDraft } of all) {
          const { serial, runningOrder } = engine.plan;
          const id = runningOrder[cue % Math.max(1, runningOrder.length)] ?? '';
          const make = STEPS[step];
          const made = make ? make(editor.document, id) : null;
          if (!made) editor.undo();
          else if (!isRefusal(made)) {
            if (isDraft) editor.draft(() => made);
            else editor.run(made);
          }
          const facts = factsOf({
            document,
            plan: engine.plan,
            touched: engine.plan.touchedSince(serial) ?? undefined,
          });
          const { timecode: _timecode, ...anew } = createShowFacts()({ document, plan: engine.plan });
          // The scale is made of functions.
          expect({ ...facts, timecode: undefined }).toEqual({ ...anew, timecode: undefined });
        }
      }),
    );
  });
  it('stays the same lists where a step has not reached them', () => {
    const document = loadDocument(crowdedShow(3, CUES));
    const engine = createPlanEngine(document);
    const factsOf = createShowFacts();
    const before = factsOf({ document, plan: engine.plan });
    const after = factsOf({ document, plan: engine.plan, touched: new Set() });
    expect(after.clearSpans).toBe(before.clearSpans);
    expect(after.severities).toBe(before.severities);
    expect(after.sections).toBe(before.sections);
  });
  it('is other ground for rulers and grid when a landing is moved, and the same when another cue is', () => {
    const document = smallDocument(
      [
        { id: 'jump', kind: 'landing', zone: 'yard', start: { at: 20_000 } },
        { id: 'dance', kind: 'dance', start: { at: 1000 } },
      ],
      { stage: { zones: [{ id: 'yard', name: 'Yard', kind: 'landing' }], routes: [] } },
    );
    const engine = createPlanEngine(document);
    const editor = createEditor(document);
    editor.subscribe(({ diff }) => engine.update(diff));
    const factsOf = createShowFacts();
    const groundOf = (touched?: ReadonlySet<string>) => {
      const { plan } = engine;
      return { plan, facts: factsOf({ document, plan, touched }) };
    };
    const move = (cue: string) => {
      const { serial } = engine.plan;
      const made = moveCues(editor.document, { cues: [cue], byMs: 500 });
      if (isRefusal(made)) throw new Error(made.refused);
      editor.run(made);
      return groundOf(engine.plan.touchedSince(serial) ?? undefined);
    };
    const before = groundOf();
    const danced = move('dance');
    expect(isSameGround(before, danced)).toBe(true);
    expect(isSameGround(danced, move('jump'))).toBe(false);
  });
});
