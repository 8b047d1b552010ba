/**
 * The cues as elements: a grid that lies over the canvases, seen by keyboard, screen readers and tests, and by nobody
 * else. It holds a bounded number of cells, always the focused, the selected and the lit ones among them.
 */
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ShowDocument } from '#shared/show/document.ts';
import { firstCue, neighbourOf, type Direction } from '#shared/timeline/cue-neighbours.ts';
import { panBy } from '#shared/timeline/viewport.ts';
import { useDocument } from '#renderer/state/document.ts';
import { isHiddenIn, lanesViewNow } from '#renderer/state/lanes-view.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import type { Words } from '#shared/words/language.ts';
import styles from './CueGrid.module.css';
import { countProblems, describeCue } from './describe-cue.ts';
import { chooseCells, type GridCell, type GridRow } from './grid-cells.ts';
import type { TimelineView } from './timeline-view.ts';

/** So long after the last pan, zoom or edit the cells follow: they are not seen, and frames are dear meanwhile. */
const SETTLE_MS = 100;
/** How much of the width a page of Page Up and Page Down is. */
const PAGE = 0.8;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function CueGrid({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const rows = useGridRows(view, words);
  const focus = useSession((state) => state.focus);
  const selection = useSession((state) => state.selection);
  // The focused cue has no cell while its lane is folded or hidden.
  const isThere = rows.some(({ cells }) => cells.some(({ place }) => place.cue.id === focus));
  const entry = (isThere ? focus : rows[0]?.cells[0]?.place.cue.id) ?? null;
  const grid = useRef<HTMLDivElement>(null);
  /** Whether the keyboard is in the grid; a cell that goes while it stands there takes it along to nowhere. */
  const held = useRef(false);
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    const cell = focus === null ? null : grid.current?.querySelector<HTMLElement>(`[data-cue="${CSS.escape(focus)}"]`);
    (cell ?? grid.current)?.focus({ preventScroll: true });
    // eslint-disable-next-line react/exhaustive-deps -- cells come and go with the rows
  }, [rows, focus]);

  return (
    // The container itself takes the focus while its cell is not there yet.
    <div
      className={styles['grid']}
      role="grid"
      aria-label={words.timeline.grid}
      aria-multiselectable
      aria-rowcount={view.model.lanes.length}
      tabIndex={entry === null ? 0 : -1}
      data-cue-grid
      ref={grid}
      onFocus={() => {
        held.current = true;
      }}
      onBlur={() => {
        held.current = false;
      }}
      onKeyDown={(event) => handleKey(event, view)}
    >
      {rows.map(({ lane, rowIndex, cells }) => (
        <div key={lane.id} role="row" aria-rowindex={rowIndex} aria-label={lane.name}>
          {cells.map((cell) => (
            <Cell
              key={cell.place.cue.id}
              cell={cell}
              selected={selection.has(cell.place.cue.id)}
              focused={cell.place.cue.id === focus}
              entry={cell.place.cue.id === entry}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  readonly cell: DescribedCell;
  readonly selected: boolean;
  readonly focused: boolean;
  /** Whether the tab key enters the grid here. */
  readonly entry: boolean;
}

/** Of two hundred cells few are others when the selection grows. */
const Cell = memo(PlainCell);

function PlainCell({ cell: { place, bounds, label }, selected, focused, entry }: CellProps) {
  const element = useRef<HTMLDivElement>(null);
  // The keyboard stands in the grid, not on a cell that comes and goes: it moves on with the focused cue.
  useEffect(() => {
    const grid = element.current?.closest('[role=grid]');
    if (focused && grid?.contains(document.activeElement)) element.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <div
      ref={element}
      className={styles['cell']}
      style={{ left: bounds.x, top: bounds.y, width: bounds.widthPx, height: bounds.heightPx }}
      role="gridcell"
      aria-selected={selected}
      aria-label={label}
      tabIndex={entry ? 0 : -1}
      data-cue={place.cue.id}
      onFocus={() => enter(place.cue.id)}
    />
  );
}

interface DescribedCell extends GridCell {
  readonly label: string;
}
interface DescribedRow extends Omit<GridRow, 'cells'> {
  readonly cells: readonly DescribedCell[];
}

/** The rows and cells of the present view. Focus and selection are followed at once, the rest when it has settled. */
function useGridRows(view: TimelineView, words: Words): readonly DescribedRow[] {
  const [rows, setRows] = useState<readonly DescribedRow[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    /** The show whose cells are there. */
    let chosenOf: ShowDocument | null = null;
    const choose = (): void => {
      frame = 0;
      const { show } = useDocument.getState();
      if (!show) return;
      const { viewport, selection, focus, problem } = useSession.getState();
      const lanesView = lanesViewNow();
      const isHidden = (cue: string): boolean => isHiddenIn(lanesView, show.document, cue);
      const counts = countProblems(show.plan.problems);
      const wanted = [...selection, ...(problem?.cues ?? [])];
      const chosen = chooseCells(view.model, viewport, view.reach(), wanted, focus);
      if (chosen.length > 0) chosenOf = show.document;
      setRows(
        chosen.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            label: describeCue(cell.place, row.lane, show.document, counts, problem, words, isHidden),
          })),
        })),
      );
    };
    const soon = (): void => {
      clearTimeout(timer);
      // A show that opens has its cells with its first picture.
      if (chosenOf !== useDocument.getState().show?.document) frame ||= requestAnimationFrame(choose);
      else timer = setTimeout(choose, SETTLE_MS);
    };
    soon();
    const stops = [
      useDocument.subscribe(soon),
      useSession.subscribe((now, before) => {
        const moved = now.viewport !== before.viewport || now.viewportWidthPx !== before.viewportWidthPx;
        if (moved || now.lanesViews !== before.lanesViews) soon();
        const isOther = now.focus !== before.focus || now.selection !== before.selection;
        if (!isOther && now.problem === before.problem) return;
        // A frame that is drawn over the lanes selects others all the time, and the keyboard is nowhere in it.
        if (view.isHeld()) soon();
        else frame ||= requestAnimationFrame(choose);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [view, words]);
  return rows;
}

/** A cell that takes the focus by the tab key becomes the selection, if there is none. */
function enter(cue: string): void {
  const { selection, select } = useSession.getState();
  if (selection.size === 0) select([cue], cue);
}

function handleKey(event: KeyboardEvent, view: TimelineView): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const session = useSession.getState();
  if (event.key === 'PageUp' || event.key === 'PageDown') {
    const reach = view.reach();
    const byPx = reach.widthPx * PAGE * (event.key === 'PageUp' ? -1 : 1);
    view.setViewport(panBy(session.viewport, byPx, 0, reach));
    event.preventDefault();
    return;
  }
  const direction = ARROWS[event.key];
  if (!direction) return;
  event.preventDefault();
  // After Escape nothing is selected, but the keyboard still stands on a cell.
  const from = session.focus ?? (event.target instanceof HTMLElement ? event.target.dataset['cue'] : undefined);
  const next = from === undefined ? firstCue(view.model) : neighbourOf(view.model, from, direction);
  if (next === null) return;
  // With Shift the selection grows, and shrinks again on the way back.
  if (!event.shiftKey) session.select([next], next);
  else if (session.selection.has(next) && session.focus !== null) {
    session.select(
      [...session.selection].filter((cue) => cue !== session.focus),
      next,
    );
  } else session.select([...session.selection, next], next);
}
