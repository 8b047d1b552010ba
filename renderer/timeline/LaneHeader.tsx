/** A lane's header: its name and what its cues use; its lower edge is dragged for its height. */
import { Lock } from 'lucide-react';
import { useWords } from '#renderer/state/session.ts';
import type { Words } from '#shared/words/language.ts';
import { fold } from './header-keys.ts';
import type { LaneHeaderRow } from './header-rows.ts';
import { HeaderFrame, type HeaderProps } from './HeaderFrame.tsx';
import { LaneEdge } from './LaneEdge.tsx';
import type { LaneSummary } from './lane-summary.ts';
import styles from './LaneHeaders.module.css';

/** Lower headers have room for the name alone. */
const TWO_LINES_PX = 44;

export function LaneHeader(props: HeaderProps<LaneHeaderRow>) {
  const words = useWords();
  const { row, isEntry } = props;
  const { lane, box, folded } = row.row;
  return (
    <>
      <HeaderFrame
        {...props}
        name={lane.name}
        colour={lane.colour ?? `var(--${lane.department})`}
        title={words.lanes.lane(lane.name, row.summary.cues, row.worst)}
        lanes={[lane.id]}
        allLanes={[lane.id]}
        onDoubleClick={() => folded && fold(row, false)}
      >
        <span className={styles['name']}>
          {lane.name}
          {lane.locked && <Lock className={styles['lock']} size={10} aria-label={words.timeline.laneLocked} />}
        </span>
        {box.heightPx >= TWO_LINES_PX && (
          <span className={styles['summary']}>
            {summaryText(row.summary, words) || words.common.departments[lane.department]}
          </span>
        )}
      </HeaderFrame>
      {!folded && <LaneEdge lane={lane} box={box} tabIndex={isEntry ? 0 : -1} />}
    </>
  );
}

function summaryText({ named, counted }: LaneSummary, words: Words): string {
  return counted ? words.timeline.counted(counted.count, counted.kind) : named.join(', ');
}
