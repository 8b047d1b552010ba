/** A line of lyrics: its time and words; the one in hand shows its fields, or waits for its tap. */
import { Trash2 } from 'lucide-react';
import { changeLyric, deleteLyrics } from '#shared/edit/change-lyrics.ts';
import type { Lyric } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { printTime } from '#shared/time/print.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { MomentField } from '#renderer/fields/MomentField.tsx';
import { useClock } from '#renderer/fields/use-clock.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { isUntimed } from '#renderer/state/song-screen.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './LyricsColumn.module.css';

interface LyricRowProps {
  readonly lyric: Readonly<Lyric>;
  readonly index: number;
  readonly isInHand: boolean;
  readonly tapping: boolean;
  /** Takes the line in hand, or lays it down. */
  readonly onTake: () => void;
}

export function LyricRow({ lyric, index, isInHand, tapping, onTake }: LyricRowProps) {
  const { song, showPanels } = useWords();
  const { tempo } = useClock();
  const untimed = isUntimed(lyric);
  return (
    <li className={styles['row']} data-in-hand={isInHand || undefined} data-untimed={untimed || undefined}>
      <button
        type="button"
        className={styles['line']}
        aria-current={isInHand || undefined}
        aria-expanded={isInHand && !tapping}
        onClick={onTake}
      >
        <span className={styles['time']}>
          {untimed ? song.lyrics.untimed : printTime(timeOfMoment(lyric.start, tempo), 'tenths')}
        </span>
        <span className={styles['text']}>{lyric.text}</span>
      </button>
      {isInHand && !tapping && (
        <div className={styles['fields']} role="group" aria-label={showPanels.lyricAt(index + 1)}>
          <Fields lyric={lyric} index={index} />
        </div>
      )}
    </li>
  );
}

function Fields({ lyric, index }: Pick<LyricRowProps, 'lyric' | 'index'>) {
  const words = useWords();
  const { showPanels } = words;
  return (
    <>
      <MomentField
        label={showPanels.fields.start}
        hideLabel
        value={lyric.start}
        onCommit={(start) =>
          start ? runCommand((document) => changeLyric(document, { index, patch: { start } }), words) : null
        }
      />
      <WordsField
        label={showPanels.fields.lyric}
        hideLabel
        value={lyric.text}
        onCommit={(text) =>
          runCommand((document) => changeLyric(document, { index, patch: { text: text ?? '' } }), words)
        }
      />
      <IconButton
        icon={Trash2}
        label={showPanels.remove(showPanels.lyricAt(index + 1))}
        onClick={() => void runCommand((document) => deleteLyrics(document, { indexes: new Set([index]) }), words)}
      />
    </>
  );
}
