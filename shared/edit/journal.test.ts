import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '#shared/show/load.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { ShowDocument, TakeRecord } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { drawsOf, randomShow } from '#tests/oracle/random-show.ts';
import { addCue } from './add-cue.ts';
import { changeHeader } from './change-header.ts';
import { deleteCues } from './delete-cues.ts';
import { isRefusal } from './edit.ts';
import { createEditor, type Editor } from './editor.ts';
import { journalLine, readJournal } from './journal.ts';
import { moveCues } from './move-cues.ts';
import { recoverShow } from './recover-show.ts';

const textOf = (document: ShowDocument): string => serialiseShow(unloadShow(document));
const parsed = (text: string): Show => {
  const result = parseShow(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.show;
};
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

test('the show as it was opened and the lines give the show as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat({ max: 30 }), (seed, steps) => {
      const text = textOf(loadDocument(randomShow(seed)));
      const editor = createEditor(loadDocument(parsed(text)));
      const lines = keepLines(editor);
      work(editor, seed + 1, steps);
      expect(textOf(recoverShow(parsed(text), lines, 0).document)).toBe(textOf(editor.document));
    }),
  );
});

test('an editor goes on from there with the same steps to undo and to do again, and knows which state is saved', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat({ max: 20 }),
      fc.nat({ max: 20 }),
      (seed, before, since) => {
        const editor = createEditor(loadDocument(randomShow(seed)));
        const lines = keepLines(editor);
        work(editor, seed + 1, before);
        const after = lines.length;
        const [position, savedText] = [editor.position, textOf(editor.document)];
        work(editor, seed + 2, since);
        const { document, history, saved } = recoverShow(randomShow(seed), lines, after);
        const recovered = createEditor(document, history);
        expect(saved && textOf(saved.document)).toBe(savedText);
        const tell = (one: Editor, place: number | null | undefined) => {
          const told = [one.undoLabel, one.redoLabel].map((label) => JSON.stringify(label));
          const note = (): void => void told.push(`${one.position === place ? 'saved ' : ''}${textOf(one.document)}`);
          note();
          while (one.undo()) note();
          while (one.redo()) note();
          return told;
        };
        expect(tell(recovered, saved?.position)).toEqual(tell(editor, position));
      },
    ),
  );
});

test('evidence that came after a save is not saved, and what was saved beyond the lines is not known', () => {
  const show = randomShow(5);
  const editor = createEditor(loadDocument(show));
  const lines = keepLines(editor);
  work(editor, 3, 9);
  const after = lines.length;
  const take: TakeRecord = { id: 'new', name: 'New', kind: 'take', at: '2026-11-22', rank: 1e9 };
  editor.record({ takes: { added: [take] } });
  expect(recoverShow(show, lines, after).saved).toMatchObject({ evidence: true });
  expect(recoverShow(show, lines, after + 1).saved).toMatchObject({ evidence: false });
  expect(recoverShow(show, lines, after + 2).saved).toBeNull();
  expect(recoverShow(show, lines, null).saved).toBeNull();
});

describe('lines', () => {
  const editor = createEditor(loadDocument(randomShow(7)));
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
    const recovered = recoverShow(randomShow(7), [first, second.replaceAll(from, to), third], 0);
    expect(recovered).toMatchObject({ unread: 2, entries: [{ n: 1 }] });
    expect(textOf(recovered.document)).toContain('"title": "One"');
  });
  test('that lead to what no file may hold are left out, back to the last good one', () => {
    const recovered = recoverShow(randomShow(7), [first, second, third.replace('"title":"Three"', '"title":7')], 0);
    expect(recovered).toMatchObject({ unread: 1, entries: [{ n: 1 }, { n: 2 }] });
    expect(textOf(recovered.document)).toContain('"title": "Two"');
  });
});
