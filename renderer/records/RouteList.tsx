/** The ways between places: each with its length, typed or measured on the stage plan, and the time it takes somebody. */
import { Plus, Ruler, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { addRoute, changeRoute, deleteRoute, joinsSame, routesOf, type RouteEnds } from '#shared/edit/change-routes.ts';
import { speedOf } from '#shared/show/defaults.ts';
import type { ResourceRecord, ZoneRecord } from '#shared/show/document.ts';
import type { Route } from '#shared/show/types.ts';
import { measureBetween } from '#shared/stage/zone-place.ts';
import { travelMs } from '#shared/plan/travel.ts';
import { printSeconds } from '#shared/time/print.ts';
import { printLength, printSpeed } from '#shared/units/measures.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { MeasureField } from '#renderer/fields/MeasureField.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import styles from './RouteList.module.css';

/** What a way is long that is neither typed nor drawn yet. */
const UNMEASURED_METRES = 10;

interface RouteListProps {
  readonly zones: readonly ZoneRecord[];
  /** Who walks: what each way takes them is told. */
  readonly walker?: ResourceRecord | null;
  /** The way that is selected on the plan. */
  readonly selected?: RouteEnds | null;
  readonly onSelect?: (route: RouteEnds) => void;
}

export function RouteList({ zones, walker = null, selected = null, onSelect }: RouteListProps) {
  const words = useWords();
  const { showPanels } = words;
  const routes = useShow(({ document }) => routesOf(document));
  const list = useRef<HTMLDivElement>(null);
  const free = freePair(zones, routes);
  const add = (ends: RouteEnds): void => {
    const zone = (id: string): ZoneRecord | undefined => zones.find((one) => one.id === id);
    const [from, to] = [zone(ends.from), zone(ends.to)];
    const metres = (from && to && measureBetween(from, to)) ?? UNMEASURED_METRES;
    void runCommand((document) => addRoute(document, { ...ends, metres }), words);
  };
  return (
    <div className={styles['routes']} ref={list}>
      <SectionLabel>{showPanels.routes}</SectionLabel>
      {routes.map((route) => (
        // The fields of a row are where the keyboard stands; the row only hears of it.
        <div key={`${route.from} ${route.to}`} role="presentation" onFocus={() => onSelect?.(route)}>
          <RouteRow
            route={route}
            zones={zones}
            walker={walker}
            isSelected={selected !== null && joinsSame(route, selected)}
            onDelete={() => {
              void runCommand((document) => deleteRoute(document, route), words);
              list.current?.querySelector<HTMLElement>('[data-add] button')?.focus();
            }}
          />
        </div>
      ))}
      {free && (
        <div data-add className={styles['add']}>
          <Button tone="plain" onClick={() => add(free)}>
            <Plus size={14} aria-hidden />
            {showPanels.addRoute}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RouteRowProps {
  readonly route: Readonly<Route>;
  readonly zones: readonly ZoneRecord[];
  readonly walker: ResourceRecord | null;
  readonly isSelected: boolean;
  readonly onDelete: () => void;
}

function RouteRow({ route, zones, walker, isSelected, onDelete }: RouteRowProps) {
  const words = useWords();
  const { showPanels, stage } = words;
  const measures = useMeasures();
  const change = (patch: Partial<Route>): string | null =>
    runCommand((document) => changeRoute(document, { ends: route, patch }), words);
  const options = zones.map(({ id, name }) => ({ value: id, label: name }));
  const [from, to] = [route.from, route.to].map((id) => zones.find((zone) => zone.id === id));
  const name = showPanels.route(from?.name ?? route.from, to?.name ?? route.to);
  const onPlan = from && to ? measureBetween(from, to) : null;
  return (
    <div role="group" aria-label={name} className={styles['route']} data-selected={isSelected || undefined}>
      <Select
        label={showPanels.fields.from}
        hideLabel
        value={route.from}
        options={options}
        onChange={(next) => void change({ from: next })}
      />
      <Select
        label={showPanels.fields.to}
        hideLabel
        value={route.to}
        options={options}
        onChange={(next) => void change({ to: next })}
      />
      <MeasureField
        label={showPanels.routeLength}
        of="length"
        hideLabel
        from={0}
        value={route.metres}
        onCommit={(metres) => (metres === undefined ? null : change({ metres }))}
      />
      <span className={styles['tools']}>
        {onPlan !== null && onPlan !== route.metres && (
          <IconButton
            icon={Ruler}
            label={stage.measure(printLength(measures, onPlan))}
            onClick={() => void change({ metres: onPlan })}
          />
        )}
        <IconButton icon={Trash2} label={showPanels.remove(name)} onClick={onDelete} />
      </span>
      {walker && (
        <p className={styles['takes']}>
          {stage.walkTakes(
            printLength(measures, route.metres),
            printSpeed(measures, speedOf(walker)),
            printSeconds(travelMs(route.metres, speedOf(walker))),
          )}
        </p>
      )}
    </div>
  );
}

/** The first two places without a way between them. */
function freePair(zones: readonly ZoneRecord[], routes: readonly RouteEnds[]): RouteEnds | null {
  for (const [index, { id: from }] of zones.entries()) {
    const other = zones.slice(index + 1).find(({ id: to }) => !routes.some((route) => joinsSame(route, { from, to })));
    if (other) return { from, to: other.id };
  }
  return null;
}
