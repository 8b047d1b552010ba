/** How much later, and how much earlier, the cue may go before one of its rules breaks, and which that is. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { SlackRule } from '#shared/plan/slack-rule.ts';
import { printSeconds } from '#shared/time/print.ts';
import { bindingFacts } from '#shared/words/why-facts.ts';
import { openWhy } from '#renderer/actions/why-actions.ts';
import { useWords } from '#renderer/state/session.ts';
import { FULL_SLACK_MS, slackTone } from '#renderer/ui/slack-tone.ts';
import styles from './SlackReadout.module.css';

interface SlackReadoutProps {
  readonly cue: CueRecord;
  readonly document: ShowDocument;
  readonly plan: Plan;
}

export function SlackReadout({ cue, document, plan }: SlackReadoutProps) {
  const { inspector, fields, why } = useWords();
  const { later, earlier } = plan.slackRules(cue.id);
  const seconds = (ms: number): string => fields.seconds(printSeconds(ms));
  const what = (rule: SlackRule): string => why.binds(bindingFacts(rule, cue.id, document));
  const isSame = later !== null && earlier !== null && what(later) === what(earlier);
  const tone = slackTone(later?.roomMs ?? null);
  return (
    <div className={styles['slack']}>
      <div className={styles['head']}>
        <span className={styles['label']}>{inspector.slack}</span>
        <button
          type="button"
          className={styles['why']}
          aria-label={why.askAbout(cue.number)}
          onClick={() => openWhy('slack')}
        >
          {why.ask}
        </button>
      </div>
      <div className={styles['line']}>
        <div className={styles['track']} aria-hidden>
          <span
            className={styles['room']}
            data-tone={tone}
            style={{ width: `${shareOf(later?.roomMs ?? null) * 100}%` }}
          />
        </div>
        <b className={styles['value']} data-tone={tone}>
          {!later
            ? inspector.noLimit
            : later.roomMs < 0
              ? inspector.overBy(seconds(-later.roomMs))
              : inspector.later(seconds(later.roomMs))}
        </b>
      </div>
      <p className={styles['text']}>
        {later && `${inspector.boundBy(what(later))} `}
        {!earlier
          ? inspector.earlierNoLimit
          : earlier.roomMs < 0
            ? inspector.earlyBy(seconds(-earlier.roomMs), what(earlier))
            : inspector.earlier(seconds(earlier.roomMs), isSame ? null : what(earlier))}
      </p>
    </div>
  );
}

/** Slack as a share of a fixed length, so that bars can be compared from cue to cue. */
function shareOf(laterMs: number | null): number {
  return laterMs === null ? 1 : Math.min(1, Math.max(0, laterMs / FULL_SLACK_MS));
}
