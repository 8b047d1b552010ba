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
import { Plate } from '#renderer/stage-drawing/Plate.tsx';
import { RouteLine } from '#renderer/stage-drawing/RouteLine.tsx';
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

/** In the middle of each way: how long it is; the selected one says the speed too. */
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
  return (
    <g>
      {routes.map((route) => {
        const [a, b] = [places.get(route.from), places.get(route.to)];
        if (!a || !b) return null;
        const middle = frame.toPx([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
        const isSelected = selected?.kind === 'route' && joinsSame(selected.ends, route);
        const text = walker ? timed(route.metres, speedOf(walker), isSelected) : printLength(measures, route.metres);
        return (
          <g key={`${route.from} ${route.to}`}>
            <Plate at={middle} text={text} isSelected={isSelected} />
          </g>
        );
      })}
    </g>
  );
}
