/** The lanes: three canvases one over the other, the grid of cells, and the pointer's gestures over all of it. */
import { useEffect, useRef, type RefObject } from 'react';
import { CueGrid } from './CueGrid.tsx';
import { EmptyLanes } from './EmptyLanes.tsx';
import { connectGestures } from './gestures/connect-gestures.ts';
import { editCueField } from './edit-cue-field.ts';
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
      <EmptyLanes view={view} />
      <LaneScrollbar view={view} />
      <div ref={beside} className={styles['readout']} hidden aria-hidden />
      <div ref={status} className={styles['hint']} role="status" hidden />
    </div>
  );
}

/** Puts the keyboard into the grid; its focused cell takes over when there is one. */
function focusCues(area: HTMLElement): void {
  const grid = area.querySelector<HTMLElement>('[data-cue-grid]');
  if (!grid?.contains(document.activeElement)) grid?.focus({ preventScroll: true });
}
