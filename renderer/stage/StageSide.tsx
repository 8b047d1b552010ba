/** The stage as a list: north, who walks, every place with its corners, every way. */
import { useEffect, useRef } from 'react';
import { changeNorth } from '#shared/edit/change-north.ts';
import { boundsOf, metresApart } from '#shared/stage/outline.ts';
import { printShown } from '#shared/units/measures.ts';
import { headerOf, type ZoneRecord } from '#shared/show/document.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { RecordList } from '#renderer/records/RecordList.tsx';
import { RouteList } from '#renderer/records/RouteList.tsx';
import { useRecords } from '#renderer/records/use-records.ts';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { selectZone, useStage } from './stage-state.ts';
import { useWalker } from './use-walker.ts';
import { ZoneFields } from './ZoneFields.tsx';
import styles from './StageSide.module.css';

export function StageSide() {
  const { showPanels } = useWords();
  const zones = useRecords('zones');
  const walker = useWalker();
  const selected = useStage((state) => state.selected);
  const select = useStage((state) => state.select);
  const side = useRef<HTMLDivElement>(null);
  useName(side);
  return (
    <div ref={side}>
      <div className={styles['head']}>
        <NorthField />
        <WalkerField />
      </div>
      <FieldGroup id="stage-zones" title={showPanels.groups.places} summary={String(zones.length)}>
        <RecordList
          table="zones"
          records={zones}
          ordered
          addLabel={showPanels.addZone}
          createRecord={() => ({ name: showPanels.newZone(zones.length + 1), kind: zones.at(-1)?.kind ?? 'set' })}
          open={selected?.kind === 'zone' ? selected.zone : null}
          onOpen={(zone) => (zone === null ? select(null) : selectZone(zone))}
          aside={sizeOnPlan}
        >
          {(zone, change) => <ZoneFields zone={zone} zones={zones} walker={walker} change={change} />}
        </RecordList>
        {zones.length > 1 && (
          <RouteList
            zones={zones}
            walker={walker}
            selected={selected?.kind === 'route' ? selected.ends : null}
            onSelect={(ends) => select({ kind: 'route', ends })}
          />
        )}
      </FieldGroup>
    </div>
  );
}

function sizeOnPlan(zone: ZoneRecord) {
  return <SizeOnPlan zone={zone} />;
}

function SizeOnPlan({ zone: { outline = [] } }: { readonly zone: ZoneRecord }) {
  const { stage } = useWords();
  const measures = useMeasures();
  const bounds = boundsOf(outline);
  if (!bounds) return stage.notDrawn;
  const print = (from: number, to: number): string => printShown(measures, metresApart([from, 0], [to, 0]), 1);
  return stage.size(print(bounds.left, bounds.right), print(bounds.bottom, bounds.top), measures.length);
}

function NorthField() {
  const words = useWords();
  const north = useShow(({ document }) => headerOf(document).stage?.north);
  return (
    <CountField
      label={words.stage.north}
      optional
      value={north}
      placeholder={words.fields.defaultIs('0')}
      onCommit={(degrees) => runCommand((document) => changeNorth(document, { north: degrees }), words)}
    />
  );
}

function WalkerField() {
  const { stage, fields, inspector } = useWords();
  const resources = useRecords('resources');
  const walker = useWalker();
  return (
    <Combobox
      label={stage.walker}
      value={walker?.id ?? null}
      options={resources.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={stage.walkerHint}
      clearLabel={fields.clear(stage.walker)}
      noneLabel={resources.length === 0 ? inspector.noRecords.resources : fields.noMatch}
      onChange={(id) => useStage.setState({ walker: id })}
    />
  );
}

/** Puts the keyboard into the name of a zone that was just drawn. */
function useName(side: React.RefObject<HTMLElement | null>): void {
  const unnamed = useStage((state) => state.unnamed);
  useEffect(() => {
    if (unnamed === null) return;
    side.current?.querySelector<HTMLInputElement>(`[data-record="${CSS.escape(unnamed)}"] input`)?.select();
    useStage.setState({ unnamed: null });
  }, [unnamed, side]);
}
