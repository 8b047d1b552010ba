/** Numbers under keys that the format does not know come back as they stood, whatever way the show takes. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCue } from '#shared/edit/add-cue.ts';
import { deleteCues } from '#shared/edit/delete-cues.ts';
import { duplicateCues } from '#shared/edit/duplicate-cues.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { mergeDocuments } from '#shared/edit/merge/merge-documents.ts';
import { recoverShow } from '#shared/edit/recover-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import type { MutableDocument, ShowDocument } from './document.ts';
import { mayHaveOtherNumbers } from './kept-number.ts';
import { loadDocument } from './load.ts';
import { parseShow } from './parse.ts';
import { repairShow } from './repair.ts';
import { serialiseShow } from './serialise.ts';
import { unloadShow } from './unload.ts';

/** Where the numbers come: JSON.stringify would not write them. */
const HERE = '"put a number here"';

/** A file in its form that has keys of others in every kind of object, with numbers in them. */
function textWith(number: string): string {
  const theirs = { one: 'put a number here', more: [['put a number here'], { deep: 'put a number here' }] };
  const show = fullShow();
  const [cue, lane, take] = [show.cues[0], show.lanes[0], show.takes?.[0]];
  for (const object of [
    show,
    show.music,
    show.stage,
    cue,
    cue?.start,
    cue?.duration,
    cue?.window,
    lane,
    take,
    take?.cues[0],
    show.jumps?.[0]?.winds[0],
    show.accepted?.[0],
    show.sheets?.[0]?.filter,
  ])
    Object.assign(object ?? {}, { theirs });
  return `${JSON.stringify(show, null, 2)}\n`.replaceAll(HERE, number);
}
function load(text: string): MutableDocument {
  const parsed = parseShow(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return loadDocument(parsed.show);
}
const textOf = (document: ShowDocument): string => serialiseShow(unloadShow(document));

/** Numbers as JSON may write them, most of them as no double is written. */
const digits = fc.stringMatching(/^\d{1,30}$/);
const number = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits.map((text) => text.replace(/^0+(?=\d)/, '')),
    fc.option(digits, { nil: undefined }),
    fc.option(fc.stringMatching(/^[eE][+-]?\d{1,2}$/), { nil: undefined }),
  )
  .map(([sign, whole, part, power]) => `${sign}${whole}${part === undefined ? '' : `.${part}`}${power ?? ''}`);

describe('a number under a key that the format does not know', () => {
  test.each([
    '12345678901234567890123',
    '1.50',
    '0.1000000000000000055511151231257827',
    '-0',
    '1e3',
    '1E+2',
    '0.0000001',
    '12345678.12345678901',
    '-1.0',
    '0.30000000000000004',
    '100',
  ])('%s is written back as it stands', (given) => {
    expect(textOf(load(textWith(given)))).toBe(textWith(given));
  });

  test('is written back as it stands, however it is written', () => {
    fc.assert(
      fc.property(number, (given) => {
        expect(textOf(load(textWith(given)))).toBe(textWith(given));
      }),
      { numRuns: 300 },
    );
  });

  test('is not missed beside texts that look like numbers', () => {
    const text = textWith('7').replace('"First line"', '"took 1.50, then 1e3"');
    expect(textOf(load(text))).toBe(text);
    expect(mayHaveOtherNumbers('{"3f5a9d84-61c2-4e0b-9d27": "2026-11-22T17:10:00.000+09:00", "at": 0.5}')).toBe(false);
  });

  test('lives through edits, the undoing of them, copies and a merge', () => {
    const given = '12345678901234567890123';
    const document = load(textWith(given));
    const editor = createEditor(document);
    const outcome = duplicateCues(document, { cues: ['v-1'], byMs: 1000 });
    if (isRefusal(outcome)) throw new Error('refused');
    editor.run(outcome);
    expect(textOf(document).split(given)).toHaveLength(textWith(given).split(given).length + 12);
    editor.undo();
    expect(textOf(document)).toBe(textWith(given));
    const [base, theirs] = [load(textWith('1.50')), load(textWith(given))];
    const merged = mergeDocuments(base, load(textWith('1.50')), theirs, new Map()).document;
    expect(JSON.stringify(merged.cues.get('v-1'))).toBe(JSON.stringify(theirs.cues.get('v-1')));
    expect(JSON.stringify(merged.cues.get('v-1')).split(given)).toHaveLength(13);
  });

  test('lives through a crash: the journal has it to the last digit', () => {
    const given = '12345678901234567890123';
    const document = load(textWith(given));
    const lines: string[] = [];
    const editor = createEditor(document);
    editor.subscribe((change) => lines.push(journalLine(change, lines.length + 1, '2026-11-22T12:00:00Z') ?? ''));
    for (const outcome of [addCue(document, { lane: 'artist', atMs: 0 }), deleteCues(document, { cues: ['v-1'] })]) {
      if (isRefusal(outcome)) throw new Error('refused');
      editor.run(outcome);
    }
    editor.undo();
    const opened = parseShow(textWith(given));
    if (!opened.ok) throw new Error('refused');
    const recovered = textOf(recoverShow(opened.show, lines, 0).document);
    expect(recovered).toBe(textOf(document));
    expect(recovered).toContain(given);
  });

  test('is in the repaired copy of a broken file', () => {
    const broken = textWith('1.50').replace('"V 1"', '""');
    const repaired = repairShow(broken);
    expect(repaired && serialiseShow(repaired.show)).toBe(textWith('1.50').replace('"V 1"', '"?"'));
  });
});

test('a number that the format knows is a number', () => {
  const text = JSON.stringify(fullShow())
    .replace('"metres":6', '"metres":6.50')
    .replace('"at":100000', '"at":1e5,"theirs":1e5');
  const parsed = parseShow(text);
  expect(parsed.ok && parsed.show.stage?.routes[0]?.metres).toBe(6.5);
  expect(parsed.ok && parsed.show.cues[2]?.start).toMatchObject({ at: 100_000 });
  expect(parsed.ok && serialiseShow(parsed.show)).toContain('"theirs": 1e5');
});

test('a number that no program could write back leaves the repaired copy, and is told', () => {
  const text = JSON.stringify({ ...fullShow(), theirs: { size: 0 } }).replace('"size":0', '"size":1e999');
  expect(repairShow(text)?.repairs).toEqual([{ path: '/theirs/size', found: '1e999' }]);
});
