import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '#shared/show/load.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { drawsOf, randomShow } from '#tests/oracle/random-show.ts';
import { addCue } from './add-cue.ts';
import { changeHeader } from './change-header.ts';
import { compareDocuments } from './compare-documents.ts';
import { deleteCues } from './delete-cues.ts';
import { isRefusal } from './edit.ts';
import { createEditor, type Editor } from './editor.ts';
import { journalLine, readJournal, replayJournal } from './journal.ts';
import { moveCues } from './move-cues.ts';

const textOf = (document: ShowDocument): string => serialiseShow(unloadShow(document));
const AT = '2026-11-22T18:40:00Z';

/** Writes what happens to an editor, from now on. */
function keepLines(editor: Editor): string[] {
  const lines: string[] = [];
  editor.subscribe((change) => {
    const line = journalLine(change, lines.length + 1, AT);
    if (line !== null) lines.push(line);
  });
  return lines;
}

/** Steps, drags, undos and redos, as a person would make them. */
function work(editor: Editor, seed: number, steps: number): void {
  const { whole, chance } = drawsOf(seed);
  for (let step = 0; step < steps; step += 1) {
    const { document } = editor;
    const ids = [...document.cues.keys()];
    const cue = ids[whole(0, Math.max(0, ids.length - 1))] ?? '';
    const lane = [...document.lanes.keys()][0] ?? '';
    const turn = whole(0, 7);
    if (turn < 2) editor.undo();
    else if (turn < 4) editor.redo();
    else {
      const outcome = [
        () => moveCues(document, { cues: [cue], byMs: whole(-9, 9) * 250 }),
        () => addCue(document, { lane, atMs: whole(0, 99) * 500 }),
        () => deleteCues(document, { cues: [cue] }),
        () => changeHeader(document, { patch: { title: `Title ${whole(0, 9)}` } }),
      ][whole(0, 3)]?.();
      if (!outcome || isRefusal(outcome)) continue;
      if (chance(0.5)) {
        editor.draft(() => outcome);
        if (chance(0.2)) editor.cancelDraft();
        else editor.commitDraft();
      } else editor.run(outcome);
    }
  }
}

test('base and lines give the show and its history, wherever the base was taken', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat({ max: 12 }),
      fc.nat({ max: 20 }),
      (seed, before, after) => {
        const editor = createEditor(loadDocument(randomShow(seed)));
        work(editor, seed + 1, before);
        const base = structuredClone(editor.document) as ReturnType<typeof loadDocument>;
        const lines = keepLines(editor);
        work(editor, seed + 2, after);

        replayJournal(base, readJournal(lines));
        expect(textOf(base)).toBe(textOf(editor.document));
      },
    ),
  );
});

test('an editor goes on from there with the same steps to undo and to do again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat({ max: 20 }), (seed, steps) => {
      const document = loadDocument(randomShow(seed));
      const base = structuredClone(document);
      const editor = createEditor(document);
      const lines = keepLines(editor);
      work(editor, seed + 1, steps);
      const recovered = createEditor(base, replayJournal(base, readJournal(lines)));
      const states = [editor, recovered].map((one) => {
        const told = [one.undoLabel, one.redoLabel].map((label) => JSON.stringify(label));
        while (one.undo()) told.push(textOf(one.document));
        while (one.redo()) told.push(textOf(one.document));
        return told;
      });
      expect(states[1]).toEqual(states[0]);
    }),
  );
});

describe('lines', () => {
  const editor = createEditor(loadDocument(randomShow(7)));
  const lines = keepLines(editor);
  for (const title of ['One', 'Two', 'Three']) {
    const outcome = changeHeader(editor.document, { patch: { title } });
    if (!isRefusal(outcome)) editor.run(outcome);
  }
  const entries = readJournal(lines);

  test('that were written twice count once', () => {
    expect(readJournal([...lines.slice(0, 2), ...lines])).toEqual(entries);
  });
  test('after one that is missing or is none do not count', () => {
    expect(readJournal([...lines.slice(0, 1), ...lines.slice(2)])).toEqual(entries.slice(0, 1));
    expect(readJournal([...lines.slice(0, 1), '{"n":2}', ...lines.slice(2)])).toEqual(entries.slice(0, 1));
    expect(readJournal(['null', ...lines])).toEqual([]);
  });
});

test('what differs is told cue by cue and field by field', () => {
  const show = randomShow(11);
  const [before, editor] = [loadDocument(show), createEditor(loadDocument(show))];
  expect(compareDocuments(before, editor.document)).toEqual([]);
  const [first, second] = [...editor.document.cues.values()];
  const outcomes = [
    () => changeHeader(editor.document, { patch: { title: 'Another' } }),
    () => deleteCues(editor.document, { cues: [second?.id ?? ''] }),
    () => moveCues(editor.document, { cues: [first?.id ?? ''], byMs: 250 }),
    () => addCue(editor.document, { lane: first?.lane ?? '', atMs: 0, number: 'NEW 1' }),
  ];
  for (const make of outcomes) {
    const outcome = make();
    if (!isRefusal(outcome)) editor.run(outcome);
  }
  expect(compareDocuments(before, editor.document)).toEqual(
    expect.arrayContaining([
      { step: 'change-show', field: 'title' },
      { step: 'change-cues', count: 1, number: first?.number, field: 'start' },
      { step: 'add-cue', number: 'NEW 1' },
      { step: 'delete-cues', count: 1, number: second?.number },
    ]),
  );
});
