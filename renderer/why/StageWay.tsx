/** One way on the stage: the places round it, the ways that lead on, and the one that is gone, with an arrow. */
import { useId, useRef } from 'react';
import { routesOf } from '#shared/edit/change-routes.ts';
import { inOrder, type ShowDocument, type ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import type { Journey } from '#shared/plan/cue-journeys.ts';
import { fitBounds, toPx } from '#shared/stage/plan-view.ts';
import { boundsOfZones, placeOf } from '#shared/stage/zone-place.ts';
import { printLength } from '#shared/units/measures.ts';
import { journeyFacts } from '#shared/words/why-facts.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Plate } from '#renderer/stage-drawing/Plate.tsx';
import { pointsOf } from '#renderer/stage-drawing/plan-frame.ts';
import { RouteLine } from '#renderer/stage-drawing/RouteLine.tsx';
import { ZoneName, ZoneShape } from '#renderer/stage-drawing/ZoneShape.tsx';
import part from './Part.module.css';
import styles from './StageWay.module.css';
import { useWidth } from './use-width.ts';

const HEIGHT_PX = 176;
const MARGIN_PX = 26;

interface StageWayProps {
  readonly journey: Journey;
  readonly show: OpenShow;
}

export function StageWay({ journey, show: { document, plan } }: StageWayProps) {
  const { why } = useWords();
  const measures = useMeasures();
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const { from = '', to = '', way } = journey;
  // Where no route leads, the places are shown that it would have to join.
  const stops = plan.zonesBetween(from, to) ?? [from, to];
  const onWay = stops.flatMap((id) => document.zones.get(id) ?? []);
  const isDrawn = way !== null && onWay.length === stops.length && onWay.every((zone) => placeOf(zone) !== null);
  return (
    <div ref={box}>
      {!isDrawn ? (
        <p className={part['dim']}>{why.notDrawn}</p>
      ) : (
        <div
          className={styles['stage']}
          role="img"
          aria-label={why.plan(why.places(journeyFacts(journey, document, measures)))}
        >
          {widthPx > 0 && <WayPlan onWay={onWay} metres={way.metres} widthPx={widthPx - 2} document={document} />}
        </div>
      )}
    </div>
  );
}

interface WayPlanProps {
  /** All of them drawn, in the order in which they are come through. */
  readonly onWay: readonly ZoneRecord[];
  /** Infinity: no route leads there. */
  readonly metres: number;
  readonly widthPx: number;
  readonly document: ShowDocument;
}

function WayPlan({ onWay, metres, widthPx, document }: WayPlanProps) {
  const { why } = useWords();
  const measures = useMeasures();
  const arrow = useId();
  const size = { widthPx, heightPx: HEIGHT_PX };
  const view = fitBounds(boundsOfZones(onWay), size, MARGIN_PX);
  const frame = { toPx: (point: Readonly<Point>) => toPx(view, size, point) };
  const places = onWay.map(placeOf).filter((place) => place !== null);
  const known = Number.isFinite(metres);
  const middle = middleOf(places);
  return (
    <svg width={widthPx} height={HEIGHT_PX} aria-hidden>
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="11"
          markerHeight="11"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5L8 4L0 7.5Z" className={styles['head']} data-known={known} />
        </marker>
      </defs>
      {inOrder(document.zones).map((zone) => (
        <ZoneShape key={zone.id} zone={zone} frame={frame} isSelected={false} />
      ))}
      {routesOf(document).map((route) => {
        const [a, b] = [route.from, route.to].map((id) => {
          const zone = document.zones.get(id);
          return zone && placeOf(zone);
        });
        return a && b && <RouteLine key={`${route.from} ${route.to}`} from={frame.toPx(a)} to={frame.toPx(b)} />;
      })}
      <polyline
        points={pointsOf(frame, places)}
        className={styles['way']}
        data-known={known}
        markerEnd={`url(#${arrow})`}
      />
      {onWay.map((zone) => (
        <ZoneName key={zone.id} zone={zone} frame={frame} />
      ))}
      {middle && (
        <Plate at={frame.toPx(middle)} text={known ? printLength(measures, metres, 2) : why.noRoute} isSelected />
      )}
    </svg>
  );
}

/** The middle of the line through the points, for its length; null for fewer than two. */
function middleOf(points: readonly Readonly<Point>[]): Point | null {
  const at = Math.floor((points.length - 1) / 2);
  const [a, b] = [points[at], points[at + 1]];
  return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;
}
