/** A lane's header: press it to select the lane's cues, drag it to another place, drag its lower edge for its height. */
import { Lock } from 'lucide-react';
import type { HTMLAttributes } from 'react';
import { hideAway, toggleAlone } from '#renderer/actions/lane-actions.ts';
import { useLanesView } from '#renderer/state/lanes-view.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import type { Words } from '#shared/words/language.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { fold } from './header-keys.ts';
import type { LaneHeaderRow } from './header-rows.ts';
import { FoldButton, HeaderTools } from './HeaderTools.tsx';
import { LaneEdge } from './LaneEdge.tsx';
import type { LaneSummary } from './lane-summary.ts';
import styles from './LaneHeaders.module.css';
import type { TimelineView } from './timeline-view.ts';

/** Lower headers have room for the name alone. */
const TWO_LINES_PX = 44;

interface LaneHeaderProps {
  readonly row: LaneHeaderRow;
  readonly view: TimelineView;
  /** Whether the tab key enters the headers here. */
  readonly isEntry: boolean;
  /** Those of dragging. */
  readonly handlers: HTMLAttributes<HTMLButtonElement>;
  readonly onHide: () => void;
}

export function LaneHeader({ row, view, isEntry, handlers, onHide }: LaneHeaderProps) {
  const words = useWords();
  const { alone } = useLanesView();
  const { row: placed, summary, worst } = row;
  const { lane, box, folded } = placed;
  const tabIndex = isEntry ? 0 : -1;
  return (
    <>
      <span
        className={styles['spine']}
        style={{ background: lane.colour ?? `var(--${lane.department})` }}
        aria-hidden
      />
      <FoldButton name={lane.name} folded={folded} tabIndex={tabIndex} onFold={(next) => fold(row, next)} />
      <button
        type="button"
        {...handlers}
        className={styles['button']}
        tabIndex={tabIndex}
        data-header={row.key}
        title={words.lanes.lane(lane.name, summary.cues, worst)}
        onClick={() => selectLanes(view, [lane.id], !folded)}
        onDoubleClick={() => folded && fold(row, false)}
      >
        <span className={styles['name']}>
          {lane.name}
          {lane.locked && <Lock className={styles['lock']} size={10} aria-label={words.timeline.laneLocked} />}
        </span>
        {box.heightPx >= TWO_LINES_PX && (
          <span className={styles['summary']}>
            {summaryText(summary, words) || words.common.departments[lane.department]}
          </span>
        )}
      </button>
      <HeaderTools
        name={lane.name}
        isAlone={alone.includes(lane.id)}
        tabIndex={tabIndex}
        onAlone={() => toggleAlone([lane.id])}
        onHide={() => {
          onHide();
          hideAway([lane.id]);
        }}
      />
      {worst && (
        <span className={styles['worst']}>
          <SeverityMark severity={worst} />
        </span>
      )}
      {!folded && <LaneEdge lane={lane} box={box} tabIndex={tabIndex} />}
    </>
  );
}

/** Selects all cues of lanes; the keyboard comes to stand on the first of them if they can be seen one by one. */
export function selectLanes({ model }: TimelineView, lanes: readonly string[], isOpen: boolean): void {
  const cues = lanes.flatMap((lane) => model.cuesOf(lane).items.map(({ cue }) => cue.id));
  useSession.getState().select(cues, isOpen ? (cues[0] ?? null) : null);
}

function summaryText({ named, counted }: LaneSummary, words: Words): string {
  return counted ? words.timeline.counted(counted.count, counted.kind) : named.join(', ');
}
