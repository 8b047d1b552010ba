/** How much later, and how much earlier, the cue may go before one of its rules breaks. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printSeconds } from '#shared/time/print.ts';
import { useWords } from '#renderer/state/session.ts';
import { findSlackLimit } from './slack-limit.ts';
import styles from './SlackReadout.module.css';

/** Below this there is as good as none: a called cue is not hit more closely. */
const TIGHT_MS = 500;

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
          <span
            className={styles['room']}
            data-tone={tone}
            style={{ width: `${shareOf(laterMs, earlierMs) * 100}%` }}
          />
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

/** How much of all the room the cue has lies after it; all of it where there is no limit. */
function shareOf(laterMs: number | null, earlierMs: number | null): number {
  if (laterMs === null) return 1;
  if (laterMs <= 0) return 0;
  const before = Math.max(0, earlierMs ?? laterMs);
  return laterMs / (laterMs + before);
}
