/** The controls that the table of fields is made of: each edits one key of the cues shown, alike for one or for many. */
import type { ComponentType } from 'react';
import type { CuePatch } from '#shared/edit/change-cues.ts';
import { triggerOf } from '#shared/show/defaults.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import { TRIGGERS, type Cue, type Ms } from '#shared/show/types.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import type { NumberRange } from '#renderer/fields/read-number.ts';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { sharedValue } from '#renderer/fields/shared-value.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { CueEdits } from './edit-cues.ts';
import { useRecordOptions } from '#renderer/records/record-options.ts';

export interface ControlProps {
  /** At least one. */
  readonly cues: readonly CueRecord[];
  readonly edits: CueEdits;
}
export interface FieldControl {
  readonly key: keyof CuePatch;
  readonly Control: ComponentType<ControlProps>;
}

/** Keys of a cue whose values are of that type. */
type KeyOf<T> = { [K in keyof Cue]-?: Required<Cue>[K] extends T ? K : never }[keyof Cue];
type TextKey = Exclude<KeyOf<string>, 'id' | 'lane' | 'kind' | 'trigger' | 'number'>;
/** What holds while nothing is set. */
type DefaultOf<T> = (cue: CueRecord, document: ShowDocument) => T;

export function words(key: TextKey, { lines = false } = {}): FieldControl {
  return {
    key,
    Control: ({ cues, edits }) => {
      const { fields } = useWords().inspector;
      const shared = sharedValue(cues, (cue) => cue[key]);
      return (
        <WordsField
          label={fields[key]}
          lines={lines}
          mixed={shared.mixed}
          value={shared.mixed ? undefined : shared.value}
          onCommit={(value) => edits.change({ [key]: value })}
        />
      );
    },
  };
}

export function length(key: KeyOf<number>, defaultOf: DefaultOf<Ms | null> = () => null): FieldControl {
  return {
    key,
    Control: ({ cues, edits }) => {
      const { fields } = useWords().inspector;
      const shared = sharedValue(cues, (cue) => cue[key]);
      const defaultMs = useDefault(cues, key, defaultOf);
      return (
        <LengthField
          label={fields[key]}
          optional
          mixed={shared.mixed}
          value={shared.mixed ? undefined : shared.value}
          defaultMs={defaultMs}
          onCommit={(value) => edits.change({ [key]: value })}
        />
      );
    },
  };
}

interface CountOptions {
  readonly range: NumberRange;
  readonly step?: number;
  readonly default?: number;
}

export function count(key: KeyOf<number>, { range, step = 1, default: standing }: CountOptions): FieldControl {
  return {
    key,
    Control: ({ cues, edits }) => {
      const { fields, inspector } = useWords();
      const shared = sharedValue(cues, (cue) => cue[key]);
      return (
        <CountField
          {...range}
          label={inspector.fields[key]}
          optional
          step={step}
          mixed={shared.mixed}
          value={shared.mixed ? undefined : shared.value}
          placeholder={standing === undefined ? '' : fields.defaultIs(String(standing))}
          onCommit={(value) => edits.change({ [key]: value })}
        />
      );
    },
  };
}

/** A yes or no; what is the default is not written down. */
export function flag(key: KeyOf<boolean>, standing = false): FieldControl {
  return {
    key,
    Control: ({ cues, edits }) => {
      const { fields } = useWords().inspector;
      const shared = sharedValue(cues, (cue) => cue[key] ?? standing);
      return (
        <Checkbox
          label={fields[key]}
          checked={shared.mixed ? 'mixed' : shared.value === true}
          onChange={(checked) => void edits.change({ [key]: checked === standing ? undefined : checked })}
        />
      );
    },
  };
}

/** A record of the show, or none. */
export function record(
  key: 'zone' | 'toZone' | 'clearedBy' | 'jump',
  table: 'zones' | 'resources' | 'jumps',
): FieldControl {
  return {
    key,
    Control: ({ cues, edits }) => {
      const { fields, inspector, common } = useWords();
      const options = useRecordOptions(table);
      const shared = sharedValue(cues, (cue) => cue[key]);
      const label = inspector.fields[key];
      return (
        <Combobox
          label={label}
          value={shared.mixed ? null : (shared.value ?? null)}
          options={options}
          placeholder={shared.mixed ? fields.mixed : common.none}
          clearLabel={fields.clear(label)}
          noneLabel={options.length === 0 ? inspector.noRecords[table] : fields.noMatch}
          onChange={(value) => {
            // Nothing ends where nothing begins: the place a cue goes to is given up with the place it is in.
            const gone = key === 'zone' && value === null ? { toZone: undefined } : {};
            void edits.change({ [key]: value ?? undefined, ...gone });
          }}
        />
      );
    },
  };
}

export const trigger: FieldControl = {
  key: 'trigger',
  Control: ({ cues, edits }) => {
    const { fields, inspector, common } = useWords();
    const shared = sharedValue(cues, triggerOf);
    return (
      <Select
        label={inspector.fields.trigger}
        value={shared.mixed ? null : (shared.value ?? null)}
        placeholder={fields.mixed}
        options={TRIGGERS.map((value) => ({ value, label: common.triggers[value] }))}
        onChange={(value) =>
          void edits.change((cue) => ({ trigger: value === triggerOf({ kind: cue.kind }) ? undefined : value }))
        }
      />
    );
  },
};

function useDefault<T>(cues: readonly CueRecord[], key: keyof Cue, defaultOf: DefaultOf<T>): T | undefined {
  return useShow(({ document }) => {
    const shared = sharedValue(cues, (cue) => defaultOf({ ...cue, [key]: undefined }, document));
    return shared.mixed ? undefined : shared.value;
  });
}
