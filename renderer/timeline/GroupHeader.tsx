/** The head of a department's lanes: how many cues they have, the worst of their problems; folded it stands for them. */
import type { HTMLAttributes } from 'react';
import { hideAway, lanesOfGroup, toggleAlone } from '#renderer/actions/lane-actions.ts';
import { useLanesView } from '#renderer/state/lanes-view.ts';
import { useWords } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { fold } from './header-keys.ts';
import type { GroupHeaderRow } from './header-rows.ts';
import { FoldButton, HeaderTools } from './HeaderTools.tsx';
import { selectLanes } from './LaneHeader.tsx';
import styles from './LaneHeaders.module.css';
import type { TimelineView } from './timeline-view.ts';

interface GroupHeaderProps {
  readonly row: GroupHeaderRow;
  readonly view: TimelineView;
  readonly isEntry: boolean;
  /** Those of dragging. */
  readonly handlers: HTMLAttributes<HTMLButtonElement>;
  readonly onHide: () => void;
}

export function GroupHeader({ row, view, isEntry, handlers, onHide }: GroupHeaderProps) {
  const words = useWords();
  const { alone } = useLanesView();
  const { row: placed, cues, worst } = row;
  const { department, folded, lanes } = placed;
  const name = words.common.departments[department];
  const tabIndex = isEntry ? 0 : -1;
  return (
    <>
      <span className={styles['spine']} style={{ background: `var(--${department})` }} aria-hidden />
      <FoldButton name={name} folded={folded} tabIndex={tabIndex} onFold={(next) => fold(row, next)} />
      <button
        type="button"
        {...handlers}
        className={styles['button']}
        tabIndex={tabIndex}
        data-header={row.key}
        title={words.lanes.group(name, lanes.length, cues, worst)}
        onClick={() =>
          selectLanes(
            view,
            lanes.map(({ id }) => id),
            !folded,
          )
        }
        onDoubleClick={() => fold(row, !folded)}
      >
        <span className={styles['group']}>
          {name}
          <span className={styles['count']}>{cues}</span>
        </span>
      </button>
      <HeaderTools
        name={name}
        isAlone={lanes.every(({ id }) => alone.includes(id))}
        tabIndex={tabIndex}
        onAlone={() => toggleAlone(lanesOfGroup(department))}
        onHide={() => {
          onHide();
          hideAway(lanesOfGroup(department));
        }}
      />
      {worst && (
        <span className={styles['worst']}>
          <SeverityMark severity={worst} />
        </span>
      )}
    </>
  );
}
