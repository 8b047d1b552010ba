/** The board: the song's loudness with its sections, bars, lyrics and times, all of which can be taken hold of. */
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { BAR_FIT_REACHES } from '#shared/time/fit-bar.ts';
import { timeAtX, viewPx } from '#shared/timeline/viewport.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { connectWheel } from '#renderer/canvas/connect-wheel.ts';
import { Playhead } from '#renderer/canvas/Playhead.tsx';
import { currentShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSongScreen } from '#renderer/state/song-screen.ts';
import { useTransport } from '#renderer/state/transport.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { BoardHandles } from './BoardHandles.tsx';
import { BoardNote } from './BoardNote.tsx';
import { nameOfHandle, placeOfHandle } from './handle-words.ts';
import type { HeldReading } from './holding-handle.ts';
import { createSongView } from './song-view.ts';
import styles from './SongBoard.module.css';

export function SongBoard() {
  const words = useWords();
  const { board } = words.song;
  const [view] = useState(createSongView);
  const [reading, setReading] = useState<HeldReading | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? view.attach(canvas.current) : undefined), [view]);
  useEffect(() => (area.current ? connectWheel(area.current, view) : undefined), [view]);

  const scrub = (event: PointerEvent<HTMLDivElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const { fromMs, toMs } = currentShow().plan.span;
    const timeMs = Math.round(timeAtX(view.viewport(), viewPx(event.clientX - left)));
    useTransport.getState().seek(Math.min(Math.max(timeMs, fromMs), toMs));
  };
  return (
    <section className={styles['board']} aria-label={board.title}>
      <div className={styles['tools']}>
        <Reach />
        <p className={styles['help']}>{board.help}</p>
        <span className={styles['zoom']}>
          <IconButton icon={ZoomOut} label={words.actions.names['zoom-out']} onClick={() => runAction('zoom-out')} />
          <IconButton icon={ZoomIn} label={words.actions.names['zoom-in']} onClick={() => runAction('zoom-in')} />
          <IconButton icon={Maximize2} label={board.wholeSong} onClick={() => runAction('zoom-all')} />
        </span>
      </div>
      <div
        ref={area}
        className={styles['area']}
        data-testid="song-board"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          view.hold(true);
          scrub(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event);
        }}
        onLostPointerCapture={() => view.hold(false)}
      >
        <canvas ref={canvas} className={styles['canvas']} aria-hidden />
        <BoardNote />
        <BoardHandles view={view} told={setReading} />
        <Playhead view={view} />
        <output className={styles['reading']} hidden={reading === null}>
          {reading &&
            board.reading({
              name: nameOfHandle(reading.handle, words),
              place: placeOfHandle(reading.handle, words),
              ...reading.moved,
            })}
        </output>
      </div>
    </section>
  );
}

function Reach() {
  const { board } = useWords().song;
  const { reach, setReach } = useSongScreen();
  return (
    <div className={styles['reach']}>
      <span aria-hidden>{board.reach}</span>
      <Segmented
        label={board.reach}
        hideLabel
        value={reach}
        options={BAR_FIT_REACHES.map((value) => ({ value, label: board.reaches[value] }))}
        onChange={setReach}
      />
    </div>
  );
}
