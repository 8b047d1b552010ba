/**
 * Fields that hold several records: the resources a cue uses, and the cues it may share its place with. Of several cues
 * a field shows what one of them has at least; what is added is added to all, what is taken out is taken out of all,
 * and what is left alone stays as it is with each.
 */
import { useWords } from '#renderer/state/session.ts';
import { MultiCombobox } from '#renderer/ui/MultiCombobox.tsx';
import { CueListChoice } from './CueChoice.tsx';
import type { ControlProps, FieldControl } from './field-controls.tsx';
import { useRecordOptions } from './record-options.ts';

type ListKey = 'uses' | 'sharesZoneWith';

export const uses: FieldControl = { key: 'uses', Control: UsesField };
export const sharing: FieldControl = { key: 'sharesZoneWith', Control: SharingField };

function UsesField(props: ControlProps) {
  const { fields, inspector, common } = useWords();
  const options = useRecordOptions('resources');
  return (
    <MultiCombobox
      {...listOf(props, 'uses')}
      label={inspector.fields.uses}
      options={options}
      placeholder={common.none}
      removeLabel={fields.remove}
      noneLabel={options.length === 0 ? inspector.noRecords.resources : fields.noMatch}
    />
  );
}

function SharingField(props: ControlProps) {
  const { inspector, common } = useWords();
  return (
    <CueListChoice
      {...listOf(props, 'sharesZoneWith')}
      label={inspector.fields.sharesZoneWith}
      except={props.cues.map(({ id }) => id)}
      placeholder={common.none}
    />
  );
}

function listOf({ cues, edits }: ControlProps, key: ListKey) {
  const values = [...new Set(cues.flatMap((cue) => cue[key] ?? []))];
  const onChange = (next: readonly string[]): void => {
    const added = next.filter((id) => !values.includes(id));
    const taken = new Set(values.filter((id) => !next.includes(id)));
    void edits.change((cue) => {
      const kept = (cue[key] ?? []).filter((id) => !taken.has(id));
      const list = [...new Set([...kept, ...added])];
      return { [key]: list.length > 0 ? list : undefined };
    });
  };
  return { values, onChange };
}
