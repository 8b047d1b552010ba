/** A number: whole, or with a point; from a least value, perhaps to a most. */
import { useWords } from '#renderer/state/session.ts';
import type { Words } from '#shared/words/language.ts';
import type { Read } from './typed.ts';
import { ValueField, type ValueFieldProps } from './ValueField.tsx';

export interface NumberRange {
  readonly whole?: boolean;
  readonly from?: number;
  readonly to?: number;
  /** Larger than this, not equal to it. */
  readonly above?: number;
}

interface CountFieldProps extends Omit<ValueFieldProps<number>, 'print' | 'read' | 'onStep'>, NumberRange {
  /** How far an arrow key goes; with Shift ten times as far. Default 1. */
  readonly step?: number;
}

export function CountField({ whole, from, to, above, step = 1, ...props }: CountFieldProps) {
  const words = useWords();
  const { value, mixed, onCommit } = props;
  const range = {
    ...(whole && { whole }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(above !== undefined && { above }),
  };
  return (
    <ValueField
      {...props}
      align="end"
      print={String}
      read={(text) => readNumber(text, range, words)}
      onStep={(direction, far) => {
        if (mixed) return;
        // Steps of tenths add up to tenths, not to 0.30000000000000004.
        const next = Number(((value ?? 0) + direction * step * (far ? 10 : 1)).toFixed(6));
        if (isIn(next, range)) onCommit(next);
      }}
    />
  );
}

function readNumber(text: string, range: NumberRange, words: Words): Read<number> {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replace(',', '.').trim();
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(plain) ? Number(plain) : NaN;
  if (!Number.isNaN(value) && isIn(value, range)) return { ok: true, value };
  return { ok: false, why: expected(range, words) };
}

function isIn(
  value: number,
  { whole = false, from = -Infinity, to = Infinity, above = -Infinity }: NumberRange,
): boolean {
  return (!whole || Number.isSafeInteger(value)) && value >= from && value <= to && value > above;
}

function expected({ whole, from, to, above }: NumberRange, { fields }: Words): string {
  if (whole) return from === undefined ? fields.anyWholeNumber : fields.wholeNumber(from);
  if (above !== undefined) return fields.numberAbove(String(above));
  if (from !== undefined && to !== undefined) return fields.numberBetween(String(from), String(to));
  return from === undefined ? fields.number : fields.numberFrom(String(from));
}
