/** A hundred tables damaged at random: nothing of them is lost, and what cannot be imported is named with its reason. */
import { describe, expect, test } from 'vitest';
import { applyDiff, reverseDiff } from '#shared/edit/diff.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { toCsv } from '#shared/sheets/to-csv.ts';
import { wordsIn } from '#shared/words/language.ts';
import { damageText, drawsOf } from '#tests/fixtures/damage-text.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { exportCues } from './export-cues.ts';
import { guessReading } from './guess-mapping.ts';
import type { Mapping } from './import-fields.ts';
import { planImportNow } from './plan-import.ts';
import { readDelimited } from './read-delimited.ts';

const SHOW = generateShow({ cues: 60, seed: 7 });
const CSV = toCsv(exportCues(loadDocument(SHOW), wordsIn('en')));
const WHOLE: Mapping = guessReading(readDelimited(CSV), loadDocument(SHOW)).mapping;
/** The same as somebody would type it, without a quotation mark round every text. */
const BARE = CSV.replaceAll('"', '').replace('\ufeff', '');

/** Letters and digits of a text, counted: what a reader may not lose, whatever it takes for separators. */
function lettersOf(text: string): string {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(([letter]) => letter).join('');
}

describe.each([
  ['quoted', CSV],
  ['bare', BARE],
])('tables that were %s', (_, csv) => {
  test.each(Array.from({ length: 50 }, (_, index) => [index + 1, 1 + (index % 25)]))(
    'damage %i, in %i places',
    (seed, count) => {
      const damaged = damageText(csv, count, drawsOf(seed));
      const document = loadDocument(SHOW);
      const before = serialiseShow(unloadShow(document));
      const table = readDelimited(damaged);

      // Every letter of the file stands in a cell, in its order.
      expect(lettersOf(table.rows.flatMap(({ cells }) => cells).join(''))).toBe(lettersOf(damaged));

      const { headings, mapping } = guessReading(table, document);
      const rows = table.rows.slice(headings === null ? 0 : headings + 1);
      const plan = planImportNow(document, {
        rows,
        mapping: headings === null ? WHOLE : mapping,
        blanks: 'keep',
        laneName: () => 'Cues',
      });

      // Every row is accounted for, in its order, and every refused one has a reason that can be read.
      expect(plan.rows.map(({ source }) => source)).toEqual(rows);
      expect(plan.counts.add + plan.counts.change + plan.counts.unchanged + plan.counts.refused).toBe(rows.length);
      for (const { outcome, faults, after, source } of plan.rows) {
        expect(outcome === 'refused').toBe(after === null);
        expect(faults.length > 0).toBe(outcome === 'refused');
        expect(source.damage !== undefined && outcome !== 'refused').toBe(false);
        for (const language of ['en', 'ko'] as const)
          for (const fault of faults) expect(wordsIn(language).importCues.fault(fault)).toMatch(/[.]$/u);
      }

      // What is imported is a sound show; cues that no row speaks of are as they were; undo takes all of it back.
      if (!plan.edit) return;
      const spoken = new Set(
        plan.rows.flatMap(({ after, outcome }) => (after && outcome === 'change' ? [after.id] : [])),
      );
      const untouched = [...document.cues.values()].filter(({ id }) => !spoken.has(id));
      applyDiff(document, plan.edit.diff);
      const text = serialiseShow(unloadShow(document));
      expect(parseShow(text)).toMatchObject({ ok: true });
      for (const { rank: _rank, ...cue } of untouched) expect(document.cues.get(cue.id)).toMatchObject(cue);
      applyDiff(document, reverseDiff(plan.edit.diff));
      expect(serialiseShow(unloadShow(document))).toBe(before);
    },
  );
});

test('one stray quotation mark costs one line', () => {
  const lines = CSV.split('\r\n');
  lines[20] = (lines[20] ?? '').replace('","', '",""');
  const document = loadDocument(SHOW);
  const table = readDelimited(lines.join('\r\n'));
  const plan = planImportNow(document, {
    rows: table.rows.slice(1),
    mapping: WHOLE,
    blanks: 'keep',
    laneName: () => '',
  });
  expect(plan.rows.filter(({ outcome }) => outcome === 'refused').map(({ source }) => source.row)).toEqual([21]);
  expect(plan.counts.unchanged).toBe(59);
});
