/** The frame round all screens, and which of them is shown. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { ImportScreen } from '#renderer/import/ImportScreen.tsx';
import { RehearseScreen } from '#renderer/rehearsal/RehearseScreen.tsx';
import { HandOut } from '#renderer/sheets/HandOut.tsx';
import { SheetsScreen } from '#renderer/sheets/SheetsScreen.tsx';
import { StageScreen } from '#renderer/stage/StageScreen.tsx';
import { StartScreen } from '#renderer/start/StartScreen.tsx';
import { SongScreen } from '#renderer/song/SongScreen.tsx';
import { VersionsDialog } from '#renderer/versions/VersionsDialog.tsx';
import { HistoryDialog } from '#renderer/history/HistoryDialog.tsx';
import { FindReplace } from '#renderer/rewrite/FindReplace.tsx';
import { Renumber } from '#renderer/rewrite/Renumber.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Languages } from './Languages.tsx';
import { NoticeRegion } from './NoticeRegion.tsx';
import { Palette } from './palette/Palette.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { Questions } from './questions/Questions.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './App.module.css';

export function App() {
  return (
    // The page's policy allows no style elements; what they would do is in our own style sheets.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} timeout={300}>
        <ErrorBoundary>
          <Screens />
          <Palette />
          <KeysDialog />
          <SettingsDialog />
          <ImportScreen />
          <VersionsDialog />
          <HistoryDialog />
          <FindReplace />
          <Renumber />
          <HandOut />
        </ErrorBoundary>
        <Questions />
        <NoticeRegion />
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Screens() {
  const hasShow = useDocument(({ show }) => show !== null);
  const screen = useSession((state) => state.screen);
  // Nothing to press, and nothing to take for the place where one begins: in a moment the show stands here.
  if (screen === 'opening') return <main className={styles['start']} aria-busy />;
  if (!hasShow || screen === 'start') {
    return (
      <div className={styles['start']}>
        <StartScreen />
        <footer className={styles['corner']}>
          <Languages />
        </footer>
      </div>
    );
  }
  return (
    <div className={styles['frame']}>
      <TopBar />
      <ErrorBoundary key={screen}>
        <div className={styles['screen']}>
          {screen === 'plan' && <PlanScreen />}
          {screen === 'stage' && <StageScreen />}
          {screen === 'song' && <SongScreen />}
          {screen === 'rehearse' && <RehearseScreen />}
          {screen === 'sheets' && <SheetsScreen />}
        </div>
      </ErrorBoundary>
    </div>
  );
}
