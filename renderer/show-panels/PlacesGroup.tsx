/** Places on the stage plan, and the ways between them. */
import { Plus, Trash2 } from 'lucide-react';
import { changeHeader } from '#shared/edit/change-header.ts';
import type { ZoneRecord } from '#shared/show/document.ts';
import { ZONE_KINDS, type Route } from '#shared/show/types.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { RecordList } from './RecordList.tsx';
import styles from './ShowPanels.module.css';
import type { HeaderProps } from './use-header-change.ts';
import { useRecords } from './use-records.ts';

export function PlacesGroup({ header }: HeaderProps) {
  const { showPanels } = useWords();
  const zones = useRecords('zones');
  return (
    <FieldGroup id="show-places" title={showPanels.groups.places} summary={String(zones.length)} startsClosed>
      <RecordList
        table="zones"
        records={zones}
        ordered
        addLabel={showPanels.addZone}
        createRecord={() => ({ name: showPanels.newZone(zones.length + 1), kind: zones.at(-1)?.kind ?? 'set' })}
        aside={({ kind }) => showPanels.zoneKinds[kind]}
      >
        {(zone, change) => (
          <>
            <WordsField
              label={showPanels.fields.name}
              value={zone.name}
              onCommit={(name) => change({ name: name ?? '' })}
            />
            <Select
              label={showPanels.fields.kind}
              value={zone.kind}
              options={ZONE_KINDS.map((value) => ({ value, label: showPanels.zoneKinds[value] }))}
              onChange={(kind) => void change({ kind })}
            />
          </>
        )}
      </RecordList>
      {zones.length > 1 && <RouteList header={header} zones={zones} />}
    </FieldGroup>
  );
}

function RouteList({ header, zones }: HeaderProps & { readonly zones: readonly ZoneRecord[] }) {
  const words = useWords();
  const { showPanels } = words;
  const stage = header.stage ?? { routes: [] };
  const { routes } = stage;
  const set = (list: readonly Route[]): string | null =>
    runCommand((document) => changeHeader(document, { patch: { stage: { ...stage, routes: [...list] } } }), words);
  const setAt = (index: number, patch: Partial<Route>): string | null =>
    set(routes.map((route, at) => (at === index ? { ...route, ...patch } : route)));
  const free = freePair(zones, routes);
  const nameOf = (id: string): string => zones.find((zone) => zone.id === id)?.name ?? id;
  const options = zones.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SectionLabel>{showPanels.routes}</SectionLabel>
      {routes.map((route, index) => {
        const name = showPanels.route(nameOf(route.from), nameOf(route.to));
        return (
          <div key={`${route.from} ${route.to}`} role="group" aria-label={name} className={styles['route']}>
            <Select
              label={showPanels.fields.from}
              hideLabel
              value={route.from}
              options={options}
              onChange={(from) => void setAt(index, { from })}
            />
            <Select
              label={showPanels.fields.to}
              hideLabel
              value={route.to}
              options={options}
              onChange={(to) => void setAt(index, { to })}
            />
            <CountField
              label={showPanels.fields.metres}
              hideLabel
              from={0}
              value={route.metres}
              onCommit={(metres) => (metres === undefined ? null : setAt(index, { metres }))}
            />
            <IconButton
              icon={Trash2}
              label={showPanels.remove(name)}
              onClick={() => void set(routes.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {free && (
        <div className={styles['add']}>
          <Button tone="plain" onClick={() => void set([...routes, { ...free, metres: 10 }])}>
            <Plus size={14} aria-hidden />
            {showPanels.addRoute}
          </Button>
        </div>
      )}
    </>
  );
}

/** The first two places without a way between them. */
function freePair(zones: readonly ZoneRecord[], routes: readonly Route[]): Pick<Route, 'from' | 'to'> | null {
  const pair = (a: string, b: string): string => [a, b].sort().join(' ');
  const taken = new Set(routes.map(({ from, to }) => pair(from, to)));
  for (const [index, { id: from }] of zones.entries()) {
    const other = zones.slice(index + 1).find(({ id }) => !taken.has(pair(from, id)));
    if (other) return { from, to: other.id };
  }
  return null;
}
