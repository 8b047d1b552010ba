/** The lanes' names at the left: press one to select its cues. Scrolls with the lanes, without rendering. */
import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useSession, useWords } from '#renderer/state/session.ts';
import type { Words } from '#shared/words/language.ts';
import type { LaneSummary } from './lane-summary.ts';
import styles from './LaneHeaders.module.css';
import type { HeaderRow, TimelineView } from './timeline-view.ts';

export function LaneHeaders({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const rows = useStore(view.headers, (state) => state.rows);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const scroll = (): void => {
      if (list.current) list.current.style.transform = `translateY(${-useSession.getState().viewport.scrollPx}px)`;
    };
    scroll();
    return view.onDraw(scroll);
  }, [view]);
  return (
    <ul ref={list} className={styles['list']} aria-label={words.timeline.lanes}>
      {rows.map((row) => (
        <Header key={row.lane.id} row={row} view={view} words={words} />
      ))}
    </ul>
  );
}

function Header({ row, view, words }: { readonly row: HeaderRow; readonly view: TimelineView; readonly words: Words }) {
  const { lane, box, summary } = row;
  const select = (): void => {
    const placed = view.model.lanes[view.model.laneIndexOf(lane.id)];
    const cues = placed?.cues.items.map(({ cue }) => cue.id) ?? [];
    useSession.getState().select(cues, cues[0] ?? null);
  };
  return (
    <li className={styles['lane']} style={{ height: box.heightPx }}>
      <span
        className={styles['spine']}
        style={{ background: lane.colour ?? `var(--${lane.department})` }}
        aria-hidden
      />
      <button
        type="button"
        className={styles['button']}
        title={words.timeline.selectLane(lane.name, summary.cues)}
        disabled={summary.cues === 0}
        onClick={select}
      >
        <span className={styles['name']}>{lane.name}</span>
        <span className={styles['summary']}>
          {summaryText(summary, words) || words.common.departments[lane.department]}
        </span>
      </button>
      {lane.locked && <Lock className={styles['lock']} size={12} aria-label={words.timeline.laneLocked} />}
    </li>
  );
}

function summaryText({ named, counted }: LaneSummary, words: Words): string {
  return counted ? words.timeline.counted(counted.count, counted.kind) : named.join(', ');
}
