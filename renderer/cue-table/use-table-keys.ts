/**
 * The keyboard and the pointer in the table: where they stand, what they select, when they edit.
 *
 * The grid itself has the focus; the cell it stands on is named by aria-activedescendant. Arrows select as they go; with
 * Shift they select a range, with Ctrl or Cmd they only go, and Ctrl or Cmd with Space selects.
 */
import { useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { reorderCues } from '#shared/edit/reorder-cues.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { editOf } from './cell-edits.ts';
import type { EditLeave } from './CellEditor.tsx';
import type { ColumnId, ColumnSpec } from './columns.ts';
import { useTable } from './table-state.ts';

interface KeysInput {
  readonly cues: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly scroller: RefObject<HTMLElement | null>;
}

export interface TableKeys {
  /** Where the keyboard stands; `cue` null and `place` -1: nowhere yet. */
  readonly active: { readonly cue: string | null; readonly place: number; readonly column: number };
  readonly editing: ColumnId | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly press: (event: MouseEvent, cue: string, column: number) => void;
  readonly edit: (cue: string, column: number) => void;
  readonly leaveEdit: (to: EditLeave) => void;
}

const PAGE_ROWS = 20;

export function useTableKeys({ cues, columns, scroller }: KeysInput): TableKeys {
  const focus = useSession((state) => state.focus);
  const [wandered, setWandered] = useState<{ readonly cue: string; readonly from: string | null } | null>(null);
  const [column, setColumn] = useState(1);
  const [editing, setEditing] = useState<{ readonly cue: string; readonly column: ColumnId } | null>(null);
  /** Where a range begins. */
  const anchor = useRef<string | null>(null);

  // The keyboard stands on the focused cue, unless it has gone on without selecting.
  const activeCue = wandered?.from === focus ? wandered.cue : focus;
  const place = activeCue === null ? -1 : cues.indexOf(activeCue);
  const active = {
    cue: place < 0 ? null : activeCue,
    place,
    column: Math.min(column, columns.length - 1),
  };
  const toGrid = (): void => scroller.current?.focus({ preventScroll: true });

  const go = (to: number, how: 'select' | 'range' | 'only-go'): void => {
    const cue = cues[Math.min(cues.length - 1, Math.max(0, to))];
    if (cue === undefined) return;
    if (how === 'only-go') {
      setWandered({ cue, from: focus });
      return;
    }
    setWandered(null);
    if (how === 'range') selectRange(cue);
    else {
      anchor.current = cue;
      useSession.getState().select([cue], cue);
    }
  };
  const selectRange = (to: string): void => {
    const from = anchor.current ?? active.cue ?? to;
    anchor.current = from;
    const [a, b] = [cues.indexOf(from), cues.indexOf(to)];
    useSession.getState().select(a < 0 ? [to] : cues.slice(Math.min(a, b), Math.max(a, b) + 1), to);
  };
  const toggle = (cue: string): void => {
    anchor.current = cue;
    useSession.getState().toggleSelected(cue);
    setWandered({ cue, from: useSession.getState().focus });
  };
  const edit = (cue: string, at: number): void => {
    const spec = columns[at];
    if (!spec || !editOf(spec.id)) return;
    setColumn(at);
    useSession.getState().select([cue], cue);
    setWandered(null);
    setEditing({ cue, column: spec.id });
  };
  /** The next cell that can be edited, this row's last leading on to the next row's first. */
  const editBeside = (by: 1 | -1): void => {
    const count = columns.length;
    for (let step = 1; step <= count * 2; step += 1) {
      const at = active.place * count + active.column + by * step;
      const cue = cues[Math.floor(at / count)];
      const next = ((at % count) + count) % count;
      const spec = columns[next];
      if (cue === undefined || !spec) break;
      if (editOf(spec.id)) {
        edit(cue, next);
        return;
      }
    }
    setEditing(null);
    toGrid();
  };

  return {
    active,
    editing: editing && editing.cue === active.cue ? editing.column : null,
    edit,
    press(event, cue, at) {
      if (event.button !== 0 || editing?.cue === cue) return;
      setColumn(at);
      setWandered(null);
      if (event.shiftKey) selectRange(cue);
      else if (event.ctrlKey || event.metaKey) toggle(cue);
      else {
        anchor.current = cue;
        useSession.getState().select([cue], cue);
      }
      // The press would put the focus on the cell; the grid keeps it.
      event.preventDefault();
      toGrid();
    },
    leaveEdit(to) {
      if (to === 'next' || to === 'previous') {
        editBeside(to === 'next' ? 1 : -1);
        return;
      }
      setEditing(null);
      if (to === 'row') toGrid();
    },
    onKeyDown(event) {
      if (event.target !== scroller.current) return;
      const isCtrl = event.ctrlKey || event.metaKey;
      if (event.altKey) {
        if (!isCtrl && reorder(event.key)) event.preventDefault();
        return;
      }
      const how = event.shiftKey ? 'range' : isCtrl ? 'only-go' : 'select';
      const rows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 28) - 2);
      const done = ((): boolean => {
        switch (event.key) {
          case 'ArrowDown':
            go(active.place + 1, how);
            return true;
          case 'ArrowUp':
            go(active.place < 0 ? 0 : active.place - 1, how);
            return true;
          case 'PageDown':
            go(active.place + (rows || PAGE_ROWS), how);
            return true;
          case 'PageUp':
            go(active.place - (rows || PAGE_ROWS), how);
            return true;
          case 'Home':
            go(0, how);
            return true;
          case 'End':
            go(cues.length - 1, how);
            return true;
          case 'ArrowRight':
            setColumn(Math.min(columns.length - 1, active.column + 1));
            return true;
          case 'ArrowLeft':
            setColumn(Math.max(0, active.column - 1));
            return true;
          case 'F2':
          case 'Enter':
            if (isCtrl || active.cue === null) return false;
            edit(active.cue, active.column);
            return true;
          case ' ':
            if (!isCtrl || active.cue === null) return false;
            toggle(active.cue);
            return true;
          case 'a':
            if (!isCtrl || event.shiftKey) return false;
            useSession.getState().select(cues, active.cue ?? cues[0] ?? null);
            return true;
          default:
            return false;
        }
      })();
      if (done) event.preventDefault();
    },
  };

  /** In the running order, Alt with the arrows moves the selected cues along it. */
  function reorder(key: string): boolean {
    const { sort } = useTable.getState();
    if (sort.by !== 'order' || sort.descending || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    const { selection } = useSession.getState();
    const places = cues.flatMap((cue, at) => (selection.has(cue) ? [at] : []));
    const [first = 0, last = 0] = [places[0], places.at(-1)];
    const after = key === 'ArrowUp' ? (cues[first - 2] ?? null) : (cues[last + 1] ?? cues.at(-1) ?? null);
    if (places.length > 0) useDocument.getState().run((show) => reorderCues(show, { cues: [...selection], after }));
    return true;
  }
}
