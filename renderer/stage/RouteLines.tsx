/** The ways on the plan, from centre to centre; apart from them, so that they lie on top: their lengths and what they take whoever walks. */
import { joinsSame } from '#shared/edit/change-routes.ts';
import { travelMs } from '#shared/plan/travel.ts';
import { speedOf } from '#shared/show/defaults.ts';
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Route } from '#shared/show/types.ts';
import { placeOf } from '#shared/stage/zone-place.ts';
import { printSeconds } from '#shared/time/print.ts';
import { printLength, printSpeed } from '#shared/units/measures.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import type { PlanFrame } from '#renderer/stage-drawing/plan-frame.ts';
import { Plate, plateBox } from '#renderer/stage-drawing/Plate.tsx';
import { freePlace } from '#renderer/stage-drawing/plan-box.ts';
import { RouteLine } from '#renderer/stage-drawing/RouteLine.tsx';
import { writtenName } from '#renderer/stage-drawing/written-name.ts';
import { useStage } from './stage-state.ts';
import { useWalker } from './use-walker.ts';

interface RouteLinesProps {
  readonly zones: readonly ZoneRecord[];
  readonly routes: readonly Readonly<Route>[];
  readonly frame: PlanFrame;
}

export function RouteLines({ zones, routes, frame }: RouteLinesProps) {
  const selected = useStage((state) => state.selected);
  const places = new Map(zones.map((zone) => [zone.id, placeOf(zone)]));
  return (
    <g>
      {routes.map((route) => {
        const [a, b] = [places.get(route.from), places.get(route.to)];
        if (!a || !b) return null;
        const isSelected = selected?.kind === 'route' && joinsSame(selected.ends, route);
        return (
          <g key={`${route.from} ${route.to}`} data-route={`${route.from} ${route.to}`}>
            <RouteLine from={frame.toPx(a)} to={frame.toPx(b)} isSelected={isSelected} />
          </g>
        );
      })}
    </g>
  );
}

/** Where along a way its label may stand: in the middle, or as near to it as no name is in the way. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;

/** About in the middle of each way: how long it is; the selected one says the speed too. */
export function RouteLabels({ zones, routes, frame }: RouteLinesProps) {
  const { stage } = useWords();
  const measures = useMeasures();
  const walker = useWalker();
  const selected = useStage((state) => state.selected);
  const places = new Map(zones.map((zone) => [zone.id, placeOf(zone)]));
  const timed = (metres: number, speed: number, isSelected: boolean): string => {
    const seconds = printSeconds(travelMs(metres, speed));
    const length = printLength(measures, metres);
    if (isSelected) return stage.walkTakes(length, printSpeed(measures, speed), seconds);
    return `${length} · ${stage.secondsLong(seconds)}`;
  };
  const taken = zones.flatMap((zone) => writtenName(zone, frame)?.box ?? []);
  return (
    <g>
      {routes.map((route) => {
        const [a, b] = [places.get(route.from), places.get(route.to)];
        if (!a || !b) return null;
        const isSelected = selected?.kind === 'route' && joinsSame(selected.ends, route);
        const text = walker ? timed(route.metres, speedOf(walker), isSelected) : printLength(measures, route.metres);
        const along = ALONG.map((share) => frame.toPx([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]));
        const at = freePlace(along, (place) => plateBox(place, text), taken);
        if (!at) return null;
        taken.push(plateBox(at, text));
        return (
          <g key={`${route.from} ${route.to}`}>
            <Plate at={at} text={text} isSelected={isSelected} />
          </g>
        );
      })}
    </g>
  );
}
