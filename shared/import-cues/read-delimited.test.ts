import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '#shared/sheets/to-csv.ts';
import { readDelimited } from './read-delimited.ts';

const cellsOf = (text: string): (readonly string[])[] => readDelimited(text).rows.map(({ cells }) => cells);

test.each([
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a\tb\r1\t2, 3',
    [
      ['a', 'b'],
      ['1', '2, 3'],
    ],
  ],
  [
    'a|b\n1|2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\ufeff"a", "b" ,c \n"1,1","2\n2",3',
    [
      ['a', 'b', 'c'],
      ['1,1', '2\n2', '3'],
    ],
  ],
  ['sep=;\r\na;b', [['a', 'b']]],
  ['"say ""GO""",x', [['say "GO"', 'x']]],
  ['5" pipe,x', [['5" pipe', 'x']]],
  ['one column\nand no more', [['one column'], ['and no more']]],
  ["'=1+1,'plain,''@x", [['=1+1', "'plain", "'@x"]]],
  ['', []],
])('%j is read as it was meant', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test('a damaged line is named and costs no other', () => {
  expect(readDelimited('a,b\n1,"2\n3,4\n5,"6"7\n8,9\n')).toEqual({
    columns: 2,
    rows: [
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '"2'], damage: 'stray-quote' },
      { row: 3, cells: ['3', '4'] },
      { row: 4, cells: ['5', '"6"7'], damage: 'stray-quote' },
      { row: 5, cells: ['8', '9'] },
    ],
  });
  expect(readDelimited('a,b\n1,"2\n3,4').rows[1]).toEqual({ row: 2, cells: ['1', '"2'], damage: 'open-quote' });
});

test('rows without text are left out, and counted', () => {
  expect(readDelimited('a,b\n,\n\n1,2').rows.map(({ row }) => row)).toEqual([1, 4]);
});

test('gives back any table that was written for a spreadsheet', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[",;\t\r\n=+@' a-c-]{0,8}$/));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const written = rows.map((row) => row.map((text) => text.toWellFormed()));
      expect(readDelimited(toCsv(rows), ',').rows.map(({ cells }) => cells)).toEqual(written);
    }),
  );
});
