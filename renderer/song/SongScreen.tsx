/** The song: its file, its loudness with bars, sections and lyrics to take hold of, and their lists. */
import { headerOf } from '#shared/show/document.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { LyricsColumn } from './LyricsColumn.tsx';
import { SectionsColumn } from './SectionsColumn.tsx';
import { SongBoard } from './SongBoard.tsx';
import { SongHead } from './SongHead.tsx';
import { TempoColumn } from './TempoColumn.tsx';
import styles from './SongScreen.module.css';

export function SongScreen() {
  const { title } = useWords().song;
  const { music } = useShow(({ document }) => headerOf(document));
  return (
    <main className={styles['screen']} aria-label={title}>
      <SongHead music={music} />
      <SongBoard />
      <div className={styles['columns']}>
        <TempoColumn music={music} />
        <SectionsColumn />
        <LyricsColumn music={music} />
      </div>
    </main>
  );
}
