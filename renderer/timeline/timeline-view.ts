/**
 * What the timeline on the screen holds beside React: the lane model kept current with the show, the scene to draw,
 * and the viewport kept where there is something to see. Gestures act through it.
 */
import type { Problem } from '#shared/checks/problem.ts';
import { createStore, type StoreApi } from 'zustand';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { createLaneModel, type LaneModel, type PlacedLane } from '#shared/timeline/lane-model.ts';
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
import { useCueFind } from '#renderer/state/cue-find.ts';
import { onShowChange, useDocument, type OpenShow } from '#renderer/state/document.ts';
import { isGoneTo, lanesViewNow } from '#renderer/state/lanes-view.ts';
import { isOldNews, useNetwork } from '#renderer/state/network.ts';
import { isPlaced, measuresNow, useSession } from '#renderer/state/session.ts';
import { wordsIn } from '#shared/words/language.ts';
import { forgetTextWidths } from '#renderer/canvas/fit-text.ts';
import { linksByCue, type LinkBook } from './link-book.ts';
import { createLayers, LAYER_NAMES, type LayerName, type SceneOfShow } from './layers.ts';
import { headersOf, NO_HEADERS, type Headers } from './header-rows.ts';
import { onAppearance } from '#renderer/canvas/on-appearance.ts';
import { readPalette } from '#renderer/canvas/palette.ts';
import { handlesOfFocus } from './draw-handles.ts';
import { createTakesReading } from './takes-reading.ts';
import { createShowFacts } from './show-facts.ts';
import { isSameGround, NO_OVERLAY, type LitProblem, type Overlay, type Scene } from './scene.ts';

export interface TimelineView {
  readonly model: LaneModel;
  readonly headers: StoreApi<Headers>;
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
  const headers = createStore<Headers>()(() => NO_HEADERS);
  let show: OpenShow | null = null;
  /** The plan that the model holds; 0: none. */
  let placedSerial = 0;
  let scene: Pick<SceneOfShow, 'document' | 'model' | 'plan' | 'palette' | 'facts'> | null = null;
  /** Read from the show when they are drawn first; null when that is no longer what it says. */
  let links: LinkBook | null = null;
  const factsOf = createShowFacts();
  const takes = createTakesReading(() => layers.mark('cues'));
  let palette = readPalette();
  let overlay = NO_OVERLAY;
  let song: Scene['song'] = null;
  let found: Scene['found'] = null;
  let held = false;
  /** The view that was last fitted to the song: as long as nobody zooms or pans, it stays fitted. */
  let fitted: Pick<Viewport, 'fromMs' | 'msPerPx'> | null = null;
  let mustFit = false;

  const layers = createLayers(
    () => {
      if (!scene) return null;
      const { viewport, selection, focus, problem, timelineParts: parts, rulerTime, language } = useSession.getState();
      const rulers = { hasLyrics: parts.lyrics && scene.facts.lyrics.length > 0, rulerTime };
      const { lit: conflict, news } = useNetwork.getState();
      links ??= linksByCue(scene.document);
      return {
        ...scene,
        viewport,
        selection,
        focus,
        found,
        lit: problem && litProblem(problem),
        conflict,
        isConflictOld: isOldNews(news, show?.revision),
        overlay,
        rulers,
        song,
        parts,
        links,
        takes: parts.takes ? takes.of(scene.document) : null,
        words: wordsIn(language),
      };
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
    const touched = plan.touchedSince(placedSerial);
    placedSerial = plan.serial;
    model.refresh(document, plan, { view: lanesViewNow(), holdRows: held, ...(touched ? { touched } : {}) });
    const before = scene;
    scene = { document, model, plan, palette, facts: factsOf({ document, plan, touched: touched ?? undefined }) };
    if (!before || !isSameGround(before, scene)) layers.mark('rulers', 'grid');
    settleRows();
  };
  /** Headers and canvases after the rows were refreshed. */
  const settleRows = (): void => {
    if (!show || !scene) return;
    if (held) {
      // The minimap and the headers settle when the gesture is over; on rulers and grid there are no cues.
      layers.mark('cues', 'overlay');
      return;
    }
    headers.setState(headersOf(model, show.document, scene.facts.laneSeverities));
    markAll();
  };
  /** Lanes were folded, hidden, made higher …: the cues are where they were. */
  const rearrange = (): void => {
    if (!show) return;
    model.refresh(show.document, show.plan, { view: lanesViewNow(), holdRows: held, touched: [] });
    // Here the rows change, whether a gesture is going on or not.
    layers.mark('grid');
    settleRows();
    view.setViewport(view.viewport());
  };
  const followShow = (next: OpenShow | null): void => {
    if (next === show) return;
    const another = next?.document !== show?.document;
    const changed = another || next?.revision !== show?.revision;
    show = next;
    if (another) links = null;
    if (!next) {
      scene = null;
      headers.setState(NO_HEADERS);
      markAll();
      return;
    }
    if (!changed) return;
    refresh();
    if (!another) return;
    // Coming back from another screen shows what was seen before; a show that opens shows its song.
    if (shown.has(next.document)) return;
    shown.add(next.document);
    if (isPlaced(next.document)) return;
    useSession.getState().setViewport({ scrollPx: 0 });
    fit();
  };
  const followFound = (cues: readonly string[] | null): void => {
    found = cues && new Set(cues);
    layers.mark('cues', 'minimap');
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
      followFound(useCueFind.getState().found);
      const stops = [
        useDocument.subscribe(({ show: next }) => followShow(next)),
        useSession.subscribe((now, before) => {
          if (now.viewport !== before.viewport) {
            layers.mark(...VIEW_LAYERS);
            // Actions set what they like: it is brought back here to where there is something to see.
            view.setViewport(now.viewport);
          }
          if (now.selection !== before.selection || now.focus !== before.focus) layers.mark('cues', 'overlay');
          if (now.problem !== before.problem) layers.mark('overlay');
          if (now.lanesViews !== before.lanesViews) rearrange();
          if (now.timelineParts !== before.timelineParts || now.rulerTime !== before.rulerTime) markAll();
          if (now.language !== before.language) layers.mark('cues', 'overlay');
          if (isGoneTo(now, before)) revealFocus(now.focus);
          if (now.problem !== before.problem) revealProblem(now.problem);
        }),
        useCueFind.subscribe((now) => followFound(now.found)),
        useNetwork.subscribe(({ lit }, before) => {
          if (lit !== before.lit) layers.mark('overlay');
        }),
        onShowChange(({ diff }) => {
          if (diff.links) links = null;
          takes.update(diff);
        }),
        onAppearance(repaint),
      ];
      return () => {
        for (const stop of stops) stop();
        takes.stop();
        layers.stop();
      };
    },
  };
  return view;
}
