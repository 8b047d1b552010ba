/** The head of the song screen: the file that sounds or is missed, and the times that tie it to the show. */
import { ArrowLeft, Music, TriangleAlert } from 'lucide-react';
import type { HeaderRecord } from '#shared/show/document.ts';
import { printExactTime, printTime } from '#shared/time/print.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { FirstBar, SongFileStart, SongLength } from '#renderer/fields/SongFields.tsx';
import { useMusicChange } from '#renderer/fields/use-music-change.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSong } from '#renderer/state/song.ts';
import { useSongPeaks } from '#renderer/state/song-peaks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './SongHead.module.css';

interface MusicProps {
  readonly music: HeaderRecord['music'];
}

export function SongHead({ music }: MusicProps) {
  const { actions } = useWords();
  return (
    <header className={styles['head']}>
      <IconButton icon={ArrowLeft} label={actions.names['song-done']} onClick={() => runAction('song-done')} />
      <SongFile music={music} />
      <div className={styles['times']}>
        <SongLength music={music} />
        <FirstBar music={music} />
        <SongFileStart music={music} />
      </div>
    </header>
  );
}

function SongFile({ music }: MusicProps) {
  const words = useWords();
  const { file } = words.song;
  const song = useSong((state) => state.song);
  const hasFolder = useShow((show) => show.file?.writable ?? false);
  const isMissing = song.status === 'missing';
  const Icon = isMissing ? TriangleAlert : Music;
  return (
    <div className={styles['file']} data-missing={isMissing || undefined}>
      <Icon size={18} aria-hidden />
      <div className={styles['names']}>
        <h1 className={styles['name']}>{song.status === 'none' ? file.none : song.name}</h1>
        <p className={styles['note']} role={isMissing ? 'alert' : undefined}>
          {isMissing
            ? words.timeline.songMissing(music.audio?.path ?? song.name, song.fault)
            : song.status === 'ready' && !hasFolder
              ? file.pending
              : (music.audio?.path ?? file.noneText)}
        </p>
      </div>
      <Button
        tone={isMissing || song.status === 'none' ? 'primary' : 'normal'}
        onClick={() => runAction('choose-song')}
      >
        {isMissing ? file.find : song.status === 'none' ? file.choose : file.replace}
      </Button>
      <LengthOffer music={music} />
    </div>
  );
}

/** Where the file ends elsewhere than the song: what it says itself is one press away. */
function LengthOffer({ music }: MusicProps) {
  const { file } = useWords().song;
  const change = useMusicChange();
  const reading = useSongPeaks((state) => state.reading);
  if (reading.status !== 'read' || !music.audio) return null;
  const endMs = reading.peaks.lengthMs + (music.audio.offsetMs ?? 0);
  if (endMs < 1 || endMs === music.lengthMs) return null;
  return (
    <div className={styles['offer']}>
      <span>{file.endsAt(printTime(endMs, 'millis'))}</span>
      <Button onClick={() => void change({ lengthMs: endMs })}>{file.takeLength(printExactTime(endMs))}</Button>
    </div>
  );
}
