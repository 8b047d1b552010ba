/** What stands over the board where there is no loudness to see: why, and what to do about it. */
import { useWords } from '#renderer/state/session.ts';
import { useSong } from '#renderer/state/song.ts';
import { useSongPeaks } from '#renderer/state/song-peaks.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './SongBoard.module.css';

export function BoardNote() {
  const words = useWords();
  const { file } = words.song;
  const song = useSong((state) => state.song);
  const reading = useSongPeaks((state) => state.reading);
  switch (song.status) {
    case 'none':
      return <Note text={file.noneText} button={file.choose} />;
    case 'locating':
      return <Note text={words.timeline.songLocating} />;
    case 'missing':
      return <Note text={words.timeline.songMissing(song.name, song.fault)} button={file.find} />;
    case 'ready':
      if (reading.status === 'read') return null;
      if (reading.status !== 'unreadable') return <Note text={words.timeline.songReading} />;
      return <Note text={words.timeline.songUnreadable(song.name)} button={file.replace} />;
    default:
      return song satisfies never;
  }
}

function Note({ text, button }: { readonly text: string; readonly button?: string }) {
  return (
    // A press on the note is none on the board below it.
    <div className={styles['note']} onPointerDown={(event) => event.stopPropagation()}>
      <p>{text}</p>
      {button !== undefined && <Button onClick={() => runAction('choose-song')}>{button}</Button>}
    </div>
  );
}
