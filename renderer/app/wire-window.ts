/** What runs beside React for as long as the window is there: keys, menu, song, title, appearance. */
import { saveByItself } from '#renderer/actions/autosave.ts';
import { listenToClipboard } from '#renderer/actions/clipboard-actions.ts';
import { closeWindow } from '#renderer/actions/close-window.ts';
import { listenForFiles } from '#renderer/actions/dropped-files.ts';
import { followWindow } from '#renderer/actions/describe-window.ts';
import { takeIn } from '#renderer/actions/file-actions.ts';
import { listenForTables } from '#renderer/actions/import-actions.ts';
import { holdOpenShow } from '#renderer/actions/hold-show.ts';
import { keepMiniatures } from '#renderer/actions/keep-miniature.ts';
import { keepSelection } from '#renderer/actions/keep-selection.ts';
import { listenToKeys } from '#renderer/actions/key-presses.ts';
import { isActionId, runAction } from '#renderer/actions/run-action.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { followSleep } from '#renderer/actions/sleep.ts';
import { tellOfVersions } from '#renderer/actions/version-actions.ts';
import { watchFile } from '#renderer/actions/watch-file.ts';
import { tellRefusals } from '#renderer/actions/tell-refusals.ts';
import { followWindowWidth } from '#renderer/state/panels.ts';
import { followJournal } from '#renderer/state/journal.ts';
import { revealFocusedLanes } from '#renderer/state/lanes-view.ts';
import { followNetwork } from '#renderer/state/network.ts';
import { followFind } from '#renderer/state/cue-find.ts';
import { notePlaces } from '#renderer/state/places.ts';
import { noteKnownProblems } from '#renderer/state/problem-list.ts';
import { followSong } from '#renderer/state/song.ts';
import { followSongPeaks } from '#renderer/state/song-peaks.ts';
import { followSongScreen } from '#renderer/state/song-screen.ts';
import { followAppearance } from './appearance.ts';

/** Starts all of it; the returned function ends it. */
export function wireWindow(): () => void {
  const bridge = shell();
  const stops = [
    followAppearance(),
    followWindowWidth(),
    followSong(),
    followJournal(),
    watchFile(),
    followSongPeaks(),
    followSongScreen(),
    keepSelection(),
    notePlaces(),
    followFind(),
    revealFocusedLanes(),
    tellOfVersions(),
    saveByItself(),
    followSleep(),
    holdOpenShow(),
    noteKnownProblems(),
    followNetwork(),
    tellRefusals(),
    followWindow(),
    listenToKeys(),
    listenToClipboard(),
    listenForTables(),
    listenForFiles(),
    keepMiniatures(),
    bridge.on('action', (id) => {
      if (isActionId(id)) runAction(id);
    }),
    bridge.on('opened', (outcome) => void takeIn(outcome)),
    bridge.on('closing', (choice) => void closeWindow(choice)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
