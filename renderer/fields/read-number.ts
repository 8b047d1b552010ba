/** A number as it is typed: whole, or with a point or a comma; with the signs of a Korean keyboard too. */
import type { Words } from '#shared/words/language.ts';
import type { Read } from './typed.ts';

export interface NumberRange {
  readonly whole?: boolean;
  readonly from?: number;
  readonly to?: number;
  /** Larger than this, not equal to it. */
  readonly above?: number;
}

/** The number, or the sentence that says which numbers may stand there. */
export function readNumber(text: string, range: NumberRange, words: Words): Read<number> {
  const value = parseNumber(text);
  if (value !== null && isInRange(value, range)) return { ok: true, value };
  return { ok: false, why: expected(range, words) };
}

/** Null for anything that is no number. */
function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replace(',', '.').trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(plain) ? Number(plain) : null;
}

export function isInRange(
  value: number,
  { whole = false, from = -Infinity, to = Infinity, above = -Infinity }: NumberRange,
): boolean {
  return (!whole || Number.isSafeInteger(value)) && value >= from && value <= to && value > above;
}

function expected({ whole, from, to, above }: NumberRange, { fields }: Words): string {
  if (whole && from !== undefined && to !== undefined) return fields.wholeNumberBetween(from, to);
  if (whole) return from === undefined ? fields.anyWholeNumber : fields.wholeNumber(from);
  if (above !== undefined) return fields.numberAbove(String(above));
  if (from !== undefined && to !== undefined) return fields.numberBetween(String(from), String(to));
  return from === undefined ? fields.number : fields.numberFrom(String(from));
}
