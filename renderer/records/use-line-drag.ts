/** Lines of a list are dragged to their place. Nothing changes until the line is let go; Escape gives it up. */
import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import type { DropPlace } from './list-order.ts';

/** The line that is dragged, and where it would be let go now. */
export interface LineDrag {
  readonly id: string;
  readonly over: string | null;
  readonly place: DropPlace;
}

/** A press that goes no further is a click. */
const SLACK_PX = 5;
/** The upper and lower part of a line, where a line is let go beside it and not in it. */
const EDGE_SHARE = 0.28;

interface LineDragOptions {
  /** Whether a line can be let go in another one. */
  readonly nests: boolean;
  readonly onDrop: (drop: { readonly id: string; readonly over: string; readonly place: DropPlace }) => void;
}

export function useLineDrag({ nests, onDrop }: LineDragOptions) {
  const [drag, show] = useState<LineDrag | null>(null);
  // A release may come before the last move has been drawn: what holds is kept beside what is shown.
  const held = useRef<LineDrag | null>(null);
  const setDrag = (next: LineDrag | null): void => {
    held.current = next;
    show(next);
  };
  const wasDragged = useRef(false);
  const from = useRef<{ readonly id: string; readonly y: number } | null>(null);
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      from.current = null;
      held.current = null;
      show(null);
    };
    window.addEventListener('keydown', giveUp, { capture: true });
    return () => window.removeEventListener('keydown', giveUp, { capture: true });
  }, [isDragging]);

  const lineHandlers = (id: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasDragged.current = false;
      if (event.button !== 0) return;
      from.current = { id, y: event.clientY };
      // From the press on: a fast hand is over another line before it has moved far enough.
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (from.current?.id !== id) return;
      if (!held.current && Math.abs(event.clientY - from.current.y) <= SLACK_PX) return;
      wasDragged.current = true;
      setDrag({ id, ...targetAt(event, id, nests) });
    },
    onPointerUp() {
      from.current = null;
      const dropped = held.current;
      if (!dropped) return;
      if (dropped.over !== null) onDrop({ id, over: dropped.over, place: dropped.place });
      setDrag(null);
    },
    // The click that ends a drag, or one that was given up, is none on the line.
    onClickCapture(event: MouseEvent) {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onPointerCancel() {
      from.current = null;
      setDrag(null);
    },
  });
  return { drag, lineHandlers };
}

function targetAt({ clientX, clientY }: PointerEvent, id: string, nests: boolean): Omit<LineDrag, 'id'> {
  const line = document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest<HTMLElement>('[data-record]'))
    .find((element) => element !== null);
  const over = line?.dataset['record'];
  if (!line || over === undefined || over === id) return { over: null, place: 'behind' };
  const { top, height } = (line.firstElementChild ?? line).getBoundingClientRect();
  const share = (clientY - top) / height;
  const edge = nests ? EDGE_SHARE : 0.5;
  return { over, place: share < edge ? 'before' : share > 1 - edge ? 'behind' : 'inside' };
}
