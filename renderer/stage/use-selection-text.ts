/** What is selected on the plan, for readers of the screen: told again whenever it moves. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { placeOf } from '#shared/stage/zone-place.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { printPoint } from './print-point.ts';
import { useStage } from './stage-state.ts';

export function useSelectionText(zone: ZoneRecord | undefined): string {
  const { stage } = useWords();
  const measures = useMeasures();
  const at = (point: Readonly<Point>, digits?: number): string =>
    stage.at(...printPoint(point, measures, digits), measures.length);
  const selected = useStage((state) => state.selected);
  if (!zone || selected?.kind !== 'zone') return '';
  const { outline = [] } = zone;
  const corner = selected.corner === null ? undefined : outline[selected.corner];
  if (corner && selected.corner !== null) {
    return `${zone.name}, ${stage.cornerOf(selected.corner + 1, outline.length)}: ${at(corner)}`;
  }
  const place = placeOf(zone);
  return place ? `${zone.name}: ${at(place, 2)}` : `${zone.name}: ${stage.notDrawn}`;
}
