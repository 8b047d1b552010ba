/** What the headers of lanes and groups have in common: press to select, drag to move, fold, show alone, hide. */
import type { HTMLAttributes, ReactNode } from 'react';
import { hideAway, toggleAlone } from '#renderer/actions/lane-actions.ts';
import { useLanesView } from '#renderer/state/lanes-view.ts';
import { useSession } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { fold } from './header-keys.ts';
import type { HeaderRow } from './header-rows.ts';
import { FoldButton, HeaderTools } from './HeaderTools.tsx';
import styles from './LaneHeaders.module.css';
import type { TimelineView } from './timeline-view.ts';

/** What the list of headers gives to each of them. */
export interface HeaderProps<R extends HeaderRow> {
  readonly row: R;
  readonly view: TimelineView;
  /** Whether the tab key enters the headers here. */
  readonly isEntry: boolean;
  /** Those of dragging. */
  readonly handlers: HTMLAttributes<HTMLButtonElement>;
  /** Called before the header goes. */
  readonly onHide: () => void;
}

interface HeaderFrameProps extends HeaderProps<HeaderRow> {
  readonly name: string;
  readonly colour: string;
  readonly title: string;
  /** Those that are seen here, and all that it stands for, hidden ones too. */
  readonly lanes: readonly string[];
  readonly allLanes: readonly string[];
  readonly onDoubleClick: () => void;
  /** What is written in it. */
  readonly children: ReactNode;
}

export function HeaderFrame(props: HeaderFrameProps) {
  const { row, view, isEntry, handlers, onHide, name, colour, title, lanes, allLanes } = props;
  const { alone } = useLanesView();
  const { folded } = row.row;
  const tabIndex = isEntry ? 0 : -1;
  return (
    <>
      <span className={styles['spine']} style={{ background: colour }} aria-hidden />
      <FoldButton name={name} folded={folded} tabIndex={tabIndex} onFold={(next) => fold(row, next)} />
      <button
        type="button"
        {...handlers}
        className={styles['button']}
        tabIndex={tabIndex}
        data-header={row.key}
        title={title}
        onClick={() => selectLanes(view, lanes, !folded)}
        onDoubleClick={props.onDoubleClick}
      >
        {props.children}
      </button>
      <HeaderTools
        name={name}
        isAlone={lanes.every((lane) => alone.includes(lane))}
        tabIndex={tabIndex}
        onAlone={() => toggleAlone(allLanes)}
        onHide={() => {
          onHide();
          hideAway(allLanes);
        }}
      />
      {row.worst && (
        <span className={styles['worst']}>
          <SeverityMark severity={row.worst} />
        </span>
      )}
    </>
  );
}

/** Selects all cues of lanes; the keyboard comes to stand on the first of them if they can be seen one by one. */
function selectLanes({ model }: TimelineView, lanes: readonly string[], isOpen: boolean): void {
  const cues = lanes.flatMap((lane) => model.cuesOf(lane).items.map(({ cue }) => cue.id));
  useSession.getState().select(cues, isOpen ? (cues[0] ?? null) : null);
}
