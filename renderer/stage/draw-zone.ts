/** What was drawn comes into the show: an outline for a new zone or for one that had none, a target, a way. */
import { addRecord } from '#shared/edit/add-record.ts';
import { addRoute, joinsSame, routesOf, type RouteEnds } from '#shared/edit/change-routes.ts';
import { changeRecord } from '#shared/edit/change-record.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import type { Point } from '#shared/show/types.ts';
import { areaOf } from '#shared/stage/outline.ts';
import { measureBetween } from '#shared/stage/zone-place.ts';
import { wordsIn } from '#shared/words/language.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { selectZone, useStage, zonesInOrder } from './stage-state.ts';

/** Square metres; less is a slip of the hand. */
const LEAST_AREA = 0.01;

/** One step: the zone that is being placed gets the outline, or a new zone does, which then wants its name. */
export function keepOutline(points: readonly Point[]): void {
  const { placing, setTool } = useStage.getState();
  setTool('select');
  if (areaOf(points) < LEAST_AREA) return;
  const outline = points.map(([x, y]): Point => [x, y]);
  if (placing !== null && currentShow().document.zones.has(placing)) {
    setOutline(placing, outline);
    selectZone(placing);
    return;
  }
  const zones = zonesInOrder();
  const { showPanels } = wordsIn(useSession.getState().language);
  let added: string | undefined;
  useDocument.getState().run((document) => {
    const record = { name: showPanels.newZone(zones.length + 1), kind: zones.at(-1)?.kind ?? 'set', outline };
    const outcome = addRecord(document, { table: 'zones', record });
    if (!isRefusal(outcome)) added = outcome.diff.zones?.added?.[0]?.id;
    return outcome;
  });
  if (added === undefined) return;
  selectZone(added);
  useStage.setState({ unnamed: added });
}

function setOutline(id: string, outline: Point[]): void {
  useDocument.getState().run((document) => changeRecord(document, { table: 'zones', id, patch: { outline } }));
}

export function setTarget(id: string, target: Point): void {
  useDocument.getState().run((document) => changeRecord(document, { table: 'zones', id, patch: { target } }));
}

/** A way as long as it is on the plan; where there is one already, that one is selected. */
export function keepRoute(ends: RouteEnds): void {
  const { document } = currentShow();
  const [from, to] = [document.zones.get(ends.from), document.zones.get(ends.to)];
  if (!from || !to || from === to) return;
  const there = routesOf(document).find((route) => joinsSame(route, ends));
  const metres = measureBetween(from, to);
  if (!there && metres !== null) useDocument.getState().run((show) => addRoute(show, { ...ends, metres }));
  useStage.getState().select({ kind: 'route', ends: there ?? ends });
}
