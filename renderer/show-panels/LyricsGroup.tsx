/** The lyrics, line by line; they stand over the cues on paper. */
import { Plus, Trash2 } from 'lucide-react';
import { addLyric, changeLyric, deleteLyrics } from '#shared/edit/change-lyrics.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Lyric } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { MomentField } from '#renderer/fields/MomentField.tsx';
import { useClock } from '#renderer/fields/use-clock.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './ShowPanels.module.css';
import type { HeaderProps } from './use-header-change.ts';

/** So many bars behind the last line a new one is put. */
const NEXT_LINE_BARS = 4;

export function LyricsGroup({ header }: HeaderProps) {
  const words = useWords();
  const { showPanels } = words;
  const { tempo } = useClock();
  const lyrics = header.music.lyrics ?? [];
  const run = (command: (document: ShowDocument) => Outcome): string | null => runCommand(command, words);
  const setAt = (index: number, patch: Partial<Lyric>): string | null =>
    run((document) => changeLyric(document, { index, patch }));
  const add = (): void => {
    const last = lyrics.at(-1);
    const bar = last ? tempo.barBeatAt(timeOfMoment(last.start, tempo)).bar + NEXT_LINE_BARS : 1;
    void run((document) => addLyric(document, { start: { bar }, text: '' }));
  };
  return (
    <FieldGroup id="show-lyrics" title={showPanels.groups.lyrics} summary={String(lyrics.length)} startsClosed>
      {lyrics.map((line, index) => (
        <div
          // Lines have no name of their own: their place is what they are known by.
          key={index}
          role="group"
          aria-label={showPanels.lyricAt(index + 1)}
          className={styles['lyric']}
        >
          <MomentField
            label={showPanels.fields.start}
            hideLabel={index > 0}
            value={line.start}
            onCommit={(start) => (start ? setAt(index, { start }) : null)}
          />
          <WordsField
            label={showPanels.fields.lyric}
            hideLabel={index > 0}
            value={line.text}
            onCommit={(text) => setAt(index, { text: text ?? '' })}
          />
          <IconButton
            icon={Trash2}
            label={showPanels.remove(showPanels.lyricAt(index + 1))}
            onClick={() => void run((document) => deleteLyrics(document, { indexes: new Set([index]) }))}
          />
        </div>
      ))}
      <div className={styles['add']}>
        <Button tone="plain" onClick={add}>
          <Plus size={14} aria-hidden />
          {showPanels.addLyric}
        </Button>
      </div>
    </FieldGroup>
  );
}
