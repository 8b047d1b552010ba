import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { exportCues } from '#shared/import-cues/export-cues.ts';
import { loadDocument } from '#shared/show/load.ts';
import { wordsIn } from '#shared/words/language.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { isZip, readWorkbook, writeWorkbook } from './workbook.ts';
import { unpackedSize } from './unpacked-size.ts';

const NOTHING_CHANGES = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  "'=1",
  ' blanks ',
  'tab\there',
  'two\nlines',
  'two\r\nlines',
  '_x000D_',
  '_x005F_x0041_',
  'a_x0041_b',
  '<&>"\'',
  '단 한 번',
  '🎬',
  'true',
  '1.50',
  '007',
  '2026-11-22',
  '#REF!',
  '\u0001',
  '__proto__',
];

test('texts come back as they were, formulas and signs of the format among them', async () => {
  const bytes = await writeWorkbook('Cues', [NOTHING_CHANGES.map((_, index) => `C${index}`), NOTHING_CHANGES]);
  expect(isZip(bytes)).toBe(true);
  const [sheet] = await readWorkbook(bytes);
  expect(sheet?.name).toBe('Cues');
  expect(sheet?.table.rows[1]?.cells).toEqual(NOTHING_CHANGES);
});

test('a show’s cues come back cell by cell', async () => {
  const rows = exportCues(loadDocument(fullShow()), wordsIn('ko'));
  const [sheet] = await readWorkbook(await writeWorkbook('큐', rows));
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  expect(sheet?.table.rows.map(({ cells }) => cells)).toEqual(texts);
});

test('times that a spreadsheet holds as parts of a day are times, numbers have no dust on them', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Empty', rows: [] },
      { name: 'Hidden', hidden: true, rows: [['x']] },
      {
        name: 'Times',
        columns: [{ numFmt: 'mm:ss.000' }, { numFmt: '[h]:mm:ss' }, {}, {}],
        rows: [[83.4 / 86_400, 1 / 24, 0.1 + 0.2, true]],
      },
    ],
  });
  const sheets = await readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Times', 'Hidden']);
  expect(sheets[0]?.table.rows[0]?.cells).toEqual(['1:23.400', '1:00:00.000', '0.3', 'true']);
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ['no archive', () => new TextEncoder().encode('PK\u0003\u0004 and no more')],
  ['of a hundred gigabytes, as it says', (bytes: Uint8Array) => withUnpackedSize(bytes, 0xfffffffe)],
  ['of a file that says it is empty', (bytes: Uint8Array) => withUnpackedSize(bytes, 0)],
])('a workbook that is %s is refused', async (_, damage) => {
  const bytes = await writeWorkbook('Cues', [['a'], ['b']]);
  await expect(readWorkbook(damage(bytes))).rejects.toThrow(/./u);
});

test('what unpacks to more than it says is refused', async () => {
  const bytes = await writeWorkbook('Cues', [['a'], ...Array.from({ length: 2000 }, () => ['the same'])]);
  expect(unpackedSize(bytes)).toBeGreaterThan(20_000);
  await expect(readWorkbook(withUnpackedSize(bytes, 10))).rejects.toThrow(/size|limit|exceed|large/iu);
});

/** The archive with another size in its list, for every file. */
function withUnpackedSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}
