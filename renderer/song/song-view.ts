/**
 * What the song's board holds beside React: its canvas, drawn once a frame when something changed, and the view, which
 * is the timeline's own: who goes from one screen to the other stays where they were.
 */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { fitSpan, keepInReach, type Reach, type Viewport } from '#shared/timeline/viewport.ts';
import { forgetTextWidths } from '#renderer/canvas/fit-text.ts';
import { onAppearance } from '#renderer/canvas/on-appearance.ts';
import { readPalette } from '#renderer/canvas/palette.ts';
import { createSurface, type Surface } from '#renderer/canvas/surface.ts';
import type { TimeView } from '#renderer/canvas/time-view.ts';
import { useDocument } from '#renderer/state/document.ts';
import { isPlaced, useSession } from '#renderer/state/session.ts';
import { useSong } from '#renderer/state/song.ts';
import { useSongPeaks } from '#renderer/state/song-peaks.ts';
import { useSongScreen } from '#renderer/state/song-screen.ts';
import { drawSong } from './draw-song.ts';
import { songFacts, type SongFacts } from './song-scene.ts';

export interface SongView extends TimeView {
  /** Takes the canvas in and follows show and session; the returned function ends that. */
  attach(canvas: HTMLCanvasElement): () => void;
  /** While held, the view does not follow the playhead. */
  hold(held: boolean): void;
}

/** Shows whose song has been in view since they were opened. */
const shown = new WeakSet<ShowDocument>();

export function createSongView(): SongView {
  const listeners = new Set<() => void>();
  let surface: Surface | null = null;
  let palette = readPalette();
  let facts: SongFacts | null = null;
  let frame = 0;
  let held = false;

  const draw = (): void => {
    frame = 0;
    const { show } = useDocument.getState();
    if (!surface || surface.widthPx === 0) return;
    const context = surface.begin();
    if (show) {
      facts ??= songFacts(show);
      const { song } = useSong.getState();
      const { reading } = useSongPeaks.getState();
      const isHeard = song.status === 'ready' && reading.status === 'read';
      drawSong(context, {
        facts,
        viewport: view.viewport(),
        palette,
        song: isHeard ? { peaks: reading.peaks, startsAtMs: song.startsAtMs } : null,
        taps: useSongScreen.getState().taps,
        widthPx: surface.widthPx,
        heightPx: surface.heightPx,
      });
    }
    for (const listener of listeners) listener();
  };
  /** Coming here for the first time shows the whole song; later what was seen last, here or in the plan. */
  const showSong = (): void => {
    const { show } = useDocument.getState();
    if (!show || !surface || shown.has(show.document)) return;
    shown.add(show.document);
    if (isPlaced(show.document)) return;
    useSession.getState().setViewport(fitSpan(view.reach().span, surface.widthPx));
  };
  const mark = (): void => {
    frame ||= requestAnimationFrame(draw);
  };

  const view: SongView = {
    viewport: () => useSession.getState().viewport,
    setViewport(viewport) {
      const reach = view.reach();
      const kept: Viewport = reach.widthPx > 0 ? keepInReach(viewport, reach) : viewport;
      const now = view.viewport();
      // How far the lanes are scrolled is the timeline's.
      if (kept.fromMs === now.fromMs && kept.msPerPx === now.msPerPx) return;
      useSession.getState().setViewport({ fromMs: kept.fromMs, msPerPx: kept.msPerPx });
    },
    reach(): Reach {
      const { show } = useDocument.getState();
      const toMs = show ? headerOf(show.document).music.lengthMs : 1_000;
      return { span: { fromMs: 0, toMs }, widthPx: surface?.widthPx ?? 0, contentHeightPx: 0, heightPx: 0 };
    },
    isHeld: () => held,
    hold: (on) => void (held = on),
    onDraw(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach(canvas) {
      const fitted = createSurface(canvas);
      surface = fitted;
      const observer = new ResizeObserver(() => {
        fitted.fit();
        useSession.getState().setViewportWidth(fitted.widthPx);
        if (fitted.widthPx > 0) showSong();
        view.setViewport(view.viewport());
        // A resized canvas is empty: it is drawn before this frame is painted.
        draw();
      });
      observer.observe(canvas, { box: 'device-pixel-content-box' });
      const stops = [
        useDocument.subscribe(({ show }, before) => {
          if (show?.revision === before.show?.revision && show?.document === before.show?.document) return;
          facts = null;
          if (show?.document !== before.show?.document) showSong();
          mark();
        }),
        useSession.subscribe((now, before) => {
          if (now.viewport === before.viewport) return;
          view.setViewport(now.viewport);
          mark();
        }),
        useSong.subscribe(mark),
        useSongPeaks.subscribe(mark),
        useSongScreen.subscribe((now, before) => {
          if (now.taps !== before.taps) mark();
        }),
        onAppearance(() => {
          palette = readPalette();
          forgetTextWidths();
          mark();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        observer.disconnect();
        cancelAnimationFrame(frame);
        frame = 0;
        surface = null;
      };
    },
  };
  return view;
}
