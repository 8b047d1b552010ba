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
import type { PlanFrame } from './plan-frame.ts';
import { useStage } from './stage-state.ts';
import { useWalker } from './use-walker.ts';
import styles from './StagePlan.module.css';

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
        const [from, to] = [frame.toPx(a), frame.toPx(b)];
        const isSelected = selected?.kind === 'route' && joinsSame(selected.ends, route);
        return (
          <g key={`${route.from} ${route.to}`} data-route={`${route.from} ${route.to}`}>
            <line
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className={styles['route']}
              data-selected={isSelected || undefined}
            />
            <circle cx={from.x} cy={from.y} r={3} className={styles['routeEnd']} />
            <circle cx={to.x} cy={to.y} r={3} className={styles['routeEnd']} />
          </g>
        );
      })}
    </g>
  );
}

/** About as wide as a letter of the label. */
const LETTER_PX = 6.4;

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
        const { x, y } = frame.toPx([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
        const isSelected = selected?.kind === 'route' && joinsSame(selected.ends, route);
        const text = walker ? timed(route.metres, speedOf(walker), isSelected) : printLength(measures, route.metres);
        const width = text.length * LETTER_PX + 10;
        return (
          <g key={`${route.from} ${route.to}`}>
            <rect
              x={x - width / 2}
              y={y - 8}
              width={width}
              height={16}
              rx={4}
              className={styles['plate']}
              data-selected={isSelected || undefined}
            />
            <text x={x} y={y + 4} className={styles['routeText']}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
