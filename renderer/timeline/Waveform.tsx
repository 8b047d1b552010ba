/** The song's row: its loudness, or quietly why there is none. */
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { useSong, type SongState } from '#renderer/state/song.ts';
import type { Words } from '#shared/words/language.ts';
import { Layer } from './Layer.tsx';
import { readPeaks } from './song-peaks.ts';
import styles from './Timeline.module.css';
import type { TimelineView } from './timeline-view.ts';

/** How the reading of a song ended. */
interface Reading {
  readonly url: string;
  readonly readable: boolean;
}

export function Waveform({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const song = useSong((state) => state.song);
  const [reading, setReading] = useState<Reading | null>(null);
  const url = song.status === 'ready' ? song.url : null;
  const startsAtMs = song.status === 'ready' ? song.startsAtMs : 0;
  useEffect(() => {
    view.setSong(null);
    if (url === null) return;
    const abort = new AbortController();
    void readPeaks(url, abort.signal).then((peaks) => {
      if (abort.signal.aborted) return;
      setReading({ url, readable: peaks !== null });
      if (peaks) view.setSong({ peaks, startsAtMs });
    });
    return () => abort.abort();
  }, [view, url, startsAtMs]);
  const note = noteOf(song, reading, words);
  return (
    <>
      <Layer view={view} name="waveform" />
      {note && <p className={styles['songNote']}>{note}</p>}
    </>
  );
}

/** The head of the row: the song's file. */
export function SongName() {
  const words = useWords();
  const song = useSong((state) => state.song);
  return song.status === 'none' ? words.timeline.noSong : song.name;
}

function noteOf(song: SongState, reading: Reading | null, { timeline }: Words): string | null {
  switch (song.status) {
    case 'none':
      return null;
    case 'locating':
      return timeline.songLocating;
    case 'missing':
      return timeline.songMissing(song.name, song.fault);
    case 'ready':
      if (reading?.url !== song.url) return timeline.songReading;
      return reading.readable ? null : timeline.songUnreadable(song.name);
    default:
      return song satisfies never;
  }
}
