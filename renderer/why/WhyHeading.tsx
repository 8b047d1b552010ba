/** Which cue it is about, and when it is. */
import type { CueRecord } from '#shared/show/document.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './WhyPanel.module.css';

export function WhyHeading({ cue, show }: { readonly cue: CueRecord; readonly show: OpenShow }) {
  const { common, why } = useWords();
  const { document, plan } = show;
  const lane = document.lanes.get(cue.lane);
  const { startMs = 0, endMs = 0 } = plan.timesOf(cue.id) ?? {};
  return (
    <header className={styles['heading']}>
      <p>
        <b style={lane && { color: lane.colour ?? `var(--${lane.department})` }}>{cue.number}</b>
        {` · ${common.cueKinds[cue.kind]}`}
      </p>
      {cue.name !== '' && <h2>{cue.name}</h2>}
      <p className={styles['dim']}>{why.times(printTime(startMs), printTime(endMs), printSeconds(endMs - startMs))}</p>
    </header>
  );
}
