/** Beats given by hand: the running estimate, how sure it is, and where it is to hold. */
import { setTempo, setWholeTempo } from '#shared/edit/change-tempo.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { estimateTempo, plainTempo } from '#shared/time/tap-tempo.ts';
import { useIsEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSongScreen } from '#renderer/state/song-screen.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { printPlain } from '#shared/time/plainest-number.ts';
import styles from './TapTempo.module.css';

export function TapTempo() {
  const { tempo: words } = useWords().song;
  const taps = useSongScreen((state) => state.taps);
  const clearTaps = useSongScreen((state) => state.clearTaps);
  const canTap = useIsEnabled('tap-tempo');
  const estimate = estimateTempo(taps);
  const bpm = estimate && plainTempo(estimate);
  const take = (command: (document: ShowDocument) => Outcome): void => {
    if (useDocument.getState().run(command)) clearTaps();
  };
  const { tempo } = currentShow().plan;
  const fromBar = estimate ? Math.max(1, Math.round(barOf(tempo.barBeatAt(Math.round(estimate.fromMs))))) : 1;
  return (
    <div className={styles['tap']}>
      <Button size="large" disabled={!canTap} onClick={() => runAction('tap-tempo')}>
        {words.tap}
      </Button>
      <output className={styles['estimate']} aria-live="off">
        {estimate ? (
          <>
            <b>{printPlain(estimate.bpm)}</b>
            <span>
              {words.spread(estimate.spreadBpm === null ? null : printPlain(estimate.spreadBpm), estimate.taps)}
            </span>
          </>
        ) : (
          <span>{canTap ? words.tapHint : words.playFirst}</span>
        )}
      </output>
      {bpm !== null && (
        <div className={styles['take']}>
          <Button onClick={() => take((show) => setTempo(show, { bar: fromBar, bpm }))}>
            {words.from(printPlain(bpm), fromBar)}
          </Button>
          <Button onClick={() => take((show) => setWholeTempo(show, { bpm }))}>{words.whole(printPlain(bpm))}</Button>
          <Button tone="plain" onClick={clearTaps}>
            {words.forget}
          </Button>
        </div>
      )}
    </div>
  );

  /** Bars and parts of one. */
  function barOf({ bar, beat }: { readonly bar: number; readonly beat: number }): number {
    return bar + (beat - 1) / tempo.beatsIn(bar);
  }
}
