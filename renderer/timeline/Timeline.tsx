/**
 * The timeline: minimap, sections, bars, time, the song, and the lanes with their cues.
 *
 *   ┌──────────┬───────────────────────────────┐
 *   │ 3:32     │ minimap                       │
 *   ├──────────┼───────────────────────────────┤
 *   │ Section  │                               │
 *   │ Bar      │ rulers (one canvas)        ▼ playhead
 *   │ Time     │                            │  │
 *   ├──────────┼────────────────────────────│──┤
 *   │ song     │ waveform                   │  │
 *   ├──────────┼────────────────────────────│──┤
 *   │ lanes’   │ grid, cues, overlay,       │  │
 *   │ headers  │ cells for the keyboard     │  │
 *   └──────────┴────────────────────────────┴──┘
 */
import { useEffect, useRef, useState } from 'react';
import { printTime } from '#shared/time/print.ts';
import { connectWheel } from '#renderer/canvas/connect-wheel.ts';
import { Playhead } from '#renderer/canvas/Playhead.tsx';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { BarHead } from './BarHead.tsx';
import { LaneHeaders } from './LaneHeaders.tsx';
import { LanesArea } from './LanesArea.tsx';
import { Layer } from './Layer.tsx';
import { Minimap } from './Minimap.tsx';
import styles from './Timeline.module.css';
import { createTimelineView } from './timeline-view.ts';
import { SongName, Waveform } from './Waveform.tsx';

export function Timeline() {
  const words = useWords().timeline;
  const [view] = useState(createTimelineView);
  const rulers = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const lengthMs = useDocument(({ show }) => (show ? show.plan.span.toMs - show.plan.span.fromMs : 0));
  useEffect(() => view.start(), [view]);
  useEffect(() => (body.current ? connectWheel(body.current, view) : undefined), [view]);
  return (
    <section className={styles['timeline']} aria-label={words.title}>
      <div className={styles['columns']}>
        <div className={styles['heads']}>
          <div className={styles['minimapHead']}>{words.inAll(printTime(lengthMs, 'seconds'))}</div>
          <div className={styles['sectionHead']}>{words.section}</div>
          <BarHead />
          <div className={styles['timeHead']}>{words.time}</div>
          <div className={styles['songHead']}>
            <SongName />
          </div>
          <div className={styles['laneHeads']}>
            <LaneHeaders view={view} />
          </div>
        </div>
        <div ref={body} className={styles['body']}>
          <div className={styles['minimap']}>
            <Minimap view={view} />
          </div>
          <div ref={rulers} className={styles['rulers']} role="img" aria-label={words.rulers} data-testid="rulers">
            <Layer view={view} name="rulers" />
          </div>
          <div className={styles['waveform']}>
            <Waveform view={view} />
          </div>
          <LanesArea view={view} rulers={rulers} />
          <Playhead view={view} />
        </div>
      </div>
    </section>
  );
}
