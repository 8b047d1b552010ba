/** A length or a signed offset, in every form a person types it. The arrow keys step it by tenths, with Shift by seconds. */
import type { Ms } from '#shared/show/types.ts';
import { useWords } from '#renderer/state/session.ts';
import { printLength, printOffset } from '#shared/words/print-values.ts';
import { readLength } from './typed.ts';
import { useClock } from './use-clock.ts';
import { ValueField, type ValueFieldProps } from './ValueField.tsx';

interface LengthFieldProps extends Omit<ValueFieldProps<Ms>, 'print' | 'read' | 'onStep'> {
  /** An offset may be negative and shows its sign. Default 'length'. */
  readonly as?: 'length' | 'offset';
  /** What holds while nothing is set; shown in the empty field. */
  readonly defaultMs?: Ms | null | undefined;
}

const STEP_MS = 100;

export function LengthField({ as = 'length', defaultMs, ...props }: LengthFieldProps) {
  const words = useWords();
  const clock = useClock();
  const { value, mixed, onCommit } = props;
  const hasDefault = defaultMs !== undefined && defaultMs !== null;
  const from = value ?? (hasDefault ? defaultMs : 0);
  return (
    <ValueField
      {...props}
      placeholder={hasDefault ? words.fields.defaultIs(printLength(defaultMs, words)) : (props.placeholder ?? '')}
      print={(ms) => (as === 'offset' ? printOffset(ms, words) : printLength(ms, words))}
      read={(text) => readLength(text, as, clock, words, value)}
      onStep={(direction, far) => {
        if (mixed) return;
        const next = from + direction * STEP_MS * (far ? 10 : 1);
        onCommit(as === 'length' ? Math.max(0, next) : next);
      }}
    />
  );
}
