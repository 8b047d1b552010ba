/** The lower edge of a lane's header: dragged for its height, or moved with the arrow keys; a double click resets it. */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { LaneRecord } from '#shared/show/document.ts';
import { HIGHEST_LANE_PX, LANE_HEIGHTS_PX, type LaneBox } from '#shared/timeline/lane-layout.ts';
import { draggedHeightPx, nextHeightPx, setHeight } from '#shared/timeline/lanes-view.ts';
import { changeLanesView } from '#renderer/state/lanes-view.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './LaneHeaders.module.css';

interface LaneEdgeProps {
  readonly lane: LaneRecord;
  readonly box: LaneBox;
  readonly tabIndex: 0 | -1;
}

export function LaneEdge({ lane, box, tabIndex }: LaneEdgeProps) {
  const { lanes } = useWords();
  const drag = useRef<{ readonly y: number; readonly heightPx: number; readonly chosenPx: number } | null>(null);
  const choose = (px: number | null): void => changeLanesView((view) => setHeight(view, [lane.id], px));
  const onKeyDown = (event: KeyboardEvent): void => {
    const { compact } = LANE_HEIGHTS_PX;
    const heights = new Map<string, number | null>([
      ['ArrowUp', nextHeightPx(box.chosenPx, -1)],
      ['ArrowDown', nextHeightPx(box.chosenPx, 1)],
      ['Home', compact],
      ['End', LANE_HEIGHTS_PX.tall],
      ['Enter', null],
    ]);
    const next = heights.get(event.key);
    if (event.key === 'Escape' && drag.current) {
      event.preventDefault();
      choose(drag.current.chosenPx);
      drag.current = null;
    }
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(next);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!drag.current) return;
    const { y, heightPx } = drag.current;
    choose(draggedHeightPx(heightPx + event.clientY - y));
  };
  return (
    // A separator that can be moved is a control of its own (ARIA: window splitter).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles['edge']}
      role="separator"
      tabIndex={tabIndex}
      aria-label={lanes.height(lane.name)}
      aria-orientation="horizontal"
      aria-valuenow={box.chosenPx}
      aria-valuetext={lanes.heightValue(box.chosenPx)}
      aria-valuemin={LANE_HEIGHTS_PX.compact}
      aria-valuemax={HIGHEST_LANE_PX}
      onKeyDown={onKeyDown}
      onDoubleClick={() => choose(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { y: event.clientY, heightPx: box.heightPx, chosenPx: box.chosenPx };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
    />
  );
}
