/** The lanes: three canvases one over the other, the grid of cells, and the pointer's gestures over all of it. */
import { useEffect, useRef, type RefObject } from 'react';
import { Announcer } from './Announcer.tsx';
import { ConnectMenu } from './ConnectMenu.tsx';
import { useSession } from '#renderer/state/session.ts';
import { CueGrid } from './CueGrid.tsx';
import { EmptyLanes } from './EmptyLanes.tsx';
import { connectGestures } from './gestures/connect-gestures.ts';
import { editCueField } from './edit-cue-field.ts';
import { FindBar } from './FindBar.tsx';
import { LaneScrollbar } from './LaneScrollbar.tsx';
import { Layer } from './Layer.tsx';
import { createReadout } from './readout.ts';
import styles from './Timeline.module.css';
import type { TimelineView } from './timeline-view.ts';

interface LanesAreaProps {
  readonly view: TimelineView;
  /** The rulers above, on which the playhead is dragged. */
  readonly rulers: RefObject<HTMLDivElement | null>;
}

export function LanesArea({ view, rulers }: LanesAreaProps) {
  const lanes = useRef<HTMLDivElement>(null);
  const beside = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!lanes.current || !rulers.current || !beside.current || !status.current) return;
    const area = lanes.current;
    const said = createReadout(beside.current, status.current);
    const disconnect = connectGestures(
      { lanes: area, rulers: rulers.current },
      {
        view,
        readout: (text, at) => said.readout(text, at),
        hint: (text) => said.hint(text),
        quiet: () => said.quiet(),
        focusCues: () => focusCues(area),
        edit: editCueField,
      },
    );
    return () => {
      disconnect();
      said.stop();
    };
  }, [view, rulers]);
  return (
    <div ref={lanes} className={styles['lanes']} data-testid="lanes">
      <Layer view={view} name="grid" />
      <Layer view={view} name="cues" />
      <Layer view={view} name="overlay" />
      <CueGrid view={view} />
      <EmptyLanes />
      <Announcer />
      <FindBar onClosed={() => lanes.current && focusCell(lanes.current)} />
      <ConnectMenu
        placeOf={(cue) => placeOnScreen(view, lanes.current, cue)}
        onClosed={() => lanes.current && focusCell(lanes.current)}
      />
      <LaneScrollbar view={view} />
      <div ref={beside} className={styles['readout']} hidden aria-hidden />
      <div ref={status} className={styles['hint']} role="status" hidden />
    </div>
  );
}

/** Right below a cue's start; in the middle of the lanes for one that is not seen. */
function placeOnScreen(view: TimelineView, area: HTMLElement | null, cue: string): { x: number; y: number } {
  const { left = 0, top = 0, width = 0, height = 0 } = area?.getBoundingClientRect() ?? {};
  const body = view.boundsOf(cue);
  const isSeen = body && body.x < width && body.x + body.widthPx > 0 && body.y > 0 && body.y < height;
  if (!isSeen) return { x: left + width / 2, y: top + height / 3 };
  return { x: left + Math.max(0, body.x), y: top + body.y + body.heightPx };
}

/** Puts the keyboard back on the cue it stood on. */
function focusCell(area: HTMLElement): void {
  const { focus } = useSession.getState();
  const cell = focus === null ? null : area.querySelector<HTMLElement>(`[data-cue="${CSS.escape(focus)}"]`);
  if (cell) cell.focus({ preventScroll: true });
  else focusCues(area);
}

/** Puts the keyboard into the grid; its focused cell takes over when there is one. */
function focusCues(area: HTMLElement): void {
  const grid = area.querySelector<HTMLElement>('[data-cue-grid]');
  if (!grid?.contains(document.activeElement)) grid?.focus({ preventScroll: true });
}
