/** What the show is called, who makes it, where and when, and what it is for. */
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
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
      <WordsField
        label={showPanels.fields.date}
        value={header.date}
        placeholder="2026-11-22"
        onCommit={(date) => (date === undefined || isDate(date) ? change({ date }) : showPanels.notADate)}
      />
      <WordsField
        label={showPanels.fields.startsAt}
        value={header.startsAt}
        placeholder="2026-11-22T18:40:00+09:00"
        onCommit={(startsAt) => (change({ startsAt }) === null ? null : showPanels.notAnInstant)}
      />
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

/** A day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
