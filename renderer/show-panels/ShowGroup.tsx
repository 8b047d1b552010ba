/** What the show is called, who makes it, where and when, and what it is for. */
import { DateField } from '#renderer/fields/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { WallClockFields } from './WallClockFields.tsx';
import { useHeaderChange, type HeaderProps } from './use-header-change.ts';

const MOST_NAME = 200;

export function ShowGroup({ header }: HeaderProps) {
  const { showPanels } = useWords();
  const change = useHeaderChange();
  const name = (key: 'artist' | 'song' | 'director' | 'venue') => (
    <WordsField
      label={showPanels.fields[key]}
      most={MOST_NAME}
      value={header[key]}
      onCommit={(value) => change({ [key]: value })}
    />
  );
  return (
    <FieldGroup id="show-names" title={showPanels.groups.show}>
      <WordsField
        label={showPanels.fields.title}
        most={MOST_NAME}
        value={header.title}
        onCommit={(title) => (title === undefined ? showPanels.titleMissing : change({ title }))}
      />
      <FieldRow>
        {name('artist')}
        {name('song')}
      </FieldRow>
      <FieldRow>
        {name('director')}
        {name('venue')}
      </FieldRow>
      <DateField label={showPanels.fields.date} optional value={header.date} onCommit={(date) => change({ date })} />
      <WallClockFields header={header} />
      <WordsField
        label={showPanels.fields.intention}
        lines
        value={header.intention}
        onCommit={(intention) => change({ intention })}
      />
      <WordsField label={showPanels.fields.notes} lines value={header.notes} onCommit={(notes) => change({ notes })} />
    </FieldGroup>
  );
}
