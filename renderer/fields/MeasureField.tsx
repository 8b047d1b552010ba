/**
 * A length or a speed, shown and typed in the units of the settings; a unit that is typed along counts instead. Takes
 * and gives metres, or metres a second.
 */
import { fromShown, toShown, unitTyped, type Measures } from '#shared/units/measures.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { isInRange, readNumber, type NumberRange } from './read-number.ts';
import { ValueField, type ValueFieldProps } from './ValueField.tsx';

/** Bounds hold in any unit: they are 0. */
type MeasureRange = Pick<NumberRange, 'from' | 'above'>;

interface MeasureFieldProps extends Omit<ValueFieldProps<number>, 'print' | 'read' | 'onStep' | 'label'>, MeasureRange {
  /** Its label, with the unit that its number is in. */
  readonly label: (unit: string) => string;
  readonly of: 'length' | 'speed';
  /** How far an arrow key goes, in the unit shown; with Shift ten times as far. Default 1. */
  readonly step?: number;
}

export function MeasureField({ label, of, from, above, step = 1, ...props }: MeasureFieldProps) {
  const words = useWords();
  const measures = useMeasures();
  const { value, mixed, onCommit } = props;
  const range: MeasureRange = { ...(from !== undefined && { from }), ...(above !== undefined && { above }) };
  const shown = (metric: number): number => toShown(measures, metric);
  return (
    <ValueField
      {...props}
      label={label(measures[of])}
      align="end"
      print={(metric) => String(shown(metric))}
      read={(text) => {
        const { rest, measures: typedIn }: { rest: string; measures: Measures } = unitTyped(text) ?? {
          rest: text,
          measures,
        };
        const typed = readNumber(rest, range, words);
        return typed.ok ? { ok: true, value: fromShown(typedIn, typed.value) } : typed;
      }}
      onStep={(direction, far) => {
        if (mixed) return;
        const next = shown(value ?? 0) + direction * step * (far ? 10 : 1);
        if (isInRange(next, range)) onCommit(fromShown(measures, next));
      }}
    />
  );
}
