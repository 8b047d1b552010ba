/** The sections in the order of their time, each with how long it lasts. */
import { Plus, SquareSplitHorizontal, Trash2 } from 'lucide-react';
import { changeRecord } from '#shared/edit/change-record.ts';
import { timedSections } from '#shared/edit/change-sections.ts';
import { deleteRecord } from '#shared/edit/delete-record.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { MomentField } from '#renderer/fields/MomentField.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SongColumn } from './SongColumn.tsx';
import styles from './SongScreen.module.css';

export function SectionsColumn() {
  const words = useWords();
  const { showPanels, actions } = words;
  const { sections: texts } = words.song;
  const { document } = useShow((show) => show);
  const sections = timedSections(document);
  const { lengthMs } = headerOf(document).music;
  const run = (command: (now: ShowDocument) => Outcome): string | null => runCommand(command, words);
  return (
    <SongColumn
      id="song-sections"
      title={showPanels.groups.sections}
      tools={
        <>
          <Button tone="plain" onClick={() => runAction('add-section')}>
            <Plus size={14} aria-hidden />
            {texts.addHere}
          </Button>
          <IconButton
            icon={SquareSplitHorizontal}
            label={actions.names['split-section']}
            onClick={() => runAction('split-section')}
          />
        </>
      }
    >
      {sections.length === 0 && <p className={styles['empty']}>{texts.none}</p>}
      {sections.map(({ section: { id, name, start }, startMs }, at) => (
        <div key={id} role="group" aria-label={name} className={styles['section']}>
          <MomentField
            label={showPanels.fields.start}
            hideLabel={at > 0}
            value={start}
            onCommit={(next) =>
              next ? run((now) => changeRecord(now, { table: 'sections', id, patch: { start: next } })) : null
            }
          />
          <WordsField
            label={showPanels.fields.name}
            hideLabel={at > 0}
            value={name}
            onCommit={(next) => run((now) => changeRecord(now, { table: 'sections', id, patch: { name: next ?? '' } }))}
          />
          <span className={styles['lasts']}>
            {printTime(Math.max(0, (sections[at + 1]?.startMs ?? lengthMs) - startMs), 'tenths')}
          </span>
          <IconButton
            icon={Trash2}
            label={showPanels.remove(name)}
            onClick={() => void run((now) => deleteRecord(now, { table: 'sections', id }))}
          />
        </div>
      ))}
    </SongColumn>
  );
}
