/**
 * The timeline: minimap, sections, bars, time, the song, and the lanes with their cues.
 *
 *   ┌──────────┬───────────────────────────────┐
 *   │ 3:32     │ minimap                       │
 *   ├──────────┼───────────────────────────────┤
 *   │ Section  │                               │
 *   │ (Lyrics) │ rulers (one canvas)           │
 *   │ Bar      │                            ▼ playhead
 *   │ Time     │                            │  │
 *   ├──────────┼────────────────────────────│──┤
 *   │ song     │ waveform                   │  │
 *   ├──────────┼────────────────────────────│──┤
 *   │ lanes’   │ grid, cues, overlay,       │  │
 *   │ headers  │ cells for the keyboard     │  │
 *   └──────────┴────────────────────────────┴──┘
 */
import { useEffect, useRef, useState } from 'react';
import { headerOf } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { connectWheel } from '#renderer/canvas/connect-wheel.ts';
import { Playhead } from '#renderer/canvas/Playhead.tsx';
import { useDocument } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { isUntimed } from '#renderer/state/song-screen.ts';
import type { CustomProperty } from '#renderer/ui/custom-properties.ts';
import { LaneHeaders } from './LaneHeaders.tsx';
import { LanesArea } from './LanesArea.tsx';
import { Layer } from './Layer.tsx';
import { Minimap } from './Minimap.tsx';
import { rulerBands, rulersHeightPx } from './ruler-bands.ts';
import { RulerHeads } from './RulerHeads.tsx';
import styles from './Timeline.module.css';
import { createTimelineView } from './timeline-view.ts';
import { ViewMenu } from './ViewMenu.tsx';
import { SongName, Waveform } from './Waveform.tsx';

/** What the rulers say now. */
function useRulerChoice() {
  const rulerTime = useSession((state) => state.rulerTime);
  const wanted = useSession(({ timelineParts }) => timelineParts.lyrics);
  const hasLyrics = useDocument(
    ({ show }) => show !== null && (headerOf(show.document).music.lyrics ?? []).some((line) => !isUntimed(line)),
  );
  return { hasLyrics: wanted && hasLyrics, rulerTime };
}

/** How long the show is in all; a drag at its end may change that at every step. */
function Length() {
  const { timeline } = useWords();
  const lengthMs = useDocument(({ show }) => (show ? show.plan.span.toMs - show.plan.span.fromMs : 0));
  return timeline.inAll(printTime(lengthMs, 'seconds'));
}

export function Timeline() {
  const words = useWords().timeline;
  const [view] = useState(createTimelineView);
  const rulers = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const choice = useRulerChoice();
  const playheadPx = rulerBands(choice).bars?.topPx ?? 0;
  const heights: Readonly<Record<CustomProperty, string>> = {
    '--rulers': `${rulersHeightPx(choice)}px`,
    '--playhead-top': `calc(var(--minimap) + ${playheadPx}px)`,
  };
  useEffect(() => view.start(), [view]);
  useEffect(() => (body.current ? connectWheel(body.current, view) : undefined), [view]);
  return (
    <section className={styles['timeline']} aria-label={words.title} style={heights}>
      <div className={styles['columns']}>
        <div className={styles['heads']}>
          <div className={styles['minimapHead']}>
            <Length />
            <ViewMenu />
          </div>
          <RulerHeads choice={choice} />
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
