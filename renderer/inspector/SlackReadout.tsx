/** How much later, and how much earlier, the cue may go before one of its rules breaks. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printSeconds } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import { findSlackLimit } from './slack-limit.ts';
import styles from './SlackReadout.module.css';

/** Below this there is as good as none: a called cue is not hit more closely. */
const TIGHT_MS = 500;
/** With so much the bar is full. */
const FULL_MS = 10_000;

export function SlackReadout({
  cue,
  document,
  plan,
}: {
  readonly cue: CueRecord;
  readonly document: ShowDocument;
  readonly plan: Plan;
}) {
  const { inspector, fields } = useWords();
  const laterMs = plan.slackMs(cue.id);
  const earlierMs = plan.earlySlackMs(cue.id);
  const limit = findSlackLimit(document, plan, cue);
  const seconds = (ms: number): string => fields.seconds(printSeconds(ms));
  const isBroken = laterMs !== null && laterMs < 0;
  const tone = laterMs === null ? 'free' : isBroken ? 'broken' : laterMs < TIGHT_MS ? 'tight' : 'free';
  return (
    <div className={styles['slack']}>
      <span className={styles['label']}>{inspector.slack}</span>
      <div className={styles['line']}>
        <div className={styles['track']} aria-hidden>
          <span className={styles['room']} data-tone={tone} style={{ width: `${shareOf(laterMs) * 100}%` }} />
        </div>
        <b className={styles['value']} data-tone={tone}>
          {laterMs === null
            ? inspector.noLimit
            : isBroken
              ? inspector.overBy(seconds(-laterMs))
              : inspector.later(seconds(laterMs))}
        </b>
      </div>
      <p className={styles['text']}>
        {[
          limit && inspector.boundBy[limit.by](limit.name),
          earlierMs === null
            ? inspector.earlierNoLimit
            : earlierMs < 0
              ? inspector.earlyBy(seconds(-earlierMs))
              : inspector.earlier(seconds(earlierMs)),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
}

/** Slack as a share of a fixed length, so that bars can be compared from cue to cue. */
function shareOf(laterMs: number | null): number {
  return laterMs === null ? 1 : Math.min(1, Math.max(0, laterMs / FULL_MS));
}
