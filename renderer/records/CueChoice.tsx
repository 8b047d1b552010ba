/** Fields that choose cues. The list of all of them is made when the keyboard comes to the field, and not before. */
import { useMemo, useState, type ReactNode } from 'react';
import type { CueRecord } from '#shared/show/document.ts';
import { currentShow, useShow } from '#renderer/state/document.ts';
import { isHiddenIn, useLanesView } from '#renderer/state/lanes-view.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSettledRevision } from '#renderer/state/use-settled.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { MultiCombobox } from '#renderer/ui/MultiCombobox.tsx';
import type { Option } from '#renderer/ui/options.ts';

/** So long after the last change the list follows: nobody searches it under a drag. */
const SETTLE_MS = 300;

interface CueChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** Cues that cannot be chosen. */
  readonly except?: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (cue: string) => void;
}

/** One cue. */
export function CueChoice({ label, value, except = [], placeholder = '', onChange }: CueChoiceProps) {
  const { options, noneLabel, onFocus } = useCueOptions(value === null ? [] : [value], except);
  return (
    <Asked onFocus={onFocus}>
      <Combobox
        label={label}
        value={value}
        options={options}
        placeholder={placeholder}
        noneLabel={noneLabel}
        onChange={(cue) => cue !== null && onChange(cue)}
      />
    </Asked>
  );
}

interface CueListChoiceProps extends Omit<CueChoiceProps, 'value' | 'onChange'> {
  readonly values: readonly string[];
  readonly onChange: (cues: readonly string[]) => void;
}

/** Several cues, as chips. */
export function CueListChoice({ label, values, except = [], placeholder = '', onChange }: CueListChoiceProps) {
  const { fields } = useWords();
  const { options, noneLabel, onFocus } = useCueOptions(values, except);
  return (
    <Asked onFocus={onFocus}>
      <MultiCombobox
        label={label}
        values={values}
        options={options}
        placeholder={placeholder}
        removeLabel={fields.remove}
        noneLabel={noneLabel}
        onChange={onChange}
      />
    </Asked>
  );
}

function Asked({ onFocus, children }: { readonly onFocus: () => void; readonly children: ReactNode }) {
  return (
    <div role="presentation" onFocusCapture={onFocus} onPointerEnter={onFocus}>
      {children}
    </div>
  );
}

function useCueOptions(chosen: readonly string[], except: readonly string[]) {
  const { inspector, fields, lanes } = useWords();
  const view = useLanesView();
  const [asked, setAsked] = useState(false);
  const document = useShow((show) => show.document);
  const settled = useSettledRevision(SETTLE_MS);
  const [taken, left] = [chosen.join(' '), except.join(' ')];
  const options = useMemo(
    () => {
      const without = new Set(left.split(' '));
      const ids = asked ? currentShow().plan.byStart : taken.split(' ');
      return ids.flatMap((id) => {
        const cue = without.has(id) ? undefined : document.cues.get(id);
        return cue ? [toOption(cue, isHiddenIn(view, document, id) ? lanes.inHiddenLane : '')] : [];
      });
    },
    // eslint-disable-next-line react/exhaustive-deps -- tables change in place: the stamp says when to look again
    [asked, document, settled, taken, left, view, lanes],
  );
  const noneLabel = document.cues.size <= except.length ? inspector.noRecords.cues : fields.noMatch;
  return { options, noneLabel, onFocus: () => setAsked(true) };
}

/** "CAM 3 · Sky to yard", with a word on where it is if it cannot be seen. */
function toOption({ id, number, name }: CueRecord, where: string): Option<string> {
  return { value: id, label: [number, name, where].filter((part) => part !== '').join(' · ') };
}
