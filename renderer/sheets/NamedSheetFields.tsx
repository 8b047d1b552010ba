/** What a named sheet is called, whom it is for, and which cues it has in what columns, groups and order. */
import { Trash2 } from 'lucide-react';
import { changeRecord, type ChangeRecord } from '#shared/edit/change-record.ts';
import { filterOf } from '#shared/sheets/filter-cues.ts';
import { GROUPINGS, groupingOf, SORTINGS, sortingOf } from '#shared/sheets/sheet-spec.ts';
import type { SheetRecord } from '#shared/show/document.ts';
import { CUE_KINDS, DEPARTMENTS, type SheetFilter } from '#shared/show/types.ts';
import { deleteUsed } from '#renderer/actions/delete-used.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { CueListChoice } from '#renderer/records/CueChoice.tsx';
import { useRecordOptions } from '#renderer/records/record-options.ts';
import { stepLine } from '#renderer/records/list-order.ts';
import { StepButtons } from '#renderer/records/RecordLine.tsx';
import { useRecords } from '#renderer/records/use-records.ts';
import { useDocument, useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MultiCombobox } from '#renderer/ui/MultiCombobox.tsx';
import type { Option } from '#renderer/ui/options.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { ColumnList } from './ColumnList.tsx';
import styles from './SheetChoices.module.css';

type Change = (patch: ChangeRecord<'sheets'>['patch']) => string | null;

/** As long as names of the file may be. */
const MOST_NAME = 200;

export function NamedSheetFields({ sheet }: { readonly sheet: SheetRecord }) {
  const words = useWords();
  const { sheets, showPanels } = words;
  const said = sheets.screen;
  const change: Change = (patch) =>
    runCommand((document) => changeRecord(document, { table: 'sheets', id: sheet.id, patch }), words);
  const all = useRecords('sheets');
  const place = all.findIndex(({ id }) => id === sheet.id);
  const run = useDocument((state) => state.run);
  return (
    <FieldGroup id="sheets-named" title={said.thisSheet}>
      <WordsField
        label={showPanels.fields.name}
        most={MOST_NAME}
        value={sheet.name}
        onCommit={(name) => change({ name: name ?? '' })}
      />
      <WordsField label={said.for} value={sheet.for} onCommit={(reader) => change({ for: reader ?? '' })} />
      <FilterFields sheet={sheet} change={change} />
      <FieldRow>
        <Select
          label={said.groupBy}
          value={groupingOf(sheet)}
          options={GROUPINGS.map((value) => ({ value, label: sheets.groupings[value] }))}
          onChange={(groupBy) => void change({ groupBy: groupBy === 'section' ? undefined : groupBy })}
        />
        <Select
          label={said.sortBy}
          value={sortingOf(sheet)}
          options={SORTINGS.map((value) => ({ value, label: sheets.sortings[value] }))}
          onChange={(sortBy) => void change({ sortBy: sortBy === 'start' ? undefined : sortBy })}
        />
      </FieldRow>
      <ColumnList columns={sheet.columns} onChange={(columns) => void change({ columns })} />
      <div className={styles['tools']}>
        <StepButtons
          name={sheet.name}
          isFirst={place <= 0}
          isLast={place === all.length - 1}
          isTree={false}
          onStep={(step) => run((document) => stepLine(document, { table: 'sheets', id: sheet.id, step }))}
        />
        <IconButton
          icon={Trash2}
          label={showPanels.remove(sheet.name)}
          onClick={() => void deleteUsed({ table: 'sheets', ids: [sheet.id] })}
        />
      </div>
    </FieldGroup>
  );
}

/** Which cues stand on it: those that each of the lists has. */
function FilterFields({ sheet, change }: { readonly sheet: SheetRecord; readonly change: Change }) {
  const { sheets, common, fields, inspector } = useWords();
  const said = sheets.screen;
  const resources = useRecordOptions('resources');
  const { filter = {} } = sheet;
  const { document, revision } = useShow((show) => show);
  const [on, all] = countOn(document, filter, revision);
  const set = (key: keyof SheetFilter, list: readonly string[]): void => {
    const { [key]: _old, ...rest } = filter;
    const next: SheetFilter = list.length > 0 ? { ...rest, [key]: [...list] } : rest;
    void change({ filter: Object.keys(next).length > 0 ? next : undefined });
  };
  const listField = (key: 'departments' | 'kinds' | 'resources', options: readonly Option<string>[]) => (
    <MultiCombobox
      label={said.filters[key]}
      values={filter[key] ?? []}
      options={options}
      placeholder={said.anyOf[key]}
      removeLabel={fields.remove}
      noneLabel={options.length === 0 ? inspector.noRecords.resources : fields.noMatch}
      onChange={(list) => set(key, list)}
    />
  );
  return (
    <>
      <SectionLabel>{said.cuesOn(on, all)}</SectionLabel>
      {listField(
        'departments',
        DEPARTMENTS.map((value) => ({ value, label: common.departments[value] })),
      )}
      {listField(
        'kinds',
        CUE_KINDS.map((value) => ({ value, label: common.cueKinds[value] })),
      )}
      {listField('resources', resources)}
      <CueListChoice
        label={said.filters.cues}
        values={filter.cues ?? []}
        placeholder={said.anyOf.cues}
        onChange={(list) => set('cues', list)}
      />
    </>
  );
}

/** How many cues stand on the sheet, of all there are. Tables change in place: the revision says when to look again. */
function countOn(
  document: Parameters<typeof filterOf>[0],
  filter: Readonly<SheetFilter>,
  _revision: number,
): readonly [on: number, all: number] {
  const isOn = filterOf(document, filter);
  return [[...document.cues.values()].filter(isOn).length, document.cues.size];
}
