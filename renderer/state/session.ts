/** What the person is looking at: screen, selection, viewport, panels, language, theme. Never in the file. */
import { create } from 'zustand';
import type { Problem } from '#shared/checks/problem.ts';
import type { StartState } from '#shared/bridge/contract.ts';
import type { Language, ThemeChoice, Units } from '#shared/bridge/settings.ts';
import { wordsIn, type Words } from '#shared/words/language.ts';
import type { KeyChanges } from '#shared/words/key-bindings.ts';
import type { ActionScreen } from '#shared/words/actions.ts';
import type { RippleScope } from '#shared/edit/ripple-cues.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { SNAP_GRIDS, type SnapGrid } from '#shared/timeline/snapping.ts';
import type { LanesView } from '#shared/timeline/lanes-view.ts';
import { measuresIn, type Measures } from '#shared/units/measures.ts';

/** `opening` until it is known what the program starts with; then there is a show, or the start screen. */
export type Screen = 'opening' | 'start' | ActionScreen;
/** The grid that drags snap to; `none` switches snapping off. */
export type Snapping = SnapGrid | 'none';
export const SNAPPINGS: readonly Snapping[] = [...SNAP_GRIDS, 'none'];
/** Whether later cues go along when one is moved or changed in length: those of its lane, or all. */
export type RippleMode = RippleScope | 'off';
export const RIPPLE_MODES: readonly RippleMode[] = ['off', 'lane', 'all'];
/** How the timeline follows the playhead while it runs: not at all, page by page, or as a tape under it. */
export type FollowMode = 'off' | 'page' | 'smooth';
export const FOLLOW_MODES: readonly FollowMode[] = ['off', 'page', 'smooth'];

/** What the timeline shows beside cues, each to be switched on and off. */
export type TimelinePart = 'lyrics' | 'links' | 'slack' | 'takes';
/** What the ruler of time says. */
export type RulerTime = 'time' | 'timecode' | 'both';
export const RULER_TIMES: readonly RulerTime[] = ['time', 'timecode', 'both'];

/** The part of the show the timeline shows: the time at its left edge, and how long one CSS pixel is. */
export interface Viewport {
  readonly fromMs: Ms;
  readonly msPerPx: number;
  /** Vertical scroll of the lanes, CSS pixels. */
  readonly scrollPx: number;
}
export type Panel = 'table' | 'inspector' | 'problems';
export type Dialog = 'palette' | 'keys' | 'replace' | 'renumber' | 'history' | 'settings' | 'hand-out' | null;

interface SessionState {
  readonly screen: Screen;
  /** Selected cue ids. */
  readonly selection: ReadonlySet<string>;
  /** The cue the inspector shows and the keyboard stands on; one of the selection, or null. */
  readonly focus: string | null;
  /** The problem that is lit, one of the plan's list; null: none. */
  readonly problem: Problem | null;
  readonly viewport: Viewport;
  /** Width of the lanes' drawing area, CSS pixels; set by the timeline. */
  readonly viewportWidthPx: number;
  readonly snap: Snapping;
  readonly ripple: RippleMode;
  readonly follow: FollowMode;
  /** What is looked for among the cues; null: nothing. */
  readonly find: string | null;
  /** Counts up whenever somebody wants to type what to look for. */
  readonly findAsked: number;
  readonly timelineParts: Readonly<Record<TimelinePart, boolean>>;
  readonly rulerTime: RulerTime;
  /** How the lanes of a show are looked at, by the show's id; a show that is absent is seen plainly. */
  readonly lanesViews: Readonly<Record<string, LanesView>>;
  readonly closedPanels: ReadonlySet<Panel>;
  readonly dialog: Dialog;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Settings: after so many minutes a show with changes is saved by itself; 0: never. */
  readonly autosaveMinutes: number;
  /** Settings: what lengths and speeds are shown and typed in. */
  readonly units: Units;
  readonly keys: KeyChanges;
  /** Whose keys are printed. */
  readonly platform: StartState['platform'];
  /** A field of the inspector that is to take the keyboard; the inspector sets it back to null when it has. */
  readonly wantedField: 'number' | 'name' | null;
  readonly setScreen: (screen: Screen) => void;
  /** Replaces the selection; `focus` defaults to the last of it. */
  readonly select: (cues: Iterable<string>, focus?: string | null) => void;
  /** Adds the cue to the selection, or takes it out. */
  readonly toggleSelected: (cue: string) => void;
  readonly setProblem: (problem: Problem | null) => void;
  readonly setViewport: (viewport: Partial<Viewport>) => void;
  readonly setViewportWidth: (px: number) => void;
  readonly setSnap: (snap: Snapping) => void;
  readonly setRipple: (ripple: RippleMode) => void;
  readonly setFollow: (follow: FollowMode) => void;
  readonly setFind: (find: string | null) => void;
  /** Opens the search with what was looked for before, or takes the keyboard back to it. */
  readonly askFind: () => void;
  readonly togglePart: (part: TimelinePart) => void;
  readonly setRulerTime: (rulerTime: RulerTime) => void;
  readonly setLanesView: (show: string, view: LanesView) => void;
  readonly togglePanel: (panel: Panel) => void;
  readonly setDialog: (dialog: Dialog) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  /** Asks the inspector to put the keyboard into a field of the focused cue; null: it is there. */
  readonly setWantedField: (field: 'number' | 'name' | null) => void;
}

export const useSession = create<SessionState>()((set) => ({
  screen: 'opening',
  selection: new Set<string>(),
  focus: null,
  problem: null,
  viewport: { fromMs: 0, msPerPx: 100, scrollPx: 0 },
  viewportWidthPx: 800,
  snap: '1/1',
  ripple: 'off',
  follow: 'page',
  find: null,
  findAsked: 0,
  // Slack of every cue is a thicket; that of selected cues is always shown.
  timelineParts: { lyrics: true, links: true, slack: false, takes: true },
  rulerTime: 'time',
  lanesViews: {},
  closedPanels: new Set<Panel>(),
  dialog: null,
  language: 'en',
  theme: 'system',
  autosaveMinutes: 0,
  units: 'metres',
  keys: {},
  platform: 'linux',
  wantedField: null,
  setScreen: (screen) => set({ screen }),
  select: (cues, focus) =>
    set(() => {
      const selection = new Set(cues);
      return { selection, focus: focus === undefined ? lastOf(selection) : focus, problem: null };
    }),
  toggleSelected: (cue) =>
    set((state) => {
      const selection = new Set(state.selection);
      if (!selection.delete(cue)) selection.add(cue);
      return { selection, focus: selection.has(cue) ? cue : lastOf(selection), problem: null };
    }),
  setProblem: (problem) => set({ problem }),
  setViewport: (viewport) => set((state) => ({ viewport: { ...state.viewport, ...viewport } })),
  setViewportWidth: (viewportWidthPx) => set({ viewportWidthPx }),
  setSnap: (snap) => set({ snap }),
  setRipple: (ripple) => set({ ripple }),
  setFollow: (follow) => set({ follow }),
  setFind: (find) => set({ find }),
  askFind: () => set(({ find, findAsked }) => ({ find: find ?? '', findAsked: findAsked + 1 })),
  togglePart: (part) =>
    set(({ timelineParts }) => ({ timelineParts: { ...timelineParts, [part]: !timelineParts[part] } })),
  setRulerTime: (rulerTime) => set({ rulerTime }),
  setLanesView: (show, view) => set(({ lanesViews }) => ({ lanesViews: { ...lanesViews, [show]: view } })),
  togglePanel: (panel) =>
    set((state) => {
      const closedPanels = new Set(state.closedPanels);
      if (!closedPanels.delete(panel)) closedPanels.add(panel);
      return { closedPanels };
    }),
  setDialog: (dialog) => set({ dialog }),
  setLanguage: (language) => set({ language }),
  setTheme: (theme) => set({ theme }),
  setWantedField: (wantedField) => set({ wantedField }),
}));

/** Shows whose part in view is the person's own already: they are not fitted to the window when they are first seen. */
const placed = new WeakSet<ShowDocument>();

export function markPlaced(document: ShowDocument): void {
  placed.add(document);
}
export function isPlaced(document: ShowDocument): boolean {
  return placed.has(document);
}

/** All sentences in the chosen language. */
export function useWords(): Words {
  return useSession(({ language }) => wordsIn(language));
}

/** The units of the settings. */
export function useMeasures(): Measures {
  return useSession(({ units }) => measuresIn(units));
}

/** The units of the settings now, outside React. */
export function measuresNow(): Measures {
  return measuresIn(useSession.getState().units);
}

function lastOf(selection: ReadonlySet<string>): string | null {
  let last: string | null = null;
  for (const cue of selection) last = cue;
  return last;
}
