/**
 * The lanes' names at the left, with the heads of groups between them. Scrolls with the lanes, without rendering. One
 * header after the other has the keyboard: up and down go on, left and right fold, Alt with up or down moves.
 */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { inOrder } from '#shared/show/document.ts';
import { orderAfterDrop, type Movable } from '#shared/timeline/lane-order.ts';
import type { Words } from '#shared/words/language.ts';
import { panBy, revealHeight, contentPx } from '#shared/timeline/viewport.ts';
import { runOrder } from '#renderer/actions/lane-actions.ts';
import { useLineDrag, type LineDrag } from '#renderer/records/use-line-drag.ts';
import { currentShow } from '#renderer/state/document.ts';
import { lanesViewNow } from '#renderer/state/lanes-view.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { GroupHeader } from './GroupHeader.tsx';
import { handleHeaderKey } from './header-keys.ts';
import type { HeaderRow } from './header-rows.ts';
import { HiddenLanes } from './HiddenLanes.tsx';
import { LaneHeader } from './LaneHeader.tsx';
import styles from './LaneHeaders.module.css';
import type { TimelineView } from './timeline-view.ts';
import { useDragScroll } from './use-drag-scroll.ts';

export function LaneHeaders({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const { rows, hidden } = useStore(view.headers);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The header that the keyboard enters at, and the one that it is to stand on after what was asked for is done. */
  const [standing, setStanding] = useState('');
  const wanted = useRef<string | null>(null);
  const entry = rows.some(({ key }) => key === standing) ? standing : rows[0]?.key;
  const { drag, lineHandlers } = useLineDrag({
    nests: false,
    onDrop: ({ id, over, place }) => {
      const order = orderAfter({ id, over, place });
      if (order) runOrder(order);
    },
  });

  useEffect(() => {
    const scroll = (): void => {
      if (list.current) list.current.style.transform = `translateY(${-useSession.getState().viewport.scrollPx}px)`;
    };
    scroll();
    return view.onDraw(scroll);
  }, [view]);
  useEffect(() => {
    const element = frame.current;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (!event.ctrlKey) view.setViewport(panBy(view.viewport(), 0, event.deltaY, view.reach()));
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [view]);
  useDragScroll(view, frame, drag !== null);
  // What was moved or hidden takes the keyboard away with it: it stands on its header again, or on the next one.
  useEffect(() => {
    const key = wanted.current;
    wanted.current = null;
    if (key !== null) focusHeader(list.current, key);
  });

  const enter = (row: HeaderRow): void => {
    setStanding(row.key);
    const { top, heightPx } = row.row.box;
    // The browser would scroll the frame, and the headers would stand beside their lanes.
    if (frame.current) frame.current.scrollTop = 0;
    view.setViewport(revealHeight(view.viewport(), top, contentPx(top + heightPx), view.reach().heightPx));
  };
  return (
    <div ref={frame} className={styles['frame']}>
      <ul ref={list} className={styles['list']} aria-label={words.lanes.list}>
        {rows.map((row, at) => (
          <li
            key={row.key}
            className={styles['row']}
            style={{ height: row.row.box.heightPx }}
            data-record={row.key}
            data-kind={row.kind}
            data-folded={row.row.folded || undefined}
            data-dragged={drag?.id === row.key || undefined}
            data-drop={drag?.over === row.key && orderAfter(drag) ? drag.place : undefined}
          >
            <div
              className={styles['bar']}
              role="toolbar"
              tabIndex={-1}
              aria-label={nameOf(row, words)}
              onFocus={() => enter(row)}
              onKeyDown={(event) => {
                const outcome = handleHeaderKey(event, rows, at);
                if (!outcome) return;
                if (outcome.goTo !== undefined) focusHeader(list.current, outcome.goTo);
                wanted.current = outcome.standOn ?? null;
              }}
            >
              {row.kind === 'lane' ? (
                <LaneHeader
                  row={row}
                  view={view}
                  isEntry={row.key === entry}
                  handlers={lineHandlers(row.key)}
                  onHide={() => (wanted.current = rows[at + 1]?.key ?? rows[at - 1]?.key ?? null)}
                />
              ) : (
                <GroupHeader
                  row={row}
                  view={view}
                  isEntry={row.key === entry}
                  handlers={lineHandlers(row.key)}
                  onHide={() => (wanted.current = rows.slice(at + 1).find((next) => !isIn(next, row))?.key ?? null)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <HiddenLanes count={hidden} />
    </div>
  );
}

function nameOf(row: HeaderRow, { common }: Words): string {
  return row.kind === 'lane' ? row.row.lane.name : common.departments[row.row.department];
}

/** The main button of a header. */
function focusHeader(list: HTMLElement | null, key: string): void {
  list?.querySelector<HTMLElement>(`[data-header="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function isIn(next: HeaderRow, head: HeaderRow): boolean {
  return next.kind === 'lane' && head.kind === 'group' && next.row.lane.department === head.row.department;
}

/** The order of lanes if what is dragged were let go now; null where it would be none. */
function orderAfter({ id, over, place }: LineDrag) {
  if (over === null) return null;
  const lanes = inOrder(currentShow().document.lanes);
  const side = place === 'before' ? 'before' : 'behind';
  return orderAfterDrop(lanes, lanesViewNow(), movableOf(id), movableOf(over), side);

  function movableOf(key: string): Movable {
    const group = lanes.find(({ department }) => key === `group:${department}`);
    return group ? { kind: 'group', department: group.department } : { kind: 'lane', lane: key };
  }
}
