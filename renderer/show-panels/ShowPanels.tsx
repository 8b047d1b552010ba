/** The show itself: what it is called, its clock and music, and the lists its cues are made from. */
import { headerOf } from '#shared/show/document.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { ClockGroup } from './ClockGroup.tsx';
import { JumpsGroup } from './JumpsGroup.tsx';
import { LanesGroup } from './LanesGroup.tsx';
import { LyricsGroup } from './LyricsGroup.tsx';
import { MusicGroup } from './MusicGroup.tsx';
import { PeopleGroup } from './PeopleGroup.tsx';
import { PlacesGroup } from './PlacesGroup.tsx';
import { ResourcesGroup } from './ResourcesGroup.tsx';
import { SectionsGroup } from './SectionsGroup.tsx';
import { ShowGroup } from './ShowGroup.tsx';
import styles from './ShowPanels.module.css';

export function ShowPanels() {
  const { showPanels } = useWords();
  const header = useShow(({ document }) => headerOf(document));
  return (
    <>
      <header className={styles['heading']}>
        <p className={styles['kicker']}>{showPanels.title}</p>
        <h2 className={styles['title']}>{header.title}</h2>
      </header>
      <ShowGroup header={header} />
      <ClockGroup header={header} />
      <MusicGroup header={header} />
      <SectionsGroup />
      <LyricsGroup header={header} />
      <LanesGroup />
      <ResourcesGroup />
      <PlacesGroup />
      <PeopleGroup />
      <JumpsGroup />
    </>
  );
}
