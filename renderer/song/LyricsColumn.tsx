/** The lyrics: pasted as a text, tapped in line by line while the song plays, mended one by one. */
import { ClipboardPaste, Hand } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { HeaderRecord } from '#shared/show/document.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { tapFrom } from '#renderer/actions/song-actions.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSongScreen } from '#renderer/state/song-screen.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { LyricRow } from './LyricRow.tsx';
import { PasteLyrics } from './PasteLyrics.tsx';
import { SongColumn } from './SongColumn.tsx';
import styles from './LyricsColumn.module.css';

export function LyricsColumn({ music }: { readonly music: HeaderRecord['music'] }) {
  const words = useWords();
  const { lyrics: texts } = words.song;
  const { line, tapping, toBeat, setLine, setToBeat } = useSongScreen();
  const [pasting, setPasting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const lyrics = music.lyrics ?? [];

  // While lines are tapped, the keys belong to the list and not to a button that was pressed before.
  useEffect(() => {
    if (tapping) list.current?.focus({ preventScroll: true });
  }, [tapping]);
  useEffect(() => {
    // Who taps reads ahead: the next lines must be in sight.
    if (line !== null) list.current?.children[line]?.scrollIntoView({ block: tapping ? 'center' : 'nearest' });
  }, [line, tapping]);

  const take = (index: number): void => {
    if (!tapping) setLine(index === line ? null : index);
    else {
      tapFrom(index);
      list.current?.focus({ preventScroll: true });
    }
  };

  return (
    <SongColumn
      id="song-lyrics"
      title={words.showPanels.groups.lyrics}
      tools={
        <>
          <Checkbox label={texts.toBeat} checked={toBeat} onChange={setToBeat} />
          <Button tone="plain" onClick={() => setPasting(true)}>
            <ClipboardPaste size={14} aria-hidden />
            {texts.paste}
          </Button>
          <Button
            tone={tapping ? 'primary' : 'normal'}
            disabled={lyrics.length === 0}
            aria-pressed={tapping}
            onClick={() => runAction('tap-lyrics')}
          >
            <Hand size={14} aria-hidden />
            {tapping ? texts.stop : texts.tap}
          </Button>
        </>
      }
    >
      {tapping && (
        <p className={styles['help']} role="status">
          {texts.tapHelp}
        </p>
      )}
      {lyrics.length === 0 && <p className={styles['none']}>{texts.none}</p>}
      <ol ref={list} className={styles['lines']} tabIndex={-1} aria-label={words.showPanels.groups.lyrics}>
        {lyrics.map((lyric, index) => (
          <LyricRow
            // Lines have no name of their own: their place is what they are known by.
            key={index}
            lyric={lyric}
            index={index}
            isInHand={index === line}
            tapping={tapping}
            onTake={() => take(index)}
          />
        ))}
      </ol>
      <PasteLyrics open={pasting} onClose={() => setPasting(false)} hasLyrics={lyrics.length > 0} />
    </SongColumn>
  );
}
