/** Fields that hold several records: the resources a cue uses, and the cues it may share its place with. */
import type { CueRecord } from '#shared/show/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { MultiCombobox } from '#renderer/ui/MultiCombobox.tsx';
import type { Option } from '#renderer/ui/options.ts';
import type { ControlProps, FieldControl } from './field-controls.tsx';
import { useCueOptions, useRecordOptions } from './record-options.ts';

type ListKey = 'uses' | 'sharesZoneWith';

export const uses: FieldControl = {
  key: 'uses',
  Control: (props) => <ListField {...props} field="uses" options={useRecordOptions('resources')} />,
};

export const sharing: FieldControl = {
  key: 'sharesZoneWith',
  Control: (props) => (
    <ListField {...props} field="sharesZoneWith" options={useCueOptions(props.cues.map(({ id }) => id))} />
  ),
};

/**
 * Of several cues the field shows what one of them has at least; what is added is added to all of them, what is taken
 * out is taken out of all, and what is left alone stays as it is with each.
 */
function ListField(props: ControlProps & { readonly field: ListKey; readonly options: readonly Option<string>[] }) {
  const { cues, edits, field, options } = props;
  const { fields, inspector, common } = useWords();
  const shown = [...new Set(cues.flatMap((cue) => cue[field] ?? []))];
  const change = (next: readonly string[]): void => {
    const added = next.filter((id) => !shown.includes(id));
    const taken = new Set(shown.filter((id) => !next.includes(id)));
    void edits.change((cue: CueRecord) => {
      const kept = (cue[field] ?? []).filter((id) => !taken.has(id));
      const list = [...new Set([...kept, ...added])];
      return { [field]: list.length > 0 ? list : undefined };
    });
  };
  return (
    <MultiCombobox
      label={inspector.fields[field]}
      values={shown}
      options={options}
      onChange={change}
      placeholder={common.none}
      removeLabel={fields.remove}
      noneLabel={options.length === 0 ? inspector.noRecords[field === 'uses' ? 'resources' : 'cues'] : fields.noMatch}
    />
  );
}
