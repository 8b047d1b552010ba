/** The lanes: rows of the timeline, top to bottom. */
import type { LaneRecord } from '#shared/show/document.ts';
import { DEPARTMENTS } from '#shared/show/types.ts';
import { ColourField } from '#renderer/fields/ColourField.tsx';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DepartmentMark } from '#renderer/ui/DepartmentMark.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { RecordList } from '#renderer/records/RecordList.tsx';
import { useRecords } from '#renderer/records/use-records.ts';

export function LanesGroup() {
  const { showPanels, common } = useWords();
  const lanes = useRecords('lanes');
  return (
    <FieldGroup id="show-lanes" title={showPanels.groups.lanes} summary={String(lanes.length)}>
      <RecordList
        table="lanes"
        records={lanes}
        ordered
        addLabel={showPanels.addLane}
        createRecord={() => ({
          name: showPanels.newLane(lanes.length + 1),
          department: lanes.at(-1)?.department ?? 'stage',
        })}
        renderMark={markOf}
        aside={({ department }) => common.departments[department]}
      >
        {(lane, change) => (
          <>
            <WordsField
              label={showPanels.fields.name}
              value={lane.name}
              onCommit={(name) => change({ name: name ?? '' })}
            />
            <Select
              label={showPanels.fields.department}
              value={lane.department}
              options={DEPARTMENTS.map((value) => ({ value, label: common.departments[value] }))}
              onChange={(department) => void change({ department })}
            />
            <ColourField
              label={showPanels.fields.colour}
              department={lane.department}
              value={lane.colour}
              onChange={(colour) => void change({ colour })}
            />
            <Checkbox
              label={showPanels.fields.locked}
              checked={lane.locked === true}
              onChange={(locked) => void change({ locked: locked || undefined })}
            />
          </>
        )}
      </RecordList>
    </FieldGroup>
  );
}

function markOf({ department, colour }: LaneRecord) {
  return <DepartmentMark department={department} colour={colour} />;
}
