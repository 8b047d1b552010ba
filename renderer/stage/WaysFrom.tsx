/** How far it is from a place to each of the others, over the ways there are, and how long that takes whoever walks. */
import { useMemo } from 'react';
import { routesOf } from '#shared/edit/change-routes.ts';
import { findWays, travelMs } from '#shared/plan/travel.ts';
import { speedOf } from '#shared/show/defaults.ts';
import type { ResourceRecord, ZoneRecord } from '#shared/show/document.ts';
import { printSeconds } from '#shared/time/print.ts';
import { printLength } from '#shared/units/measures.ts';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import styles from './StageSide.module.css';

interface WaysFromProps {
  readonly zone: ZoneRecord;
  readonly zones: readonly ZoneRecord[];
  readonly walker: ResourceRecord | null;
}

export function WaysFrom({ zone, zones, walker }: WaysFromProps) {
  const { stage } = useWords();
  const measures = useMeasures();
  const routes = useShow(({ document }) => routesOf(document));
  const ways = useMemo(() => findWays(routes), [routes]);
  const nameOf = (id: string): string => zones.find((one) => one.id === id)?.name ?? id;
  if (zones.length < 2 || routes.length === 0) return null;
  return (
    <div>
      <SectionLabel>{stage.waysFrom(zone.name)}</SectionLabel>
      <ul className={styles['ways']}>
        {zones
          .filter(({ id }) => id !== zone.id)
          .map(({ id, name }) => {
            const way = ways.zonesBetween(zone.id, id);
            if (!way) return <li key={id}>{stage.noWay(name)}</li>;
            const metres = ways.metresBetween(zone.id, id);
            const over = way.slice(1, -1).map(nameOf).join(', ');
            return (
              <li key={id}>
                <span>
                  {stage.way(name, printLength(measures, metres, 2))}
                  {over !== '' && ` · ${stage.over(over)}`}
                </span>
                {walker && (
                  <span className={styles['seconds']}>
                    {stage.secondsLong(printSeconds(travelMs(metres, speedOf(walker))))}
                  </span>
                )}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
