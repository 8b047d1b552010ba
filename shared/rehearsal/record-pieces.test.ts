import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { applyDiff } from '#shared/edit/diff.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { HEADING } from '#tests/fixtures/planned-take.ts';
import { recordPieces } from './record-pieces.ts';

const WORDS = { planLost: 'plan lost', calledSomething: 'GO', calledOffSomething: 'off' };

test('what is left of a take without its plan stands in the show, and counts for nothing', () => {
  const show = generateShow({ cues: 20 });
  const document = loadDocument(show);
  const { plan } = createPlanEngine(document);
  const [first, second, third] = show.cues;
  if (!first || !second || !third) throw new Error('no cues');
  const diff = recordPieces(
    { document, plan },
    HEADING,
    [
      { kind: 'begin' },
      { kind: 'clock', atMs: 0, clock: 'audio' },
      { kind: 'go', atMs: 1000.4, cue: first.id },
      { kind: 'done', atMs: 1800, cue: first.id },
      { kind: 'skip', atMs: 2000, cue: second.id },
      { kind: 'go', atMs: 2500, cue: third.id },
      { kind: 'undo-go', atMs: 2600 },
      { kind: 'go', atMs: 3000, cue: 'gone-from-the-show' },
      { kind: 'hold', atMs: 3500 },
      { kind: 'go', atMs: 4000 },
      { kind: 'note', atMs: 2800.6, text: 'late' },
      { kind: 'stop', atMs: 5000 },
    ],
    WORDS,
  );
  applyDiff(document, diff);
  // As it comes back from the file: nothing in it breaks the contract.
  const parsed = parseShow(serialiseShow(unloadShow(document)));
  const [take] = parsed.ok ? (parsed.show.takes ?? []) : [];
  const planned = (id: string) => ({
    plannedStartMs: plan.timesOf(id)?.startMs,
    plannedEndMs: plan.timesOf(id)?.endMs,
    excluded: 'plan lost',
  });
  expect(take).toEqual({
    ...HEADING,
    clock: 'audio',
    rate: 1,
    result: 'stopped',
    notes: 'plan lost',
    cues: [
      { cue: first.id, number: first.number, ...planned(first.id), goMs: 1000, startMs: 1000, endMs: 1800 },
      { cue: second.id, number: second.number, ...planned(second.id), result: 'skipped' },
    ],
    events: [
      { atMs: 2801, kind: 'note', text: 'late' },
      { atMs: 3000, kind: 'note', cue: 'gone-from-the-show', text: 'GO' },
      { atMs: 3500, kind: 'hold' },
      { atMs: 4000, kind: 'note', text: 'GO' },
    ],
  });
});
