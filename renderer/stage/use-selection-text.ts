/** What is selected on the plan, for readers of the screen: told again whenever it moves. */
import type { ZoneRecord } from '#shared/show/document.ts';
import { roundPoint } from '#shared/stage/outline.ts';
import { placeOf } from '#shared/stage/zone-place.ts';
import { useWords } from '#renderer/state/session.ts';
import { printPoint } from './print-point.ts';
import { useStage } from './stage-state.ts';

export function useSelectionText(zone: ZoneRecord | undefined): string {
  const { stage } = useWords();
  const selected = useStage((state) => state.selected);
  if (!zone || selected?.kind !== 'zone') return '';
  const { outline = [] } = zone;
  const corner = selected.corner === null ? undefined : outline[selected.corner];
  if (corner && selected.corner !== null) {
    return `${zone.name}, ${stage.cornerOf(selected.corner + 1, outline.length)}: ${stage.at(...printPoint(corner))}`;
  }
  const place = placeOf(zone);
  return place ? `${zone.name}: ${stage.at(...printPoint(roundPoint(place)))}` : `${zone.name}: ${stage.notDrawn}`;
}
