/** The handles over the board: one of each kind is in the tab order, Page up and down go to the next of its kind. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { revealSpan, xOfTime } from '#shared/timeline/viewport.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import { boardHandles, snapHandle, type BoardHandle } from './board-handles.ts';
import { nameOfHandle, placeOfHandle } from './handle-words.ts';
import { holdHandle, type HeldHandle, type HeldReading } from './holding-handle.ts';
import { songFacts } from './song-scene.ts';
import type { SongView } from './song-view.ts';
import styles from './SongBoard.module.css';

/** How far an arrow key goes, in ms; with Shift, and with Ctrl or Cmd. */
const NUDGE_MS = { plain: 10, fine: 1, far: 100 };

interface BoardHandlesProps {
  readonly view: SongView;
  readonly told: (reading: HeldReading | null) => void;
}

export function BoardHandles({ view, told }: BoardHandlesProps) {
  const words = useWords();
  const show = useShow((open) => open);
  const viewport = useSession((state) => state.viewport);
  const widthPx = useSession((state) => state.viewportWidthPx);
  const [focused, setFocused] = useState<string | null>(null);
  const held = useRef<HeldHandle | null>(null);
  const grip = useRef(0);
  const layer = useRef<HTMLDivElement>(null);
  const handles = boardHandles(songFacts(show), viewport, widthPx, focused);

  // Escape takes a drag back and does nothing else; a window that is left lets go.
  useEffect(() => {
    const cancel = (): void => {
      held.current?.cancel();
      held.current = null;
    };
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!held.current || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('blur', cancel);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('blur', cancel);
      cancel();
    };
  }, []);

  const press = (event: PointerEvent, handle: BoardHandle): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = event.clientX;
    held.current = holdHandle(view, handle, told);
  };
  const drag = (event: PointerEvent): void => {
    const now = held.current;
    // Before it moves nothing is changed: a press only takes the keyboard there.
    if (!now || !event.currentTarget.hasPointerCapture(event.pointerId) || event.clientX === grip.current) return;
    const { msPerPx } = view.viewport();
    const pointedMs = now.fromMs + (event.clientX - grip.current) * msPerPx;
    const playheadMs = Math.round(useTransport.getState().positionMs());
    const { tempo } = show.plan;
    now.put(event.altKey ? Math.round(pointedMs) : snapHandle(now.handle, pointedMs, { tempo, msPerPx, playheadMs }));
  };
  const release = (): void => {
    held.current?.complete();
    held.current = null;
  };

  const nudge = (event: KeyboardEvent, handle: BoardHandle): void => {
    const step = stepOf(event);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      // Held down, a key is one gesture, and one step.
      held.current ??= holdHandle(view, handle, told);
      held.current.put(held.current.toMs + (event.key === 'ArrowLeft' ? -step : step));
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      release();
      goTo(handle, event.key === 'PageUp' ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const goTo = (from: BoardHandle, direction: 1 | -1): void => {
    const next = neighbourOf(from, direction);
    if (!next) return;
    view.setViewport(revealSpan(view.viewport(), { fromMs: next.timeMs, toMs: next.timeMs }, widthPx));
    setFocused(next.key);
  };
  /** The next of its kind: in the whole song, not only in view. */
  const neighbourOf = (from: BoardHandle, direction: 1 | -1): BoardHandle | undefined => {
    const facts = songFacts(show);
    const key =
      from.kind === 'bar'
        ? `bar ${Math.max(1, from.bar + direction)}`
        : from.kind === 'lyric'
          ? `lyric ${from.index + direction}`
          : `section ${facts.sections[facts.sections.findIndex(({ id }) => id === from.id) + direction]?.id ?? ''}`;
    return boardHandles(facts, viewport, widthPx, key).find((handle) => handle.key === key);
  };

  // Where the keyboard was sent, it goes as soon as there is something to stand on.
  useEffect(() => {
    if (focused === null) return;
    const element = layer.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
    if (element && layer.current?.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [focused]);

  const first = new Map<string, string>();
  for (const { kind, key } of handles) if (!first.has(kind) || key === focused) first.set(kind, key);
  return (
    <div ref={layer}>
      {handles.map((handle) => (
        <div
          key={handle.key}
          data-key={handle.key}
          className={styles['handle']}
          data-band={handle.band}
          style={{ transform: `translateX(${Math.round(xOfTime(viewport, handle.timeMs))}px)` }}
          role="slider"
          tabIndex={first.get(handle.kind) === handle.key ? 0 : -1}
          aria-label={nameOfHandle(handle, words)}
          aria-valuenow={handle.timeMs}
          aria-valuetext={placeOfHandle(handle, words)}
          aria-orientation="horizontal"
          onPointerDown={(event) => press(event, handle)}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={() => {
            held.current?.cancel();
            held.current = null;
          }}
          onFocus={() => setFocused(handle.key)}
          onBlur={() => {
            if (!held.current) setFocused((now) => (now === handle.key ? null : now));
            else release();
          }}
          onKeyDown={(event) => nudge(event, handle)}
          onKeyUp={(event) => {
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') release();
          }}
        />
      ))}
    </div>
  );
}

function stepOf({ shiftKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (shiftKey) return NUDGE_MS.fine;
  return ctrlKey || metaKey ? NUDGE_MS.far : NUDGE_MS.plain;
}
