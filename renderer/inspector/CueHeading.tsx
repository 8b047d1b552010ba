/** What a cue is called, what it is, and where it stands. */
import type { CueRecord } from '#shared/show/document.ts';
import { CUE_KINDS } from '#shared/show/types.ts';
import { moveToLane } from '#shared/edit/move-to-lane.ts';
import { sharedValue } from '#renderer/fields/shared-value.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { currentShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { ControlProps } from './field-controls.tsx';
import styles from './Inspector.module.css';
import { useRecordOptions } from '#renderer/records/record-options.ts';

const MOST_NAME = 200;

export function CueHeading({ cues, edits }: ControlProps) {
  const { inspector, fields, common } = useWords();
  const lanes = useRecordOptions('lanes');
  const [only] = cues.length === 1 ? cues : [];
  const name = sharedValue(cues, (cue: CueRecord) => cue.name);
  const kind = sharedValue(cues, (cue: CueRecord) => cue.kind);
  const lane = sharedValue(cues, (cue: CueRecord) => cue.lane);
  const record = only && currentShow().document.lanes.get(only.lane);
  return (
    <header className={styles['heading']}>
      <div className={styles['what']}>
        {only ? (
          <div
            className={styles['number']}
            data-field="number"
            style={record && { color: record.colour ?? `var(--${record.department})` }}
          >
            <TextField
              label={inspector.fields.number}
              hideLabel
              value={only.number}
              onCommit={(number) => edits.change({ number: number.trim() })}
            />
          </div>
        ) : (
          <p className={styles['several']}>{inspector.several(cues.length)}</p>
        )}
        <div className={styles['choice']}>
          <Select
            label={inspector.fields.kind}
            hideLabel
            value={kind.mixed ? null : (kind.value ?? null)}
            placeholder={fields.mixed}
            options={CUE_KINDS.map((value) => ({ value, label: common.cueKinds[value] }))}
            onChange={(value) => void edits.change({ kind: value })}
          />
        </div>
        <div className={styles['choice']}>
          <Select
            label={inspector.fields.lane}
            hideLabel
            value={lane.mixed ? null : (lane.value ?? null)}
            placeholder={fields.mixed}
            options={lanes}
            onChange={(value) => void edits.run((document) => moveToLane(document, { cues: edits.ids, lane: value }))}
          />
        </div>
      </div>
      <div className={styles['name']} data-field="name">
        <WordsField
          label={inspector.fields.name}
          hideLabel
          most={MOST_NAME}
          mixed={name.mixed}
          value={name.mixed ? undefined : name.value}
          placeholder={inspector.fields.name}
          onCommit={(value) => edits.change({ name: value ?? '' })}
        />
      </div>
    </header>
  );
}
