/** A moment of the show: a time, a timecode, or a bar and beat, as it is typed. */
import type { Moment } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { useWords } from '#renderer/state/session.ts';
import { printMoment } from '#shared/words/print-values.ts';
import { readMoment } from './typed.ts';
import { useClock } from './use-clock.ts';
import { ValueField, type ValueFieldProps } from './ValueField.tsx';

export function MomentField(props: Omit<ValueFieldProps<Moment>, 'print' | 'read' | 'onStep'>) {
  const words = useWords();
  const clock = useClock();
  const currentMs = props.value && timeOfMoment(props.value, clock.tempo);
  return (
    <ValueField
      {...props}
      print={(moment) => printMoment(moment, words)}
      read={(text) => {
        const typed = readMoment(text, 'time', clock, words, currentMs);
        return typed.ok ? { ok: true, value: typed.value.moment } : typed;
      }}
    />
  );
}
