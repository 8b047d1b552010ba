/** A number: whole, or with a point; from a least value, perhaps to a most. */
import { useWords } from '#renderer/state/session.ts';
import { isInRange, readNumber, type NumberRange } from './read-number.ts';
import { ValueField, type ValueFieldProps } from './ValueField.tsx';

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
        if (isInRange(next, range)) onCommit(next);
      }}
    />
  );
}
