/** The screen starts here. */
import { createRoot } from 'react-dom/client';
import { keepView, restoreView } from '#renderer/actions/keep-view.ts';
import { recoverShows } from '#renderer/actions/recover-shows.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useSession } from '#renderer/state/session.ts';
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/global.css';
import { App } from './App.tsx';
import { wireWindow } from './wire-window.ts';

const { settings, platform, open, left, view } = await shell().start();
useSession.setState({ ...settings, platform });
wireWindow();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const restoreRest = restoreView(view);
// Before the first frame: a show named at the start is seen at once. What a crash has left comes first.
const begun = recoverShows(left, open);
createRoot(root).render(<App />);
try {
  await begun;
  restoreRest();
} finally {
  keepView();
  if (useSession.getState().screen === 'opening') useSession.getState().setScreen('start');
}
