/** What the ways of the stage take a resource at its speed. */
import { routesOf } from '#shared/edit/change-routes.ts';
import { travelMs } from '#shared/plan/travel.ts';
import { speedOf } from '#shared/show/defaults.ts';
import type { ResourceRecord } from '#shared/show/document.ts';
import { printSeconds } from '#shared/time/print.ts';
import { printLength } from '#shared/units/measures.ts';
import { useRecords } from '#renderer/records/use-records.ts';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import styles from './TravelTimes.module.css';

export function TravelTimes({ resource }: { readonly resource: ResourceRecord }) {
  const { showPanels, stage } = useWords();
  const measures = useMeasures();
  const routes = useShow(({ document }) => routesOf(document));
  const zones = useRecords('zones');
  if (routes.length === 0) return null;
  const nameOf = (id: string): string => zones.find((zone) => zone.id === id)?.name ?? id;
  return (
    <details className={styles['times']}>
      <summary>{stage.travelTimes}</summary>
      <ul>
        {routes.map(({ from, to, metres }) => (
          <li key={`${from} ${to}`}>
            <span>{showPanels.route(nameOf(from), nameOf(to))}</span>
            <span>{`${printLength(measures, metres)} · ${stage.secondsLong(printSeconds(travelMs(metres, speedOf(resource))))}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
