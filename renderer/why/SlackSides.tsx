/** How far the cue may go either way, and the rule that stops it there, in words. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { SlackRule } from '#shared/plan/slack-rule.ts';
import { printSeconds } from '#shared/time/print.ts';
import { bindingFacts, wayFacts } from '#shared/words/why-facts.ts';
import { goToCue } from '#renderer/actions/go-to-cue.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { FULL_SLACK_MS, slackTone } from '#renderer/ui/slack-tone.ts';
import part from './Part.module.css';
import styles from './SlackSides.module.css';

type Side = 'earlier' | 'later';

export function SlackSides({ cue, show }: { readonly cue: CueRecord; readonly show: OpenShow }) {
  const { why } = useWords();
  const rules = show.plan.slackRules(cue.id);
  const told = (side: Side): string => {
    const roomMs = rules[side]?.roomMs;
    const isEarlier = side === 'earlier';
    if (roomMs === undefined) return isEarlier ? why.freeEarlier : why.freeLater;
    const seconds = printSeconds(Math.abs(roomMs));
    if (roomMs < 0) return isEarlier ? why.tooEarly(seconds) : why.tooLate(seconds);
    return isEarlier ? why.earlier(seconds) : why.later(seconds);
  };
  return (
    <div className={styles['slack']}>
      <div className={styles['values']}>
        {(['earlier', 'later'] as const).map((side) => (
          <b key={side} data-tone={slackTone(rules[side]?.roomMs ?? null)}>
            {told(side)}
          </b>
        ))}
      </div>
      <div className={styles['bar']} aria-hidden>
        {(['earlier', 'later'] as const).map((side) => (
          <Room key={side} side={side} roomMs={rules[side]?.roomMs ?? null} />
        ))}
      </div>
      <ul>
        {(['earlier', 'later'] as const).map((side) => {
          const rule = rules[side];
          return rule && <Binding key={side} side={side} found={rule} cue={cue} show={show} />;
        })}
      </ul>
    </div>
  );
}

/** From the middle outwards; without a limit the side is open at its end. */
function Room({ side, roomMs }: { readonly side: Side; readonly roomMs: Ms | null }) {
  const share = roomMs === null ? 1 : Math.min(1, Math.max(0, roomMs / FULL_SLACK_MS));
  return (
    <span className={styles['side']} data-side={side}>
      <span
        data-tone={slackTone(roomMs)}
        data-open={roomMs === null || undefined}
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}

interface BindingProps {
  readonly side: Side;
  readonly found: SlackRule;
  readonly cue: CueRecord;
  readonly show: OpenShow;
}

function Binding({ side, found, cue, show: { document } }: BindingProps) {
  const { why, network } = useWords();
  const measures = useMeasures();
  const { through } = bindingFacts(found, cue.id, document);
  const others = [found.cue, found.other].filter((id) => id !== null && id !== cue.id);
  return (
    <li className={styles['binding']} data-side={side}>
      <p>
        {through !== null && why.throughFollower(through)}
        {network.rule(found.rule, document)}.
      </p>
      {found.way && found.way.travelMs > 0 && (
        <p className={part['dim']}>{why.byWay(wayFacts(found.way, document, measures))}</p>
      )}
      {others.length > 0 && (
        <div className={styles['others']}>
          {others.map((id) => (
            <button key={id} type="button" onClick={() => goToCue(id ?? '')}>
              {document.cues.get(id ?? '')?.number ?? id}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
