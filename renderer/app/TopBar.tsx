/** The bar on top: which show, where the clock stands, and the way to everything else. */
import { Pause, Play, Redo2, Search, SkipBack, SkipForward, Undo2 } from 'lucide-react';
import { redoName, undoName } from '#renderer/actions/describe-window.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords, type Screen } from '#renderer/state/session.ts';
import { useLiveTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';
import { CallCount, TakeState, TakeTrouble } from '#renderer/rehearsal/TakeState.tsx';
import { Position } from '#renderer/timeline/Position.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SegmentedNav } from '#renderer/ui/SegmentedNav.tsx';
import { ActionButton } from './ActionButton.tsx';
import { ShowMenu } from './ShowMenu.tsx';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import styles from './TopBar.module.css';

const TABS = ['plan', 'rehearse', 'sheets'] as const satisfies readonly Screen[];

export function TopBar() {
  const words = useWords();
  const screen = useSession((state) => state.screen);
  const live = useLiveTake();
  const hasClock = screen === 'plan' || screen === 'song';
  return (
    <header className={styles['bar']}>
      <div className={styles['left']}>
        <ShowMenu />
        {(hasClock || screen === 'stage') && <History />}
        {screen === 'rehearse' ? <TakeState /> : <TakeTrouble />}
      </div>
      {hasClock && <Transport />}
      <div className={styles['right']}>
        {screen === 'rehearse' && <CallCount />}
        <SearchButton />
        <SegmentedNav
          label={words.app.screens}
          live={live && { value: 'rehearse', label: words.rehearsal.underWay(live.heading.name) }}
          current={TABS.find((tab) => tab === screen) ?? null}
          options={TABS.map((value) => ({ value, label: words.actions.names[`go-${value}`] }))}
          onGo={(value) => runAction(`go-${value}`)}
        />
      </div>
    </header>
  );
}

function History() {
  const words = useWords();
  const undoLabel = useShow((show) => show.undoLabel);
  const redoLabel = useShow((show) => show.redoLabel);
  return (
    <div className={styles['history']}>
      <ActionButton id="undo" icon={Undo2} label={undoName(words, undoLabel)} />
      <ActionButton id="redo" icon={Redo2} label={redoName(words, redoLabel)} />
    </div>
  );
}

function Transport() {
  const words = useWords();
  const playing = useTransport((state) => state.playing);
  return (
    <div className={styles['transport']} role="group" aria-label={words.app.transport}>
      <ActionButton id="seek-start" icon={SkipBack} size="large" />
      <ActionButton
        id="play-pause"
        icon={playing ? Pause : Play}
        label={playing ? words.app.pause : words.app.play}
        tone="raised"
        size="large"
      />
      <ActionButton id="seek-end" icon={SkipForward} size="large" />
      <Position />
    </div>
  );
}

function SearchButton() {
  const words = useWords();
  const keys = useKeyOf()('palette');
  return (
    <button type="button" className={styles['search']} aria-haspopup="dialog" onClick={() => runAction('palette')}>
      <Search size={14} aria-hidden />
      <span className={styles['searchText']}>{words.app.search}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
