/** The song's row: its loudness, or quietly why there is none. */
import { useEffect } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { useSong, type SongState } from '#renderer/state/song.ts';
import { useSongPeaks, type PeaksReading } from '#renderer/state/song-peaks.ts';
import type { Words } from '#shared/words/language.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Layer } from './Layer.tsx';
import styles from './Timeline.module.css';
import type { TimelineView } from './timeline-view.ts';

export function Waveform({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const song = useSong((state) => state.song);
  const reading = useSongPeaks((state) => state.reading);
  const startsAtMs = song.status === 'ready' ? song.startsAtMs : 0;
  useEffect(
    () => view.setSong(reading.status === 'read' ? { peaks: reading.peaks, startsAtMs } : null),
    [view, reading, startsAtMs],
  );
  const note = noteOf(song, reading, words);
  return (
    <>
      <Layer view={view} name="waveform" />
      {note && (
        <p className={styles['songNote']}>
          {note}
          {song.status === 'missing' && (
            <Button tone="plain" onClick={() => runAction('choose-song')}>
              {words.song.file.find}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

/** The head of the row: the song's file. */
export function SongName() {
  const words = useWords();
  const song = useSong((state) => state.song);
  return song.status === 'none' ? words.timeline.noSong : song.name;
}

function noteOf(song: SongState, reading: PeaksReading, { timeline }: Words): string | null {
  switch (song.status) {
    case 'none':
      return null;
    case 'locating':
      return timeline.songLocating;
    case 'missing':
      return timeline.songMissing(song.name, song.fault);
    case 'ready':
      if (reading.status === 'read') return null;
      return reading.status === 'unreadable' ? timeline.songUnreadable(song.name) : timeline.songReading;
    default:
      return song satisfies never;
  }
}
