/** Sizes of the panels round the timeline, and how they behave where there is little room. */
import { create } from 'zustand';
import { useSession, type Panel } from './session.ts';

/** Below this width the side panels fold to rails and open over the timeline. */
const NARROW = '(max-width: 1199px)';

export interface PanelLimits {
  readonly least: number;
  readonly most: number;
  readonly start: number;
}
/** CSS pixels: widths of table and inspector, height of the problems. */
export const PANEL_LIMITS: Readonly<Record<Panel, PanelLimits>> = {
  table: { least: 240, most: 520, start: 300 },
  inspector: { least: 264, most: 420, start: 296 },
  problems: { least: 82, most: 480, start: 134 },
};

type SidePanel = Exclude<Panel, 'problems'>;

/** What the inspector shows of a cue: its fields, or what holds it where it is. */
export type InspectorTab = 'fields' | 'why';

interface PanelState {
  readonly sizes: Readonly<Record<Panel, number>>;
  /** Whether the window is too narrow for the side panels to stand beside the timeline. */
  readonly narrow: boolean;
  /** The side panel that lies over the timeline in a narrow window. */
  readonly overlay: SidePanel | null;
  readonly inspectorTab: InspectorTab;
  readonly resize: (panel: Panel, px: number) => void;
  readonly closeOverlay: () => void;
}

export const usePanels = create<PanelState>()((set) => ({
  sizes: {
    table: PANEL_LIMITS.table.start,
    inspector: PANEL_LIMITS.inspector.start,
    problems: PANEL_LIMITS.problems.start,
  },
  narrow: false,
  overlay: null,
  inspectorTab: 'fields',
  resize(panel, px) {
    const { least, most } = PANEL_LIMITS[panel];
    const size = Math.round(Math.min(most, Math.max(least, px)));
    set(({ sizes }) => ({ sizes: { ...sizes, [panel]: size } }));
  },
  closeOverlay: () => set({ overlay: null }),
}));

/** Keeps `narrow` with the window from now on; the returned function ends that. */
export function followWindowWidth(): () => void {
  const query = window.matchMedia(NARROW);
  const follow = (): void => usePanels.setState({ narrow: query.matches, overlay: null });
  follow();
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}

/** Opens the panel, or closes it: beside the timeline, or over it where there is no room. */
export function togglePanel(panel: Panel): void {
  const { narrow, overlay } = usePanels.getState();
  if (panel === 'problems' || !narrow) useSession.getState().togglePanel(panel);
  else usePanels.setState({ overlay: overlay === panel ? null : panel });
}

/** Whether the panel can be seen. */
export function isPanelOpen(panel: Panel): boolean {
  const { narrow, overlay } = usePanels.getState();
  return panel !== 'problems' && narrow ? overlay === panel : !useSession.getState().closedPanels.has(panel);
}

/** Opens the panel, if it is not open. */
export function openPanel(panel: Panel): void {
  if (!isPanelOpen(panel)) togglePanel(panel);
}
