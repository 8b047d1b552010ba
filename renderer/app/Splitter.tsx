/** The line between two panels: dragged, or moved with the arrow keys; a double click brings the first size back. */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { PANEL_LIMITS, usePanels } from '#renderer/state/panels.ts';
import type { Panel } from '#renderer/state/session.ts';
import styles from './Splitter.module.css';

const STEP_PX = 16;

interface SplitterProps {
  readonly panel: Panel;
  readonly label: string;
  /** Which way the pointer goes when the panel grows. */
  readonly grows: 'right' | 'left' | 'up';
}

export function Splitter({ panel, label, grows }: SplitterProps) {
  const size = usePanels(({ sizes }) => sizes[panel]);
  const resize = usePanels((state) => state.resize);
  const drag = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const { least, most, start } = PANEL_LIMITS[panel];
  const isUpright = grows !== 'up';
  const sign = grows === 'right' ? 1 : -1;
  const placeOf = (event: PointerEvent): number => (isUpright ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent): void => {
    const [back, forth] = isUpright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const steps = new Map([
      [forth, size + sign * STEP_PX],
      [back, size - sign * STEP_PX],
      ['Home', least],
      ['End', most],
      ['Enter', start],
    ]);
    const next = steps.get(event.key);
    if (next === undefined) return;
    event.preventDefault();
    resize(panel, next);
  };
  return (
    <div
      className={styles['splitter']}
      data-upright={isUpright || undefined}
      role="separator"
      // A separator that can be moved is a control of its own (ARIA: window splitter).
      tabIndex={0}
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(panel, start)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: placeOf(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current) resize(panel, drag.current.size + sign * (placeOf(event) - drag.current.at));
      }}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
    />
  );
}
