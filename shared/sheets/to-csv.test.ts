import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#tests/fixtures/parse-csv.ts';
import { unguardFormula } from './formula-guard.ts';
import { toCsv, type CsvValue } from './to-csv.ts';

const BOM = '\ufeff';

describe('a table as CSV', () => {
  it('begins with a byte order mark, quotes texts and leaves numbers bare', () => {
    expect(toCsv([['단 한 번', -1500, null, 'a "b", c\nd']])).toBe(`${BOM}"단 한 번",-1500,,"a ""b"", c\nd"\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\nx', '＝1'])('makes no formula of %j', (text) => {
    expect(toCsv([[text]])).toBe(`${BOM}"'${text}"\r\n`);
  });

  it('leaves printed negative times alone: their minus is no formula', () => {
    expect(toCsv([['−0:58.195']])).toBe(`${BOM}"−0:58.195"\r\n`);
  });

  it('gives back what went in, whatever it was', () => {
    const value: fc.Arbitrary<CsvValue> = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[",\r\n=+@'a-c-]{0,8}$/),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const csv = toCsv(rows);
        expect(csv.startsWith(BOM)).toBe(true);
        const read = parseCsv(csv.slice(1)).map((row) => row.map(unguardFormula));
        const given = rows.map((row) =>
          row.map((field) => (typeof field === 'string' ? field.toWellFormed() : String(field ?? ''))),
        );
        expect(read).toEqual(given);
      }),
    );
  });
});
