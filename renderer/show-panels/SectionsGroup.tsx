/** The sections of the song. */
import { useMemo } from 'react';
import type { Moment } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { printTime } from '#shared/time/print.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { MomentField } from '#renderer/fields/MomentField.tsx';
import { useClock } from '#renderer/fields/use-clock.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { RecordList } from '#renderer/records/RecordList.tsx';
import { CopySection } from './CopySection.tsx';
import { useRecords } from '#renderer/records/use-records.ts';

/** So many bars behind the last section a new one is put. */
const NEXT_SECTION_BARS = 8;

export function SectionsGroup() {
  const { showPanels } = useWords();
  const { tempo } = useClock();
  const records = useRecords('sections');
  const sections = useMemo(
    () => [...records].sort((a, b) => timeOfMoment(a.start, tempo) - timeOfMoment(b.start, tempo)),
    [records, tempo],
  );
  const nextStart = (): Moment => {
    const last = sections.at(-1);
    return { bar: last ? tempo.barBeatAt(timeOfMoment(last.start, tempo)).bar + NEXT_SECTION_BARS : 1 };
  };
  return (
    <FieldGroup id="show-sections" title={showPanels.groups.sections} summary={String(sections.length)} startsClosed>
      <RecordList
        table="sections"
        records={sections}
        addLabel={showPanels.addSection}
        createRecord={() => ({ name: showPanels.newSection(sections.length + 1), start: nextStart() })}
        aside={({ start }) => printTime(timeOfMoment(start, tempo))}
      >
        {(section, change) => (
          <>
            <WordsField
              label={showPanels.fields.name}
              value={section.name}
              onCommit={(name) => change({ name: name ?? '' })}
            />
            <FieldRow>
              <MomentField
                label={showPanels.fields.start}
                value={section.start}
                onCommit={(start) => (start ? change({ start }) : null)}
              />
              <LengthField
                label={showPanels.fields.resetMs}
                optional
                value={section.resetMs}
                onCommit={(resetMs) => change({ resetMs })}
              />
            </FieldRow>
            <WordsField
              label={showPanels.fields.intention}
              lines
              value={section.intention}
              onCommit={(intention) => change({ intention })}
            />
            <CopySection section={section} sections={sections} />
          </>
        )}
      </RecordList>
    </FieldGroup>
  );
}
