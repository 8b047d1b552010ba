/** The people behind the resources. */
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { RecordList } from '#renderer/records/RecordList.tsx';
import { useRecords } from '#renderer/records/use-records.ts';

export function PeopleGroup() {
  const { showPanels } = useWords();
  const people = useRecords('people');
  return (
    <FieldGroup id="show-people" title={showPanels.groups.people} summary={String(people.length)} startsClosed>
      <RecordList
        table="people"
        records={people}
        ordered
        addLabel={showPanels.addPerson}
        createRecord={() => ({ name: showPanels.newPerson(people.length + 1) })}
        aside={({ role }) => role}
      >
        {(person, change) => (
          <>
            <WordsField
              label={showPanels.fields.name}
              value={person.name}
              onCommit={(name) => change({ name: name ?? '' })}
            />
            <WordsField label={showPanels.fields.role} value={person.role} onCommit={(role) => change({ role })} />
            <WordsField
              label={showPanels.fields.notes}
              lines
              value={person.notes}
              onCommit={(notes) => change({ notes })}
            />
          </>
        )}
      </RecordList>
    </FieldGroup>
  );
}
