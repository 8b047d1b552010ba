/**
 * The canvases of the timeline and when they are drawn: what changed marks its layers, and once per animation frame
 * the marked ones are drawn, whatever the number of marks. React has no part in it.
 */
import { drawCues } from './draw-cues.ts';
import { drawGrid } from './draw-grid.ts';
import { drawMinimap } from './draw-minimap.ts';
import { drawOverlay, isOverlayEmpty } from './draw-overlay.ts';
import { drawRulers } from './draw-rulers.ts';
import { drawWaveform } from '#renderer/canvas/draw-waveform.ts';
import type { Scene } from './scene.ts';
import { createSurface, type Surface } from '#renderer/canvas/surface.ts';

export type LayerName = 'minimap' | 'rulers' | 'waveform' | 'grid' | 'cues' | 'overlay';
export const LAYER_NAMES: readonly LayerName[] = ['minimap', 'rulers', 'waveform', 'grid', 'cues', 'overlay'];

const DRAW: Readonly<Record<LayerName, (context: CanvasRenderingContext2D, scene: Scene) => void>> = {
  minimap: drawMinimap,
  rulers: drawRulers,
  waveform: drawWaveform,
  grid: drawGrid,
  cues: drawCues,
  overlay: drawOverlay,
};
/** Name of the performance measures, one a frame: what the bench and the developer tools look at. */
const MEASURE = 'timeline-draw';

export type SceneOfShow = Omit<Scene, 'widthPx' | 'heightPx' | 'ratio'>;

export interface Layers {
  /** Takes a canvas in; the returned function lets it go. */
  attach(name: LayerName, canvas: HTMLCanvasElement): () => void;
  /** Has these drawn in the next frame. */
  mark(...names: readonly LayerName[]): void;
  /** Width and height of a layer, CSS pixels; 0 before it is attached. */
  sizeOf(name: LayerName): { readonly widthPx: number; readonly heightPx: number };
  /** Calls after each frame's drawing: for elements that must move in the same frame as what is drawn. */
  onDraw(listener: () => void): () => void;
  stop(): void;
}

/** `scene` gives what to draw at the moment of drawing, null if no show is open. `resized` tells of a new size. */
export function createLayers(scene: () => SceneOfShow | null, resized: (name: LayerName) => void): Layers {
  const surfaces = new Map<LayerName, Surface>();
  const marked = new Set<LayerName>();
  /** Surfaces with nothing on them. */
  const blank = new Set<LayerName>();
  const listeners = new Set<() => void>();
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    const start = performance.now();
    const shown = scene();
    for (const name of marked) {
      const surface = surfaces.get(name);
      if (!surface || surface.widthPx === 0) continue;
      const isEmpty = !shown || (name === 'overlay' && isOverlayEmpty(shown));
      // An empty canvas that is emptied again costs as much as one that is drawn.
      if (isEmpty && blank.has(name)) continue;
      const context = surface.begin();
      const { widthPx, heightPx, ratio } = surface;
      if (isEmpty) blank.add(name);
      else {
        blank.delete(name);
        DRAW[name](context, { ...shown, widthPx, heightPx, ratio });
      }
    }
    marked.clear();
    for (const listener of listeners) listener();
    performance.measure(MEASURE, { start });
    // Observers have it; kept for the whole session it would only fill the memory.
    performance.clearMeasures(MEASURE);
  };

  return {
    attach(name, canvas) {
      const surface = createSurface(canvas);
      surfaces.set(name, surface);
      blank.add(name);
      const observer = new ResizeObserver(() => {
        surface.fit();
        resized(name);
        marked.add(name);
        // A resized canvas is empty: it is drawn before this frame is painted, or it would flicker.
        draw();
      });
      // In the screen's pixels, so that a change of the pixel ratio counts as a new size.
      observer.observe(canvas, { box: 'device-pixel-content-box' });
      return () => {
        observer.disconnect();
        surfaces.delete(name);
      };
    },
    mark(...names) {
      for (const name of names) marked.add(name);
      frame ||= requestAnimationFrame(draw);
    },
    sizeOf: (name) => surfaces.get(name) ?? { widthPx: 0, heightPx: 0 },
    onDraw(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
