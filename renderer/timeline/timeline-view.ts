/**
 * What the timeline on the screen holds beside React: the lane model kept current with the show, the scene to draw,
 * and the viewport kept where there is something to see. Gestures act through it.
 */
import type { Problem } from '#shared/checks/problem.ts';
import { createStore, type StoreApi } from 'zustand';
import { headerOf, type LaneRecord, type ShowDocument } from '#shared/show/document.ts';
import { createLaneModel, type LaneModel, type PlacedLane } from '#shared/timeline/lane-model.ts';
import type { LaneBox } from '#shared/timeline/lane-layout.ts';
import { openingSpan } from '#shared/timeline/opening-span.ts';
import { cueBounds, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import { handleAt, type CueHandle } from '#shared/timeline/cue-handles.ts';
import { revealCue } from '#shared/timeline/reveal-cue.ts';
import {
  fitSpan,
  keepInReach,
  revealSpan,
  type Reach,
  type Span,
  type Viewport,
  type ViewPx,
} from '#shared/timeline/viewport.ts';
import { useDocument, type OpenShow } from '#renderer/state/document.ts';
import { isOldNews, useNetwork } from '#renderer/state/network.ts';
import { measuresNow, useSession } from '#renderer/state/session.ts';
import { wordsIn } from '#shared/words/language.ts';
import { forgetTextWidths } from '#renderer/canvas/fit-text.ts';
import { createLayers, LAYER_NAMES, type LayerName, type SceneOfShow } from './layers.ts';
import { emptySummary, summariseLanes, type LaneSummary } from './lane-summary.ts';
import { onAppearance } from '#renderer/canvas/on-appearance.ts';
import { readPalette } from '#renderer/canvas/palette.ts';
import { handlesOfFocus } from './draw-handles.ts';
import { factsOf, NO_OVERLAY, type LitProblem, type Overlay, type Scene } from './scene.ts';

/** A lane as its header shows it. */
export interface HeaderRow {
  readonly lane: LaneRecord;
  readonly box: LaneBox;
  readonly summary: LaneSummary;
}

export interface TimelineView {
  readonly model: LaneModel;
  readonly headers: StoreApi<{ readonly rows: readonly HeaderRow[] }>;
  /** Takes one of the canvases in; the returned function lets it go. */
  attach(name: LayerName, canvas: HTMLCanvasElement): () => void;
  /** Calls after each frame's drawing: what lies over the canvases moves with them, not a frame before. */
  onDraw(listener: () => void): () => void;
  /** Follows the show and the session from now on; the returned function ends that. */
  start(): () => void;
  viewport(): Viewport;
  setViewport(viewport: Viewport): void;
  reach(): Reach;
  lanesInView(): readonly PlacedLane[];
  /** Lays something over the lanes; parts that are not named stay. */
  setOverlay(overlay: Partial<Overlay>): void;
  /** While held, rows and lane heights stay as they are: a gesture is going on. */
  hold(held: boolean): void;
  isHeld(): boolean;
  setSong(song: Scene['song']): void;
  /** Where a cue's body lies among the lanes as they are seen; null for one that is not in the show. */
  boundsOf(cue: string): ViewRect | null;
  /** The handle of the cue with the keyboard at a place of the lanes; null if there is none. */
  handleAt(at: { readonly x: ViewPx; readonly y: ViewPx }): (CueHandle & { readonly cue: string }) | null;
}

const EMPTY_SPAN: Span = { fromMs: 0, toMs: 1_000 };
const VIEW_LAYERS: readonly LayerName[] = ['rulers', 'waveform', 'grid', 'cues', 'overlay'];

/** Shows that have been in view since they were opened. */
const shown = new WeakSet<ShowDocument>();

export function createTimelineView(): TimelineView {
  const model = createLaneModel();
  const headers = createStore<{ readonly rows: readonly HeaderRow[] }>()(() => ({ rows: [] }));
  let show: OpenShow | null = null;
  let scene: Pick<SceneOfShow, 'model' | 'plan' | 'palette' | 'facts'> | null = null;
  let palette = readPalette();
  let overlay = NO_OVERLAY;
  let song: Scene['song'] = null;
  let held = false;
  /** The view that was last fitted to the song: as long as nobody zooms or pans, it stays fitted. */
  let fitted: Pick<Viewport, 'fromMs' | 'msPerPx'> | null = null;
  let mustFit = false;

  const layers = createLayers(
    () => {
      if (!scene) return null;
      const { viewport, selection, focus, problem } = useSession.getState();
      const lit = problem && litProblem(problem);
      const { lit: conflict, news } = useNetwork.getState();
      const isConflictOld = isOldNews(news, show?.revision);
      return { ...scene, viewport, selection, focus, lit, conflict, isConflictOld, overlay, song };
    },
    (name) => {
      if (name !== 'cues') return;
      useSession.getState().setViewportWidth(layers.sizeOf('cues').widthPx);
      if (mustFit || isFitted()) fit();
      else view.setViewport(view.viewport());
    },
  );
  const markAll = (): void => layers.mark(...LAYER_NAMES);

  const isFitted = (): boolean => {
    const { fromMs, msPerPx } = view.viewport();
    return fitted !== null && fitted.fromMs === fromMs && fitted.msPerPx === msPerPx;
  };
  const fit = (): void => {
    const { widthPx } = layers.sizeOf('cues');
    mustFit = widthPx === 0;
    if (!show || mustFit) return;
    fitted = fitSpan(openingSpan(show.plan, headerOf(show.document).music.lengthMs), widthPx);
    useSession.getState().setViewport(fitted);
  };

  const litProblem = (problem: Problem): LitProblem | null => {
    if (!show) return null;
    const { document, plan } = show;
    const { problems } = wordsIn(useSession.getState().language);
    const link = document.links.get(problem.links?.[0] ?? '');
    return { problem, link, tag: problems.tag(problem, document, plan, measuresNow()) };
  };

  const refresh = (): void => {
    if (!show) return;
    const { document, plan } = show;
    model.refresh(document, plan, held);
    scene = { model, plan, palette, facts: factsOf(document, plan, headerOf(document).music.lengthMs) };
    if (held) {
      // The minimap and the headers settle when the gesture is over.
      layers.mark('rulers', 'grid', 'cues', 'overlay');
      return;
    }
    const summaries = summariseLanes(document);
    headers.setState({
      rows: model.lanes.map(({ lane, box }) => ({ lane, box, summary: summaries.get(lane.id) ?? emptySummary() })),
    });
    markAll();
  };
  const followShow = (next: OpenShow | null): void => {
    if (next === show) return;
    const another = next?.document !== show?.document;
    const changed = another || next?.revision !== show?.revision;
    show = next;
    if (!next) {
      scene = null;
      headers.setState({ rows: [] });
      markAll();
      return;
    }
    if (!changed) return;
    refresh();
    if (!another) return;
    // Coming back from another screen shows what was seen before; a show that opens shows its song.
    if (shown.has(next.document)) return;
    shown.add(next.document);
    useSession.getState().setViewport({ scrollPx: 0 });
    fit();
  };
  const repaint = (): void => {
    palette = readPalette();
    if (scene) scene = { ...scene, palette };
    forgetTextWidths();
    markAll();
  };
  const reveal = (to: (viewport: Viewport, size: Reach) => Viewport): void => {
    const reach = view.reach();
    if (reach.widthPx > 0) view.setViewport(to(view.viewport(), reach));
  };
  const revealFocus = (id: string | null): void => {
    const place = id === null ? undefined : model.placeOf(id);
    const lane = place && model.lanes[model.laneIndexOf(place.cue.lane)];
    if (place && lane) reveal((viewport, size) => revealCue(viewport, lane, place, size));
  };
  /** A problem without a cue, as a gap of the programme, has but its time to be shown. */
  const revealProblem = (problem: Problem | null): void => {
    if (problem?.cues.length === 0) reveal((viewport, { widthPx }) => revealSpan(viewport, problem, widthPx));
  };

  const view: TimelineView = {
    model,
    headers,
    attach: (name, canvas) => layers.attach(name, canvas),
    onDraw: (listener) => layers.onDraw(listener),
    viewport: () => useSession.getState().viewport,
    setViewport(viewport) {
      const reach = view.reach();
      // Before the lanes have a size nothing can be said about what is in reach.
      const kept = reach.widthPx > 0 ? keepInReach(viewport, reach) : viewport;
      const now = view.viewport();
      const same = kept.fromMs === now.fromMs && kept.msPerPx === now.msPerPx && kept.scrollPx === now.scrollPx;
      if (!same) useSession.getState().setViewport(kept);
    },
    reach() {
      const { widthPx, heightPx } = layers.sizeOf('cues');
      return { span: show?.plan.span ?? EMPTY_SPAN, contentHeightPx: model.contentHeightPx, widthPx, heightPx };
    },
    lanesInView() {
      const { heightPx } = layers.sizeOf('cues');
      const { scrollPx } = view.viewport();
      return model.lanes.filter(({ box }) => box.top + box.heightPx > scrollPx && box.top < scrollPx + heightPx);
    },
    setOverlay(parts) {
      const before = overlay;
      overlay = { ...overlay, ...parts };
      layers.mark('overlay');
      if (overlay.lane !== before.lane) layers.mark('grid');
      if (overlay.lifted !== before.lifted) layers.mark('cues');
    },
    hold(on) {
      if (held === on) return;
      held = on;
      if (!on) {
        refresh();
        view.setViewport(view.viewport());
      }
    },
    isHeld: () => held,
    setSong(next) {
      song = next;
      layers.mark('waveform');
    },
    boundsOf(id) {
      const place = model.placeOf(id);
      const lane = place && model.lanes[model.laneIndexOf(place.cue.lane)];
      return place && lane ? cueBounds(view.viewport(), lane, place) : null;
    },
    handleAt(at) {
      const { focus, selection, viewport } = useSession.getState();
      if (!scene || focus === null || !selection.has(focus)) return null;
      const handle = handleAt(handlesOfFocus({ ...scene, focus, viewport }), at);
      return handle && { ...handle, cue: focus };
    },
    start() {
      followShow(useDocument.getState().show);
      const stops = [
        useDocument.subscribe(({ show: next }) => followShow(next)),
        useSession.subscribe((now, before) => {
          if (now.viewport !== before.viewport) {
            layers.mark(...VIEW_LAYERS);
            // Actions set what they like: it is brought back here to where there is something to see.
            view.setViewport(now.viewport);
          }
          if (now.selection !== before.selection || now.focus !== before.focus) layers.mark('cues', 'overlay');
          if (now.problem !== before.problem || now.language !== before.language) layers.mark('overlay');
          if (now.focus !== before.focus) revealFocus(now.focus);
          if (now.problem !== before.problem) revealProblem(now.problem);
        }),
        useNetwork.subscribe(({ lit }, before) => {
          if (lit !== before.lit) layers.mark('overlay');
        }),
        onAppearance(repaint),
      ];
      return () => {
        for (const stop of stops) stop();
        layers.stop();
      };
    },
  };
  return view;
}
