/**
 * Numbers that a file may hold and nobody would write: whatever they come to, the file is refused for them, or every
 * answer is made of numbers. No command prints NaN or Infinity, and none leaves a time out.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { layOutSheet } from '#shared/sheets/layout/lay-out-sheet.ts';
import { makeSheetCsv } from '#shared/sheets/sheet-csv.ts';
import { makeSheet } from '#shared/sheets/sheet.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { arbitraryShow } from '#tests/fixtures/arbitrary-show.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { plainMeasure } from '#tests/fixtures/plain-measure.ts';
import { run } from './run.ts';

const FAR = [
  Number.MAX_VALUE,
  1e300,
  1e21,
  Number.MAX_SAFE_INTEGER,
  8_640_000_000,
  8_640_000_000,
  10_000_000,
  10_000_000,
  1,
  1e-9,
  1e-300,
  Number.MIN_VALUE,
];
const farNumber = fc
  .tuple(fc.constantFrom(...FAR), fc.constantFrom(1, 1, 1, -1))
  .map(([size, sign]): number => sign * size);

/** The places of all numbers in a show. */
function numbersIn(value: unknown, found: [object: object, key: string][] = []): [object: object, key: string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'number') found.push([value, key]);
    else numbersIn(entry, found);
  }
  return found;
}

/** A show with one or two of its numbers replaced; bars and beats, which decide the most, more often than others. */
const farShow = fc
  .tuple(
    fc.oneof(fc.constant(null), arbitraryShow),
    fc.array(fc.tuple(fc.nat(), farNumber, fc.boolean()), { minLength: 1, maxLength: 2 }),
  )
  .map(([drawn, changes]): Show => {
    const show = drawn ?? fullShow();
    for (const [place, value, isMusical] of changes) {
      const all = numbersIn(show);
      const musical = all.filter(([, key]) => ['bar', 'beat', 'bpm', 'beats', 'metres', 'speed'].includes(key));
      const places = isMusical && musical.length > 0 ? musical : all;
      const [object, key] = places[place % places.length] ?? [{}, ''];
      Reflect.set(object, key, value);
    }
    return show;
  });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-far-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NO_NUMBER = /NaN|Infinity|undefined/;
/** Keys of answers that may be null: cli.md. */
const MAY_BE_NULL = new Set([
  'slackMs',
  'earlySlackMs',
  'earliestStartMs',
  'latestStartMs',
  'earliestEndMs',
  'latestEndMs',
]);
/** What of an answer, or of pages, is no number where one should stand, or reads as none. */
function oddIn(value: unknown, key = ''): unknown[] {
  if (typeof value === 'string') return NO_NUMBER.test(value) ? [value] : [];
  if (typeof value === 'number')
    return Number.isFinite(value) && (!key.endsWith('Ms') || Number.isSafeInteger(value)) ? [] : [value];
  if (value === null) return key.endsWith('Ms') && !MAY_BE_NULL.has(key) ? [key] : [];
  return typeof value === 'object' ? Object.entries(value).flatMap(([name, entry]) => oddIn(entry, name)) : [];
}

test('every answer about a show that is not refused is made of numbers', { timeout: 120_000 }, async () => {
  const file = path.join(folder, 'far.onetake');
  const answered = { refused: 0, sound: 0 };
  await fc.assert(
    fc.asyncProperty(farShow, fc.constantFrom('en', 'ko'), async (show, language) => {
      const text = JSON.stringify(show);
      writeFileSync(file, text);
      const parsed = parseShow(text);
      answered[parsed.ok ? 'sound' : 'refused'] += 1;
      for (const command of ['plan', 'check', 'why']) {
        const json = await run([command, file, '--json', '--lang', language]);
        expect(json.status === 2).toBe(!parsed.ok);
        expect(oddIn(JSON.parse(json.output))).toEqual([]);
        const told = await run([command, file, '--lang', language]);
        expect(`${told.output}${told.messages ?? ''}`).not.toMatch(NO_NUMBER);
      }
      if (!parsed.ok) return;
      const document = loadDocument(parsed.show);
      const words = wordsIn(language);
      const { plan } = createPlanEngine(document);
      expect(makeSheetCsv(document, plan, 'master', words)).not.toMatch(NO_NUMBER);
      const sheet = makeSheet(document, plan, {
        for: 'master',
        printedAt: '2026-11-22T12:00:00Z',
        words,
      });
      expect(sheet).not.toBeNull();
      expect(sheet && oddIn(layOutSheet(sheet, 'a4', words, plainMeasure))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(answered.sound).toBeGreaterThan(50);
  expect(answered.refused).toBeGreaterThan(50);
});

test('a way longer than any number is told as a way that takes too long', async () => {
  const show = fullShow();
  show.stage?.routes.forEach((route) => (route.metres = Number.MAX_VALUE));
  const [first] = show.cues;
  const there = { ...first, id: 'there', number: 'V 2', start: { bar: 9 }, zone: 'mark' };
  const file = path.join(folder, 'way.onetake');
  writeFileSync(file, JSON.stringify({ ...show, cues: [...show.cues, there] }));
  const { output } = await run(['check', file]);
  expect(output).toMatch(/travel-too-short .* needs 8640000\.0 s .*1\.79.*e\+308 m/);
  expect(output).not.toMatch(NO_NUMBER);
});
