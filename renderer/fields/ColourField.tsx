/** A lane's colour: the department's, that of another one, or any. */
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useEffect, useId, useRef } from 'react';
import { DEPARTMENTS, type Department } from '#shared/show/types.ts';
import { useWords } from '#renderer/state/session.ts';
import { DEPARTMENT_COLOURS } from '#renderer/ui/department-colours.ts';
import { DepartmentMark } from '#renderer/ui/DepartmentMark.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import frame from '#renderer/ui/Field.module.css';
import styles from './ColourField.module.css';

interface ColourFieldProps {
  readonly label: string;
  /** Whose colour it has while it has none of its own. */
  readonly department: Department;
  /** `#rrggbb`; undefined: the department's. */
  readonly value: string | undefined;
  readonly onChange: (colour: string | undefined) => void;
}

const OWN = 'own';

export function ColourField({ label, department, value, onChange }: ColourFieldProps) {
  const { showPanels, common } = useWords();
  const id = useId();
  const known = DEPARTMENTS.find((one) => DEPARTMENT_COLOURS[one] === value?.toLowerCase());
  const chosen = value === undefined ? OWN : (known ?? '');
  return (
    <div className={frame['field']} role="group" aria-labelledby={id}>
      <span id={id} className={frame['label']}>
        {label}
      </span>
      <RadioGroup
        className={styles['colours']}
        aria-labelledby={id}
        value={chosen}
        onValueChange={(next) => {
          const one = DEPARTMENTS.find((candidate) => candidate === next);
          onChange(one && DEPARTMENT_COLOURS[one]);
        }}
      >
        <Radio.Root
          value={OWN}
          className={styles['own']}
          // A free colour is none of these: the keyboard comes to the first all the same.
          tabIndex={chosen === OWN || chosen === '' ? 0 : -1}
          nativeButton
          render={
            <button type="button">
              <DepartmentMark department={department} />
              {showPanels.ownColour}
            </button>
          }
        />
        {DEPARTMENTS.map((one) => (
          <Tooltip key={one} label={common.departments[one]}>
            <Radio.Root
              value={one}
              className={styles['swatch']}
              tabIndex={chosen === one ? 0 : -1}
              style={{ backgroundColor: DEPARTMENT_COLOURS[one] }}
              nativeButton
              render={<button type="button" aria-label={common.departments[one]} />}
            />
          </Tooltip>
        ))}
      </RadioGroup>
      <FreeColour
        value={value ?? DEPARTMENT_COLOURS[department]}
        isChosen={chosen === ''}
        label={showPanels.otherColour}
        onChange={onChange}
      />
    </div>
  );
}

interface FreeColourProps {
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly onChange: (colour: string) => void;
}

/** The system's own picker. What it shows while somebody looks for a colour is nothing yet; closing it is the choice. */
function FreeColour({ value, isChosen, label, onChange }: FreeColourProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    // React tells of each colour that is passed over; the element itself only of the one that is chosen.
    const onChosen = (): void => onChange(element.value);
    element.addEventListener('change', onChosen);
    return () => element.removeEventListener('change', onChosen);
  }, [onChange]);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return (
    <label className={styles['free']} data-chosen={isChosen || undefined}>
      <input ref={input} type="color" defaultValue={value} />
      {label}
    </label>
  );
}
