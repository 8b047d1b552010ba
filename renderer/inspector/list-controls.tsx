/**
 * Fields that hold several records: the resources a cue uses, and the cues it may share its place with. Of several cues
 * a field holds what all of them have, and below it stands what only some have. What is added is added to all, what is
 * taken out is taken out of all, and what is left alone stays as it is with each.
 */
import { MOST_SHARING, shareZones, sharingAmong } from '#shared/edit/share-zones.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { MultiCombobox } from '#renderer/ui/MultiCombobox.tsx';
import { CueListChoice } from '#renderer/records/CueChoice.tsx';
import type { ControlProps, FieldControl } from './field-controls.tsx';
import { PartialChips } from './PartialChips.tsx';
import { useRecordOptions } from '#renderer/records/record-options.ts';

type ListKey = 'uses' | 'sharesZoneWith';

export const uses: FieldControl = { key: 'uses', Control: UsesField };
export const sharing: FieldControl = { key: 'sharesZoneWith', Control: SharingField };

function UsesField(props: ControlProps) {
  const { fields, inspector, common } = useWords();
  const options = useRecordOptions('resources');
  const { values, some, onChange, give, take } = listOf(props, 'uses');
  const label = inspector.fields.uses;
  return (
    <div>
      <MultiCombobox
        values={values}
        onChange={onChange}
        label={label}
        options={options}
        placeholder={some.size > 0 ? fields.mixed : common.none}
        removeLabel={fields.remove}
        noneLabel={options.length === 0 ? inspector.noRecords.resources : fields.noMatch}
      />
      <PartialChips
        chips={[...some].map(([value, count]) => ({
          value,
          count,
          label: options.find((option) => option.value === value)?.label ?? value,
        }))}
        all={props.cues.length}
        field={label}
        onGive={give}
        onTake={take}
      />
    </div>
  );
}

function SharingField(props: ControlProps) {
  const { fields, inspector, common } = useWords();
  const { cues, edits } = props;
  // Whether they may share with each other is one question, and not a list of themselves.
  const { values, some, onChange, give, take } = listOf(props, 'sharesZoneWith', new Set(edits.ids));
  const text = useShow(({ document }) =>
    JSON.stringify([...some.keys()].map((id) => document.cues.get(id)?.number ?? id)),
  );
  const numbers = JSON.parse(text) as readonly string[];
  const among = cues.length > 1 && cues.length <= MOST_SHARING ? sharingAmong(cues) : 'none';
  const label = inspector.fields.sharesZoneWith;
  return (
    <div>
      <CueListChoice
        values={values}
        onChange={onChange}
        label={label}
        except={cues.map(({ id }) => id)}
        placeholder={some.size > 0 ? fields.mixed : common.none}
      />
      <PartialChips
        chips={[...some].map(([value, count], place) => ({ value, count, label: numbers[place] ?? value }))}
        all={cues.length}
        field={label}
        onGive={give}
        onTake={take}
      />
      {cues.length > 1 && (
        <Checkbox
          label={cues.length > MOST_SHARING ? inspector.tooManyToShare(MOST_SHARING) : inspector.shareAmong}
          disabled={cues.length > MOST_SHARING}
          checked={among === 'some' ? 'mixed' : among === 'all'}
          onChange={(share) => edits.act((document) => shareZones(document, { cues: edits.ids, share }))}
        />
      )}
    </div>
  );
}

function listOf({ cues, edits }: ControlProps, key: ListKey, apart: ReadonlySet<string> = new Set()) {
  const counts = new Map<string, number>();
  for (const cue of cues) {
    for (const id of cue[key] ?? []) if (!apart.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const values = [...counts].flatMap(([id, count]) => (count === cues.length ? [id] : []));
  const some = new Map([...counts].filter(([, count]) => count < cues.length));
  const change = (added: readonly string[], taken: ReadonlySet<string>): void => {
    void edits.change((cue) => {
      const kept = (cue[key] ?? []).filter((id) => !taken.has(id));
      const list = [...new Set([...kept, ...added])];
      return { [key]: list.length > 0 ? list : undefined };
    });
  };
  return {
    /** What all of them have. */
    values,
    /** What only some of them have, and how many. */
    some,
    onChange: (next: readonly string[]): void =>
      change(
        next.filter((id) => !values.includes(id)),
        new Set(values.filter((id) => !next.includes(id))),
      ),
    give: (id: string): void => change([id], new Set()),
    take: (id: string): void => change([], new Set([id])),
  };
}
