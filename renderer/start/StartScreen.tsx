/** The first thing there is when no show is open: recent shows, and the ways to begin one. */
import {
  FilePlus,
  FolderOpen,
  GraduationCap,
  History,
  Settings as SettingsIcon,
  Sparkles,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecentShow } from '#shared/bridge/recent.ts';
import type { ActionId } from '#shared/words/actions.ts';
import { openRecentShow } from '#renderer/actions/file-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useWords } from '#renderer/state/session.ts';
import { ShowPicture } from './ShowPicture.tsx';
import styles from './StartScreen.module.css';

export function StartScreen() {
  const { start, common } = useWords();
  return (
    <main className={styles['screen']}>
      <div className={styles['column']}>
        <h1>{common.productName}</h1>
        <p className={styles['tagline']}>{start.tagline}</p>
        <div className={styles['halves']}>
          <section aria-labelledby="start-begin">
            <h2 id="start-begin">{start.begin}</h2>
            <Way action="new-show" icon={FilePlus} title={start.newShow} text={start.newShowText} />
            <Way action="open-show" icon={FolderOpen} title={start.open} text={start.openText} />
            <Way action="open-sample" icon={Sparkles} title={start.sample} text={start.sampleText} />
            <Way action="open-small-sample" icon={GraduationCap} title={start.small} text={start.smallText} />
            <Way action="versions" icon={History} title={start.versions} text={start.versionsText} />
            <Way action="settings" icon={SettingsIcon} title={start.settings} text={start.settingsText} />
          </section>
          <RecentShows />
        </div>
      </div>
    </main>
  );
}

function Way(props: {
  readonly action: ActionId;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
}) {
  const { icon: Icon } = props;
  return (
    <button type="button" className={styles['way']} onClick={() => runAction(props.action)}>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <span>
        <b>{props.title}</b>
        <span>{props.text}</span>
      </span>
    </button>
  );
}

function RecentShows() {
  const { start } = useWords();
  const [recent, setRecent] = useState<readonly RecentShow[] | null>(null);
  useEffect(() => {
    let shown = true;
    void shell()
      .recentShows()
      .then((shows) => shown && setRecent(shows));
    return () => {
      shown = false;
    };
  }, []);
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{start.recent}</h2>
      {recent?.length === 0 && <p className={styles['none']}>{start.noRecent}</p>}
      {recent?.map(({ token, name, folder, miniature }) => (
        <button
          key={token}
          type="button"
          className={styles['recent']}
          title={folder}
          onClick={() => void openRecentShow(token)}
        >
          <ShowPicture miniature={miniature} />
          <span>
            <b>{miniature?.title || name}</b>
            <span>
              {name} · {folder}
            </span>
          </span>
        </button>
      ))}
      <p className={styles['drop']}>{start.drop}</p>
    </section>
  );
}
