/** The problems as rows: one has the keyboard's choice, and lights what is in it. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Problem } from '#shared/checks/problem.ts';
import type { GroupSubject, ListedRow } from '#shared/checks/list-problems.ts';
import type { Words } from '#shared/words/language.ts';
import { goToProblem } from '#renderer/actions/go-to-problem.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './ProblemsStrip.module.css';

const ROW_PX = 26;

interface ProblemListProps {
  readonly rows: readonly ListedRow[];
  readonly show: OpenShow;
}

export function ProblemList({ rows, show }: ProblemListProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lit = useSession(({ problem }) => problem);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const standing = useProblemList((state) => state.standing);
  const active = rowOf(rows, lit, standing);
  useEffect(() => {
    if (active !== -1) virtual.scrollToIndex(active);
  }, [active, virtual]);
  /** The problem so many rows further, headings not counted. */
  const step = (by: 1 | -1, from: number): void => {
    for (let at = from; at >= 0 && at < rows.length; at += by) {
      const row = rows[at];
      if (row?.row !== 'problem') continue;
      goToProblem(row.problem, { group: row.group });
      return;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const moves: Partial<Record<string, () => void>> = {
      ArrowDown: () => step(1, active + 1),
      ArrowUp: () => step(-1, active === -1 ? rows.length - 1 : active - 1),
      Home: () => step(1, 0),
      End: () => step(-1, rows.length - 1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div
      ref={scroller}
      className={styles['list']}
      role="grid"
      tabIndex={0}
      aria-label={words.problemsStrip.title}
      aria-rowcount={rows.length}
      aria-activedescendant={active === -1 ? undefined : `problem-${active}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { index, top: start, heightPx: ROW_PX };
          return row.row === 'group' ? (
            <GroupRow key={row.key} group={row} {...place} name={nameOf(row.subject, show, words)} />
          ) : (
            <ProblemRow
              key={index}
              listed={row}
              isLit={row.problem === lit}
              isActive={index === active}
              show={show}
              {...place}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The row of a problem: in the group where the keyboard stands on it, else the first one; -1 for none. */
function rowOf(rows: readonly ListedRow[], problem: Problem | null, standing: string | null): number {
  const isRow = (row: ListedRow): boolean => row.row === 'problem' && row.problem === problem;
  const there = rows.findIndex((row) => isRow(row) && row.row === 'problem' && row.group === standing);
  return there === -1 ? rows.findIndex(isRow) : there;
}

interface GroupRowProps {
  readonly group: Extract<ListedRow, { row: 'group' }>;
  readonly name: string;
  readonly index: number;
  readonly top: number;
  readonly heightPx: number;
}

function GroupRow({ group, name, index, top, heightPx }: GroupRowProps) {
  const toggleFolded = useProblemList((state) => state.toggleFolded);
  const Chevron = group.folded ? ChevronRight : ChevronDown;
  return (
    <div
      className={styles['group']}
      role="row"
      aria-rowindex={index + 1}
      style={{ height: heightPx, transform: `translateY(${top}px)` }}
    >
      <span role="gridcell">
        <button type="button" aria-expanded={!group.folded} onClick={() => toggleFolded(group.key)}>
          <Chevron size={12} aria-hidden />
          {name}
          <span className={styles['groupCount']}>{group.count}</span>
        </button>
      </span>
    </div>
  );
}

function nameOf(subject: GroupSubject, { document }: OpenShow, words: Words): string {
  switch (subject.by) {
    case 'cue': {
      const cue = document.cues.get(subject.cue ?? '');
      return cue ? `${cue.number} ${cue.name}`.trimEnd() : words.problemsStrip.programme;
    }
    case 'code':
      return words.problems.codes[subject.code];
    case 'department':
      return words.common.departments[subject.department];
    case 'accepted':
      return words.problemsStrip.acceptedGroup;
    default:
      return subject satisfies never;
  }
}
