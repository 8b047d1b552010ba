import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '#shared/show/load.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { drawsOf, randomShow } from '#tests/oracle/random-show.ts';
import { addCue } from './add-cue.ts';
import { changeHeader } from './change-header.ts';
import { deleteCues } from './delete-cues.ts';
import { isRefusal } from './edit.ts';
import type { Diff } from './diff.ts';
import { createEditor, type Editor } from './editor.ts';
import { writeBase } from './journal-base.ts';
import { journalLine, readJournal, replayJournal } from './journal.ts';
import { moveCues } from './move-cues.ts';
import { recoverShow } from './recover-show.ts';

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
        const base = writeBase(editor.document, []);
        const lines = keepLines(editor);
        work(editor, seed + 2, after);
        expect(recoverShow(base, lines)?.text).toBe(textOf(editor.document));
      },
    ),
  );
});

test('the base of a show with steps is that show without them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat({ max: 20 }), (seed, steps) => {
      const editor = createEditor(loadDocument(randomShow(seed)));
      work(editor, seed + 1, steps);
      const before = editor.document.cues.size;
      const base = writeBase(editor.document, []);
      const since: Diff[] = [];
      editor.subscribe(({ cause, diff, step }) => {
        if (cause !== 'draft') since.push(step?.diff ?? diff);
      });
      work(editor, seed + 2, steps);
      const again = recoverShow(writeBase(editor.document, since), []);
      expect(again?.text).toBe(recoverShow(base, [])?.text);
      expect(again?.document.cues.size).toBe(before);
    }),
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
      const recovered = createEditor(base, replayJournal(base, readJournal(lines).entries));
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
  const base = writeBase(editor.document, []);
  const lines = keepLines(editor);
  for (const title of ['One', 'Two', 'Three']) {
    const outcome = changeHeader(editor.document, { patch: { title } });
    if (!isRefusal(outcome)) editor.run(outcome);
  }
  const [first = '', second = '', third = ''] = lines;
  const read = (...given: readonly string[]) => {
    const { entries, unread } = readJournal(given);
    return { kept: entries.map((entry) => JSON.stringify(entry)), unread };
  };

  test('that were written twice count once', () => {
    expect(read(first, second, ...lines)).toEqual({ kept: lines, unread: 0 });
  });
  test('that rest on one that is missing or can’t be read do not count, and are told', () => {
    expect(read(first, third)).toEqual({ kept: [first], unread: 2 });
    expect(read(first, '{"n":2}', third)).toEqual({ kept: [first], unread: 2 });
    expect(read('null', ...lines)).toEqual({ kept: lines, unread: 0 });
  });
  test('that were torn by a crash do not stand in the way of what is written after it', () => {
    expect(read(first, third, second, third)).toEqual({ kept: lines, unread: 0 });
    const another = second.replace('Two', 'Zwei');
    expect(read(first, third, another)).toEqual({ kept: [first, another], unread: 1 });
  });
  test('that were given up for others are gone with all that rested on them', () => {
    const another = second.replace('Two', 'Zwei');
    expect(read(first, second, third, another)).toEqual({ kept: [first, another], unread: 0 });
  });
  test.each([
    ['a cause', '"cause":"edit"', '"cause":"merge"'],
    ['a table', '"diff":{', '"diff":{"cameras":{"added":[{"id":"a","rank":1}]},'],
    ['a kind of change', '"updated":', '"swapped":'],
    ['a record without a rank', '"rank":', '"order":'],
    ['a diff that is none', '"updated":[', '"updated":[7,'],
  ])('of another version, or damaged in %s, end what is recovered', (_what, from, to) => {
    expect(second).toContain(from);
    const recovered = recoverShow(base, [first, second.replaceAll(from, to), third]);
    expect(recovered).toMatchObject({ unread: 2, entries: [{ n: 1 }] });
    expect(recovered?.text).toContain('"title": "One"');
  });
  test('that lead to what no file may hold are left out, back to the last good one', () => {
    const recovered = recoverShow(base, [first, second, third.replace('"title":"Three"', '"title":7')]);
    expect(recovered).toMatchObject({ unread: 1, entries: [{ n: 1 }, { n: 2 }] });
    expect(recovered?.text).toContain('"title": "Two"');
  });
  test.each([
    ['half of one', base.slice(0, -9)],
    ['an empty one', '{}'],
    ['a list', '[]'],
    ['one whose header is missing', base.replace('"header":{"added":[', '"header":{"removed":[')],
    ['one with records that no file may hold', base.replaceAll('"number":', '"nummer":')],
  ])('give nothing without a base: %s', (_what, text) => {
    expect(text).not.toBe(base);
    expect(recoverShow(text, lines)).toBeNull();
  });
});
