/** What is on the stage plan beside the show: the tool, what is selected, the view, and what is being drawn. */
import { create } from 'zustand';
import type { RouteEnds } from '#shared/edit/change-routes.ts';
import { headerOf, inOrder, type ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { fitBounds, type PlanSize, type PlanView } from '#shared/stage/plan-view.ts';
import { boundsOfZones } from '#shared/stage/zone-place.ts';
import { currentShow } from '#renderer/state/document.ts';

export const STAGE_TOOLS = ['select', 'polygon', 'rectangle', 'route', 'target'] as const;
export type StageTool = (typeof STAGE_TOOLS)[number];

export type StageSelection =
  | { readonly kind: 'zone'; readonly zone: string; readonly corner: number | null }
  | { readonly kind: 'route'; readonly ends: RouteEnds };

/** What is drawn and not in the show yet. */
export type Sketch =
  /** `to`: where the pointer is; `closes`: a press there would close it. */
  | { readonly kind: 'outline'; readonly points: readonly Point[]; readonly to: Point; readonly closes: boolean }
  | { readonly kind: 'rectangle'; readonly points: readonly Point[] }
  | { readonly kind: 'route'; readonly from: Readonly<Point>; readonly to: Point };

interface StageState {
  readonly tool: StageTool;
  /** The zone that the next outline is for; null: a new one. */
  readonly placing: string | null;
  readonly selected: StageSelection | null;
  /** The show it is the stage of, by its id. */
  readonly show: string | null;
  /** Null until the plan has a size: then all of it is shown once. */
  readonly view: PlanView | null;
  readonly size: PlanSize;
  readonly sketch: Sketch | null;
  /** The corner that something is drawn to. */
  readonly snappedTo: Point | null;
  /** Where the pointer is, metres. */
  readonly pointer: Point | null;
  /** Who walks: resource id. */
  readonly walker: string | null;
  /** A zone that was just drawn and wants its name. */
  readonly unnamed: string | null;
  readonly select: (selected: StageSelection | null) => void;
  readonly setTool: (tool: StageTool, placing?: string | null) => void;
}

const AT_REST = {
  tool: 'select',
  placing: null,
  selected: null,
  view: null,
  sketch: null,
  snappedTo: null,
  pointer: null,
  walker: null,
  unnamed: null,
} as const;

export const useStage = create<StageState>()((set) => ({
  ...AT_REST,
  show: null,
  size: { widthPx: 0, heightPx: 0 },
  select: (selected) => set({ selected }),
  setTool: (tool, placing = null) => set({ tool, placing, sketch: null, snappedTo: null }),
}));

/** The plan is on the screen again: of the same show as it was left, of another one from the beginning. */
export function enterStage(): void {
  const { id } = headerOf(currentShow().document);
  if (useStage.getState().show !== id) useStage.setState({ ...AT_REST, show: id });
}

/** The plan has this size from now on; the first time all of it is shown. */
export function resizePlan(size: PlanSize): void {
  useStage.setState({ size });
  if (useStage.getState().view === null && size.widthPx > 0) fitPlan();
}

/** The view now. */
export function planView(): PlanView {
  return useStage.getState().view ?? wholePlan();
}

export function fitPlan(): void {
  useStage.setState({ view: wholePlan() });
}

function wholePlan(): PlanView {
  return fitBounds(boundsOfZones([...currentShow().document.zones.values()]), useStage.getState().size);
}

export function selectZone(zone: string, corner: number | null = null): void {
  useStage.getState().select({ kind: 'zone', zone, corner });
}

/** The selected zone as it stands in the show; undefined if none is, or it is gone. */
export function selectedZone(): ZoneRecord | undefined {
  const { selected } = useStage.getState();
  return selected?.kind === 'zone' ? currentShow().document.zones.get(selected.zone) : undefined;
}

/** Zones in the order of their list. */
export function zonesInOrder(): readonly ZoneRecord[] {
  return inOrder(currentShow().document.zones);
}
