/** The keys of the stage plan: whatever the pointer does to what is on it, the keyboard does too. */
import { changeRecord } from '#shared/edit/change-record.ts';
import { deleteRoute } from '#shared/edit/change-routes.ts';
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { movePoints, withCorner, withoutCorner } from '#shared/stage/outline.ts';
import { panPlan, zoomPlan } from '#shared/stage/plan-view.ts';
import { placeOf } from '#shared/stage/zone-place.ts';
import { deleteUsed } from '#renderer/actions/delete-used.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { measuresNow } from '#renderer/state/session.ts';
import { fitPlan, planView, selectedZone, selectZone, useStage, zonesInOrder, type StageTool } from './stage-state.ts';

const ARROWS: ReadonlyMap<string, Readonly<Point>> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
]);
/** Known by their place on the board, so that they work with a Hangul layout. */
const TOOL_KEYS: ReadonlyMap<string, StageTool> = new Map([
  ['KeyV', 'select'],
  ['KeyP', 'polygon'],
  ['KeyR', 'rectangle'],
  ['KeyW', 'route'],
  ['KeyT', 'target'],
]);
/** With Shift arrows go so much farther. */
export const FAR = 10;
const PAN_PX = 40;
const ZOOM_STEP = 1.25;

/** What a key pressed on the plan does; whether it does anything. */
export function pressOnPlan(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const arrow = ARROWS.get(event.key);
  if (arrow) return move(arrow, event.shiftKey ? FAR : 1);
  if (event.altKey) return false;
  const { setTool } = useStage.getState();
  const tool = event.shiftKey ? undefined : TOOL_KEYS.get(event.code);
  if (tool) setTool(tool);
  else if (event.key === 'PageDown') step(1);
  else if (event.key === 'PageUp') step(-1);
  else if (event.key === 'Enter') return enterCorners();
  else if (event.key === 'Escape') return back();
  else if (event.key === 'Delete' || event.key === 'Backspace') return remove();
  else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
  else if (event.key === '-') zoom(1 / ZOOM_STEP);
  else if (event.key === '0') fitPlan();
  else return false;
  return true;
}

/** Zooms round the middle of the plan. */
export function zoom(factor: number): void {
  const { size } = useStage.getState();
  useStage.setState({ view: zoomPlan(planView(), factor, { x: size.widthPx / 2, y: size.heightPx / 2 }, size) });
}

/** The selected corner or zone, by steps of the grid; with nothing selected the view goes along. */
function move([x, y]: Readonly<Point>, times: number): boolean {
  const zone = selectedZone();
  if (!zone) {
    useStage.setState({ view: panPlan(planView(), -x * PAN_PX * times, y * PAN_PX * times) });
    return true;
  }
  const { gridStep } = measuresNow();
  const by: Point = [x * gridStep * times, y * gridStep * times];
  const patch = movedBy(zone, by);
  useDocument.getState().run((document) => changeRecord(document, { table: 'zones', id: zone.id, patch }));
  return true;
}

function movedBy({ outline = [], target }: ZoneRecord, by: Readonly<Point>): { outline?: Point[]; target?: Point } {
  const { selected } = useStage.getState();
  const index = selected?.kind === 'zone' ? selected.corner : null;
  const corner = index === null ? undefined : outline[index];
  if (corner && index !== null) return { outline: withCorner(outline, index, movePoints([corner], by)[0] ?? corner) };
  const [movedTarget] = target ? movePoints([target], by) : [];
  return {
    ...(outline.length > 0 && { outline: movePoints(outline, by) }),
    ...(movedTarget && { target: movedTarget }),
  };
}

/** The next zone that is drawn, or the next corner of the one whose corners are gone through. */
function step(by: 1 | -1): void {
  const { selected } = useStage.getState();
  const zone = selectedZone();
  if (zone?.outline && selected?.kind === 'zone' && selected.corner !== null) {
    selectZone(zone.id, (selected.corner + by + zone.outline.length) % zone.outline.length);
    return;
  }
  const drawn = zonesInOrder().filter((one) => placeOf(one));
  const at = drawn.findIndex(({ id }) => id === zone?.id);
  const next = drawn[at === -1 ? (by === 1 ? 0 : drawn.length - 1) : (at + by + drawn.length) % drawn.length];
  if (next) selectZone(next.id);
}

function enterCorners(): boolean {
  const zone = selectedZone();
  if (!zone?.outline?.length) return false;
  selectZone(zone.id, 0);
  return true;
}

/** One level out: the tool, then the corner, then the selection. */
function back(): boolean {
  const { tool, selected, select, setTool } = useStage.getState();
  if (tool !== 'select') setTool('select');
  else if (selected?.kind === 'zone' && selected.corner !== null) selectZone(selected.zone);
  else if (selected) select(null);
  else return false;
  return true;
}

function remove(): boolean {
  const { selected, select } = useStage.getState();
  if (!selected) return false;
  if (selected.kind === 'route') {
    useDocument.getState().run((document) => deleteRoute(document, selected.ends));
    select(null);
    return true;
  }
  const zone = currentShow().document.zones.get(selected.zone);
  if (!zone) return false;
  if (selected.corner === null) void deleteUsed({ table: 'zones', ids: [zone.id] });
  else removeCorner(zone, selected.corner);
  return true;
}

/** Takes the corner out; of three none can go. */
export function removeCorner(zone: ZoneRecord, index: number): boolean {
  const outline = withoutCorner(zone.outline ?? [], index);
  if (!outline) return false;
  useDocument.getState().run((document) => changeRecord(document, { table: 'zones', id: zone.id, patch: { outline } }));
  selectZone(zone.id);
  return true;
}
