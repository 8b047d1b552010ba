/** A point of the plan, typed as two numbers. */
import type { Point } from '#shared/show/types.ts';
import { ValueField, type ValueFieldProps } from '#renderer/fields/ValueField.tsx';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { printPoint, readPoint } from './print-point.ts';

export function PointField(props: Omit<ValueFieldProps<Point>, 'print' | 'read' | 'onStep'>) {
  const { stage } = useWords();
  const measures = useMeasures();
  return (
    <ValueField
      {...props}
      print={(point) => printPoint(point, measures).join(', ')}
      read={(text) => {
        const value = readPoint(text, measures);
        return value ? { ok: true, value } : { ok: false, why: stage.notAPoint(measures.length) };
      }}
    />
  );
}
